/** Puts findings before the user, the same words in the same sentence once, and remembers what is said to be none. */
import i18next from 'i18next'
import { fieldWord } from '#renderer/forms/use-value-words.ts'
import { excerptOf, type FieldFinding } from '#shared/fence/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { remember } from './allowances.ts'
import { askFence, type FenceItem } from './questions.ts'

const keyOf = ({ rule, start, end, text }: FieldFinding) => `${rule} ${start} ${end} ${text}`

/**
 * Resolves to the findings that are to be taken out, none for all that stay; null when the user goes back, `secret` (where
 * that can be) when the whole is to be entered as a secret paper. Findings of one text in several places share one answer.
 */
export async function askAbout(
  findings: readonly FieldFinding[],
  register: RegisterName | null,
  canBeSecret = false,
): Promise<readonly FieldFinding[] | 'secret' | null> {
  const items = new Map(findings.map((finding) => [keyOf(finding), itemOf(finding, register)]))
  const answer = await askFence({
    kind: 'save',
    items: [...items.values()],
    count: items.size,
    canBeSecret,
  })
  if (answer === null) return null
  if (answer.isSecret) return 'secret'
  await remember(
    findings.filter((finding) => answer.keep.has(keyOf(finding))),
    register ?? 'command',
  )
  return findings.filter((finding) => answer.takeOut.has(keyOf(finding)))
}

function itemOf(finding: FieldFinding, register: RegisterName | null): FenceItem {
  return {
    key: keyOf(finding),
    rule: finding.rule,
    words: finding.words,
    where: register ? whereOf(register, finding.path) : '',
    excerpt: excerptOf(finding.text, finding),
  }
}

/** `Nhiệm vụ · Nội dung`. */
function whereOf(register: RegisterName, path: string): string {
  const key = path.split('.').find((part) => part !== 'input' && part !== 'operations' && !/^\d+$/.test(part))
  const word = key === undefined ? '' : fieldWord(register, key)
  // A key without a word says nothing to a clerk.
  return [i18next.t(`registers:${register}.name`), word === key ? '' : word].filter(Boolean).join(' · ')
}
