/** Rào bảo mật: words that were found and are none of what the fence looks for; found again, they are passed over. */
import * as v from 'valibot'
import { fenceRules } from '#shared/fence/rules.ts'
import { line, requiredLine } from '#shared/lib/schema.ts'
import { columnsOf } from '../columns.ts'
import { defineRegister, type Stored } from '../define-register.ts'
import { issueIf } from '../issues.ts'

const entries = {
  rule: v.picklist(fenceRules),
  /** By which the fence knows them again: the rule with the folded words and their neighbours, or a hash of digits. */
  mark: requiredLine(200),
  /** What a person recognises them by: digits and names are masked, since they would be what must not be kept. */
  words: requiredLine(200),
  /** The kind of record (`task`) or paper (`minutes`) in which they were met first; never which one. */
  metIn: line(60),
}

export type FenceAllowance = Stored<typeof entries>

const column = columnsOf<FenceAllowance>()

export const fenceAllowance = defineRegister({
  name: 'fence-allowance',
  entries,
  titleOf: (record) => record.words,
  // One mark is remembered once: a second one would have to be forgotten twice.
  check: (record, { read }) =>
    issueIf(
      read.all('fence-allowance').some(({ id, mark }) => id !== record.id && mark === record.mark),
      'mark',
      'twice',
    ),
  fields: [column.text('words', 320), column.choice('rule', 200, fenceRules)],
})
