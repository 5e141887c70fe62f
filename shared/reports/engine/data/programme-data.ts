/** How programmes stand, by who leads them. */

import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { type ProgrammeState, programmeStates } from '#shared/registers/programme/index.ts'
import { programmeStateWords } from '../../wording/programmes.ts'
import { programmesOf } from '../programmes/of-frame.ts'
import type { DataSetKind } from './data-set.ts'

const shown = programmeStates.filter((state) => state !== 'not-started')

export const programmesByLead: DataSetKind = {
  key: 'programmes-by-lead',
  label: 'Tình trạng chương trình, đề án theo cơ quan chủ trì',
  unit: 'count',
  charts: ['stacked', 'bar'],
  build: (frame) => {
    const lines = programmesOf(frame)
    const leads = [...new Set(lines.map(({ programme }) => programme.leadId))]
      .map((id) => ({ id, body: id === null ? undefined : frame.read.get('organisation', id) }))
      .toSorted(
        (a, b) => (a.body?.order ?? Number.MAX_SAFE_INTEGER) - (b.body?.order ?? Number.MAX_SAFE_INTEGER),
      )
    const countOf = (leadId: string | null, state: ProgrammeState) =>
      lines.filter((line) => line.programme.leadId === leadId && line.state === state).length
    return {
      head: 'Cơ quan chủ trì',
      categories: leads.map(({ body }) => (body ? shortNameOn(body, frame.asOf) : 'Chưa rõ')),
      series: shown.map((state) => ({
        name: programmeStateWords[state],
        values: leads.map(({ id }) => countOf(id, state)),
      })),
    }
  },
}
