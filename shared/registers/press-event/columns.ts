/** The columns of the list of press events. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { dayOfPress, groundChecks, openQuestions, stateOfPress } from './rules.ts'
import { type PressEvent, pressKinds, pressStates } from './schema.ts'

const column = columnsOf<PressEvent>()

export const pressColumns: readonly Field<PressEvent>[] = [
  column.state(120, pressStates, stateOfPress),
  column.text('title', 280),
  column.choice('kind', 140, pressKinds),
  column.dayFrom('on', 105, (record, { read }) => dayOfPress(record, read)),
  column.body('lead', 135, ({ leadId }) => leadId),
  column.words(
    'spokesperson',
    160,
    ({ spokespersonId }, { read }) =>
      spokespersonId === null ? null : (read.get('person', spokespersonId)?.fullName ?? null),
    extra,
  ),
  {
    key: 'grounds',
    kind: 'choice',
    width: 150,
    choices: ['asked', 'not-asked', 'withheld'],
    get: groundsOf,
  },
  column.figure('questions', 85, (record) => record.questions.length, summed),
  column.figure('openQuestions', 105, (record, { today }) => openQuestions(record, today).length, summed),
  column.figure('coverage', 85, (record) => record.coverage.length, summed),
  column.text('place', 170, extra),
  column.day('agreedOn', 110, extra),
  column.day('releasedOn', 110, extra),
  column.number('attendedCount', 90, { ...extra, ...summed }),
]

/** Whether the four questions have been asked of the content, and whether something is held back. */
function groundsOf(record: PressEvent): 'asked' | 'not-asked' | 'withheld' {
  const answers = groundChecks(record).map(({ answer }) => answer)
  if (answers.includes('yes')) return 'withheld'
  return answers.includes(null) ? 'not-asked' : 'asked'
}
