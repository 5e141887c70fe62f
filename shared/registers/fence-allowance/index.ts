/** Rào bảo mật: words that were found and are none of what the fence looks for; found again, they are passed over. */
import * as v from 'valibot'
import { fenceRules } from '#shared/fence/rules.ts'
import { line, requiredLine } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'

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

export const fenceAllowance = defineRegister({
  name: 'fence-allowance',
  entries,
  titleOf: (record) => record.words,
  // One mark is remembered once: a second one would have to be forgotten twice.
  check: (record, { read }) =>
    read.all('fence-allowance').some((one) => one.id !== record.id && one.mark === record.mark)
      ? [{ path: 'mark', code: 'twice' }]
      : [],
  fields: [
    { key: 'words', kind: 'text', width: 320, get: (record) => record.words },
    { key: 'rule', kind: 'choice', width: 200, choices: fenceRules, get: (record) => record.rule },
  ],
})
