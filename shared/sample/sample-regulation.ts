/** The sample office's regulation: the template, signed, with the sample's bodies in its parts. After Quy chế 238 (2020). */
import { dayParts } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { templateChapters } from '#shared/template/chapters.ts'
import { makeRegulationFromTemplate } from '#shared/template/make-regulation.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import type { StartInput } from '#shared/template/start-input.ts'
import type { SampleDays } from './sample-days.ts'

export const sampleRegulationId = 'quy-che'

/** The obligation with a code of the template: `NV-24` is `nv24`. */
export const sampleObligationId = (code: string) => code.toLowerCase().replace('-', '')

/** Keeps an obligation in the period in which the own day of the task or occurrence lies. */
export const keepsObligation = (code: string, milestoneId = 'm1'): Basis => ({
  kind: 'obligation',
  obligationId: sampleObligationId(code),
  milestoneId,
  period: '',
  bodyId: null,
})

const parties: FieldsOf<'regulation'>['parties'] = [
  { organisationId: 'ban-tgdv', role: 'signatory' },
  { organisationId: 'ubnd', role: 'signatory' },
  { organisationId: 'vp-ubnd', role: 'standing' },
  { organisationId: 'so-vhttdl', role: 'participant' },
  { organisationId: 'hoi-nha-bao', role: 'participant' },
]

/** Few departments, so that every line of the matrix can be taken in at a glance. */
const departmentIds = ['so-vhttdl', 'so-nnmt', 'so-y-te']

function startInput(year: number): StartInput {
  return {
    title:
      'Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng và Ủy ban nhân dân tỉnh Lâm Đồng',
    shortTitle: 'Quy chế phối hợp công tác',
    symbol: '01-QC/BTGDVTU-UBND',
    parentInstrument: 'Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư',
    validFrom: `${year - 1}-10-20`,
    validTo: `${year + 4}-10-19`,
    roles: {
      ban: 'ban-tgdv',
      ubnd: 'ubnd',
      'vp-ubnd': 'vp-ubnd',
      standing: 'ban-tgdv',
      'so-tai-chinh': 'so-tai-chinh',
      'so-noi-vu': 'so-noi-vu',
      'so-vhttdl': 'so-vhttdl',
      'hoi-nha-bao': 'hoi-nha-bao',
    },
    departmentIds,
    articles: templateChapters.flatMap(({ articles }) => articles.map(({ number }) => number)),
    obligations: templateObligations.map(({ code }) => code),
  }
}

/** The regulation in force since the year before, for five years, and its obligations. Article ids are `d1`, `d2` … */
export function sampleRegulation(days: SampleDays): Change[] {
  const input = startInput(dayParts(days.base).year)
  const ids = [
    sampleRegulationId,
    ...input.articles.map((number) => `d${number}`),
    ...input.obligations.map(sampleObligationId),
  ]
  const newId = () => ids.shift() ?? ''
  const { changes } = makeRegulationFromTemplate(input, { newId, calendar: days.calendar })
  return changes.map((change) => signed(change, input.validFrom))
}

/** What a draft says that is to be read over has been read over here. */
function signed(change: Change, signedOn: string): Change {
  if (change.kind !== 'create') return change
  if (change.register === 'regulation')
    return { ...change, fields: { ...change.fields, stage: 'issued', signedOn, parties } }
  return change.register === 'obligation' ? { ...change, fields: { ...change.fields, note: '' } } : change
}
