/** The memory of false alarms: what the office said is none. */
import { call } from '#renderer/api/client.ts'
import { type Allowance, type FenceFinding, isAllowed, shownWords } from '#shared/fence/index.ts'

/** Those of the findings that the office has not said to be none. Asks for the memory only where there is something to ask. */
export async function withoutAllowed<F extends Pick<FenceFinding, 'rule' | 'mark'>>(
  findings: readonly F[],
): Promise<F[]> {
  if (findings.length === 0) return []
  const known = (await call('records.all', { register: 'fence-allowance' })) as unknown as Allowance[]
  return findings.filter((finding) => !isAllowed(finding as FenceFinding & F, known))
}

type Remembered = Pick<FenceFinding, 'rule' | 'mark' | 'words'>

/** Remembers findings as none, each mark once; `metIn` is a register or a kind of paper, never a record. */
export async function remember(findings: readonly Remembered[], metIn: string): Promise<void> {
  const marks = new Map(findings.map((finding) => [finding.mark, finding]))
  for (const finding of await withoutAllowed([...marks.values()]))
    await call('records.create', {
      register: 'fence-allowance',
      id: null,
      fields: { rule: finding.rule, mark: finding.mark, words: shownWords(finding).slice(0, 200), metIn },
    })
}
