/** The columns of the register of matters. */
import { columnsOf, extra } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { matterClocks, matterStandings, nextDueOf, standingOfMatter } from './clocks.ts'
import { firstPressDay } from './press.ts'
import { stateOfMatter } from './rules.ts'
import { type Matter, matterFields, matterKinds, matterSizes, matterStates } from './schema.ts'

const column = columnsOf<Matter>()

export const matterColumns: readonly Field<Matter>[] = [
  column.text('title', 300),
  column.text('code', 150),
  column.state(140, matterStates, stateOfMatter),
  {
    key: 'standing',
    kind: 'choice',
    width: 130,
    choices: matterStandings,
    get: (record, context) => standingOfMatter(record, matterClocks(record, context)),
  },
  column.dayFrom('due', 105, (record, context) => nextDueOf(matterClocks(record, context))),
  column.body('lead', 140, ({ leadId }) => leadId),
  {
    key: 'orientation',
    kind: 'choice',
    width: 105,
    choices: ['given', 'not-yet'],
    get: ({ orientedOn }) => (orientedOn === null ? 'not-yet' : 'given'),
  },
  column.day('detectedOn', 105),
  column.choice('field', 150, matterFields, extra),
  column.choice('kind', 160, matterKinds, extra),
  column.choice('size', 110, matterSizes, extra),
  column.text('place', 150, extra),
  column.body('reportedBy', 140, ({ reportedById }) => reportedById, extra),
  column.dayFrom('pressOn', 105, firstPressDay, extra),
  column.day('resolvedOn', 105, extra),
  column.day('closedOn', 105, extra),
  column.text('result', 220, extra),
]
