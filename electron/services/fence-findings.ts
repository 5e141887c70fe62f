/** Findings as they are told: each sentence once, as many as a person goes through, without what the office said is none. */
import type { OutputOf } from '#shared/contract/commands.ts'
import { excerptOf, type FieldFinding, isAllowed } from '#shared/fence/index.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'

/** The rest is counted. */
const mostTold = 100

export type FoundAt = Pick<PaperFinding, 'paper' | 'place'> & { readonly finding: FieldFinding }

/** `found` may be made while it is gone through. */
export function tellFindings(found: Iterable<FoundAt>, read: ReadModel): OutputOf<'fence.scan-papers'> {
  const collect = makeCollecting(read)
  for (const one of found) collect.add(one)
  return collect.told()
}

/** The same, one after the other. */
export function makeCollecting(read: ReadModel) {
  const isNone = makeKnown(read)
  const findings: PaperFinding[] = []
  const seen = new Set<string>()
  return {
    add: ({ finding, paper, place }: FoundAt): void => {
      // The same words in the same sentence are one thing to decide, on however many pages.
      const key = `${finding.mark} ${finding.start} ${finding.text}`
      if (seen.has(key) || isNone(finding)) return
      seen.add(key)
      const { rule, mark, words, text } = finding
      if (findings.length < mostTold)
        findings.push({ paper, rule, mark, words, excerpt: excerptOf(text, finding), place })
    },
    told: () => ({ findings, count: seen.size }),
  }
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** What the office said is none, and the office telephones of its directory: these stand on papers by right. */
export function makeKnown(read: ReadModel): (finding: FieldFinding) => boolean {
  const allowances = read.all('fence-allowance')
  const phones = new Set(
    [...read.all('person'), ...read.all('organisation')]
      .flatMap(({ phone }) => phone.split(/[;,/]/))
      .map(digitsOf)
      .filter((digits) => digits !== ''),
  )
  return (finding) =>
    (finding.rule === 'phone' && phones.has(digitsOf(finding.words))) || isAllowed(finding, allowances)
}
