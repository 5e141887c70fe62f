/** Before a paper is printed, saved as a file or copied: what it says that should not go out. */
import i18next from 'i18next'
import { call } from '#renderer/api/client.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'
import { remember } from './allowances.ts'
import { askFence, type FenceItem, type QuestionKind } from './questions.ts'

type Outgoing = {
  kind: QuestionKind
  papers: readonly PaperRequest[]
  ids?: readonly string[] | undefined
  names?: NameMask | undefined
}

const readers: { readonly [N in CommandName]?: (input: InputOf<N>) => Outgoing } = {
  'papers.print': ({ paper, names }) => ({ kind: 'print', papers: [paper], names }),
  'papers.save': ({ paper, names }) => ({ kind: 'export', papers: [paper], names }),
  'papers.save-all': ({ papers, names }) => ({ kind: 'export', papers, names }),
  'papers.issue': ({ paperId }) => ({ kind: 'issue', papers: [{ kind: 'paper', paperId }] }),
  'papers.copy-table': ({ paper, ids, names }) => ({ kind: 'copy', papers: [paper], ids, names }),
}

/** What a command takes out of the program; null where nothing goes out. */
export function outgoingIn<N extends CommandName>(name: N, input: InputOf<N>): Outgoing | null {
  const read = readers[name] as ((input: InputOf<N>) => Outgoing) | undefined
  return read ? read(input) : null
}

/** True when the papers may go out: nothing was found, or the user lets it. */
export async function askAboutPapers({ kind, papers, ids, names }: Outgoing): Promise<boolean> {
  const input = { papers: [...papers], ...(ids ? { ids: [...ids] } : {}), ...(names ? { names } : {}) }
  // A paper that cannot be made is refused by the command itself, with its reason.
  const found = await call('fence.scan-papers', input).catch(() => null)
  if (!found || found.count === 0) return true
  const keyed = new Map(found.findings.map((finding, at) => [String(at), finding]))
  const items = [...keyed].map(([key, finding]) => itemOf(key, finding))
  const answer = await askFence({ kind, items, count: found.count })
  if (answer === null) return false
  await remember(
    [...keyed].flatMap(([key, finding]) => (answer.keep.has(key) ? [finding] : [])),
    papers[0]?.kind ?? 'paper',
  )
  return true
}

/** A finding as the question shows it. */
export function itemOf(key: string, { rule, words, excerpt, place }: PaperFinding): FenceItem {
  return { key, rule, words, where: i18next.t(`fence:paper.${place.kind}`, place), excerpt }
}
