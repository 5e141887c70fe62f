/** Before something leaves the program or comes in from a file as a whole: what it says that should not. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { call, errorOf } from '#renderer/api/client.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import type { PaperFinding, PaperFindings } from '#shared/views/fence-on-paper.ts'
import { remember } from './allowances.ts'
import { askFence, type FenceItem, type QuestionKind } from './questions.ts'

type Scan = { kind: QuestionKind; metIn: string; scan(): Promise<PaperFindings> }

type Papers = Omit<InputOf<'fence.scan-papers'>, 'papers'> & { papers: readonly PaperRequest[] }

/** What is left out of the input is not asked for. */
const papers = (kind: QuestionKind, { papers: all, ids, names }: Papers): Scan => ({
  kind,
  metIn: all[0]?.kind ?? 'paper',
  scan: () =>
    call('fence.scan-papers', { papers: [...all], ...(ids ? { ids } : {}), ...(names ? { names } : {}) }),
})

const readers: { readonly [N in CommandName]?: (input: InputOf<N>) => Scan } = {
  'papers.print': ({ paper, names }) => papers('print', { papers: [paper], names }),
  'papers.save': ({ paper, names }) => papers('export', { papers: [paper], names }),
  'papers.save-all': ({ papers: all, names }) => papers('export', { papers: all, names }),
  'papers.copy-table': ({ paper, ids, names }) => papers('copy', { papers: [paper], ids, names }),
  'papers.issue': ({ paperId }) => papers('issue', { papers: [{ kind: 'paper', paperId }] }),
  'calendar.export-ics': ({ span, seriesId, names }) => ({
    kind: 'export',
    metIn: 'event',
    scan: () => call('fence.scan-calendar', { span, seriesId, ...(names ? { names } : {}) }),
  }),
  'import.accept': (input) => ({
    kind: 'import',
    metIn: 'import',
    scan: () => call('fence.scan-import', { kind: 'table', ...input }),
  }),
  'calendar.accept-ics': (input) => ({
    kind: 'import',
    metIn: 'event',
    scan: () => call('fence.scan-import', { kind: 'ics', ...input }),
  }),
}

/** What a command carries over the border of the program as a whole; null where it does not. */
export function crossingIn<N extends CommandName>(name: N, input: InputOf<N>): Scan | null {
  const read = readers[name] as ((input: InputOf<N>) => Scan) | undefined
  return read ? read(input) : null
}

/** True when it may go on: nothing was found, or the user lets it. */
export async function askAboutCrossing({ kind, metIn, scan }: Scan): Promise<boolean> {
  const found = await scan().catch(tellUnlooked)
  if (!found || found.count === 0) return true
  const keyed = new Map(found.findings.map((finding, at) => [String(at), finding]))
  const items = [...keyed].map(([key, finding]) => itemOf(key, finding))
  const answer = await askFence({ kind, items, count: found.count })
  if (answer === null) return false
  await remember(
    [...keyed].flatMap(([key, finding]) => (answer.keep.has(key) ? [finding] : [])),
    metIn,
  )
  return true
}

/** What cannot be made is refused by the command itself, with its reason; a fence that fails does not hold work up, and says so. */
function tellUnlooked(thrown: unknown): null {
  if (errorOf(thrown).code === 'unexpected')
    notifications.show({
      id: 'fence-unlooked',
      title: i18next.t('fence:unlooked.title'),
      message: i18next.t('fence:unlooked.explanation'),
      color: 'yellow',
      autoClose: false,
    })
  return null
}

/** A finding as the question shows it. */
function itemOf(key: string, { rule, words, excerpt, place }: PaperFinding): FenceItem {
  return { key, rule, words, where: i18next.t(`fence:paper.${place.kind}`, place), excerpt }
}
