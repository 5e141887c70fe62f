/** The template regulation taken over by the invented office, planned for 2027: for the papers of the plan. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { basisOfDue, emptyFulfilment } from '#shared/registers/fulfilment/index.ts'
import { buildPaper, type PaperRequest } from '#shared/reports/index.ts'
import { makeRegulationFromTemplate } from '#shared/template/make-regulation.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import { makeFakeIds } from './fake-clock.ts'
import {
  contextOf,
  makeRecords,
  putOffice,
  type Records,
  sampleCalendar,
  taskFields,
} from './sample-records.ts'

const departments = ['vhttdl', 'nnmt', 'tt', 'noi-vu', 'tai-chinh', 'y-te', 'gd-dt'] as const
const more = {
  'noi-vu': 'Sở Nội vụ',
  'tai-chinh': 'Sở Tài chính',
  'y-te': 'Sở Y tế',
  'gd-dt': 'Sở Giáo dục và Đào tạo',
} as const

/** Puts the regulation `quy-che-mau` (the template from 2026 to 2030) and a second, small one. */
export function putPlanned(records: Records): { regulationId: string; secondId: string } {
  putOffice(records)
  for (const [index, [id, name]] of Object.entries(more).entries())
    records.put('organisation', id, organisation(name, 20 + index))
  const newId = makeFakeIds('m')
  const { regulationId, changes } = makeRegulationFromTemplate(
    {
      title:
        'Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh Lâm Đồng giai đoạn 2026 - 2030',
      shortTitle: 'Quy chế phối hợp công tác',
      symbol: '01-QC/BTGDVTU-UBND',
      parentInstrument: 'Quyết định 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
      roles: {
        ban: 'ban',
        ubnd: 'ubnd',
        'vp-ubnd': 'vp',
        standing: 'ban',
        'so-tai-chinh': 'tai-chinh',
        'so-noi-vu': 'noi-vu',
        'so-vhttdl': 'vhttdl',
        'hoi-nha-bao': null,
      },
      departmentIds: [...departments],
      articles: Array.from({ length: 22 }, (_, index) => index + 1),
      obligations: templateObligations.map(({ code }) => code),
    },
    { newId, calendar: sampleCalendar },
  )
  for (const change of changes)
    if (change.kind === 'create')
      records.put(change.register as 'obligation', change.id ?? '', issued(change.fields) as never)
  putSecond(records)
  putDecided(records)
  return { regulationId, secondId: 'quy-che-2' }
}

/** The draft of the template as if it had been signed. */
function issued(fields: object): object {
  return 'stage' in fields ? { ...fields, stage: 'issued', signedOn: '2025-12-20' } : fields
}

function organisation(name: string, order: number): FieldsOf<'organisation'> {
  return {
    kind: 'state',
    parentId: 'ubnd',
    names: [{ validFrom: null, validTo: null, name, shortName: name, headLine: '', symbol: '' }],
    placeName: '',
    signers: [],
    phone: '',
    order,
    note: '',
  }
}

/** A regulation of one article beside the first. */
function putSecond({ put }: Records) {
  put('regulation', 'quy-che-2', {
    title: 'Chương trình phối hợp công tác dân vận chính quyền',
    shortTitle: 'Chương trình dân vận chính quyền',
    symbol: '79-CTr/BTGDVTU',
    kind: 'programme',
    stage: 'issued',
    signedOn: '2026-02-10',
    validFrom: '2026-02-10',
    validTo: null,
    parentInstrument: '',
    parties: [
      { organisationId: 'ban', role: 'signatory' },
      { organisationId: 'ubnd', role: 'signatory' },
      { organisationId: 'ban', role: 'standing' },
    ],
    articles: [
      {
        id: 'd1',
        number: '1',
        chapter: '',
        title: 'Kiểm tra công tác dân vận',
        text: '',
        validFrom: null,
        validTo: null,
        former: [],
      },
    ],
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  })
  put('obligation', 'nv-dan-van', {
    regulationId: 'quy-che-2',
    articleIds: ['d1'],
    code: 'NV-01',
    title: 'Kiểm tra công tác dân vận chính quyền',
    lead: { kind: 'one', organisationId: 'ban', label: '' },
    supportingIds: ['noi-vu'],
    supportingLabel: 'UBND các xã, phường được kiểm tra',
    product: 'Kế hoạch, báo cáo kiểm tra',
    outcome: 'event',
    eventKind: 'inspection',
    milestones: [
      {
        id: 'm1',
        label: '',
        rule: {
          kind: 'periodic',
          every: { unit: 'half-year' },
          part: 'whole',
          following: false,
          spot: { kind: 'whole' },
          onDayOff: 'previous',
        },
        anchor: null,
        lead: null,
      },
    ],
    validFrom: null,
    validTo: null,
    source: '',
    note: '',
  })
}

/** The office has taken over one due and moved it, and left out another: the paper says what stands. */
function putDecided(records: Records) {
  const obligation = records.read.all('obligation').find(({ code }) => code === 'NV-04')
  const milestone = obligation?.milestones[0]
  if (!obligation || !milestone) throw new Error('the template has no NV-04')
  const placeOf = (period: string) => ({
    obligationId: obligation.id,
    milestoneId: milestone.id,
    period,
    bodyId: null,
  })
  const put = (period: string, made: 'task' | 'left-out', on: string) =>
    records.put('fulfilment', `${obligation.id}@${milestone.id}@${period}`, {
      ...emptyFulfilment(placeOf(period)),
      plan: { made, title: 'Cung cấp thông tin', on, leadId: 'vp', product: '' },
    })
  put('2027-M02', 'left-out', '2027-02-25')
  put('2027-M03', 'task', '2027-03-25')
  records.put(
    'task',
    'viec-thang-3',
    taskFields('Cung cấp thông tin tháng 3', 'vp', '2027-03-22', {
      basis: basisOfDue(placeOf('2027-M03')),
    }),
  )
}

/** Models of the plan's papers, by name. */
export function planPapers() {
  const records = makeRecords()
  const { regulationId, secondId } = putPlanned(records)
  const context = contextOf(records)
  const paper = (format: 'state' | 'party', regulationIds: string[]): PaperRequest => ({
    kind: 'year-plan',
    regulationIds,
    year: 2027,
    format,
  })
  return [
    ['year-plan-state', buildPaper(paper('state', [regulationId]), context)],
    ['year-plan-party', buildPaper(paper('party', [regulationId]), context)],
    ['year-plan-several', buildPaper(paper('state', [regulationId, secondId]), context)],
  ] as const
}
