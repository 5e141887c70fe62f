/** Rào bảo mật of what comes in from files and goes out as a calendar: told before it is done, in the words of the file. */
import type { OutputOf } from '#shared/contract/commands.ts'
import { type FieldFinding, scanFields, scanText } from '#shared/fence/index.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import type { IcsItem } from '#shared/views/ics/read-items.ts'
import { type FoundAt, tellFindings } from './fence-findings.ts'
import { makeTurns } from './turns.ts'

type Told = OutputOf<'fence.scan-papers'>

/** What changes would bring into the records that is not there yet; a change is a row. */
export async function scanChanges(changes: readonly Change[], read: ReadModel): Promise<Told> {
  const found: FoundAt[] = []
  const turn = makeTurns()
  for (const [at, change] of changes.entries()) {
    await turn()
    found.push(...findingsOfChange(change, read).map((finding) => ({ finding, paper: 0, place: rowAt(at) })))
  }
  return tellFindings(found, read)
}

function findingsOfChange(change: Change, read: ReadModel): FieldFinding[] {
  if (change.kind !== 'create' && change.kind !== 'update') return []
  const findings = scanFields(change.register, change.fields)
  if (findings.length === 0 || change.kind === 'create') return findings
  const known = new Set(
    scanFields(change.register, read.get(change.register, change.id)).map(({ mark }) => mark),
  )
  return findings.filter(({ mark }) => !known.has(mark))
}

/** The texts of a calendar file that is about to be saved; an entry is a row. */
export function scanCalendar(items: readonly IcsItem[], read: ReadModel): Told {
  const found = items.flatMap(({ content }, at) =>
    (['title', 'room', 'note'] as const).flatMap((key) => {
      const text = content?.[key] ?? ''
      return scanText(text).map((finding) => ({
        finding: { ...finding, path: key, text },
        paper: 0,
        place: rowAt(at),
      }))
    }),
  )
  return tellFindings(found, read)
}

const rowAt = (at: number) => ({ kind: 'row', number: at + 1 }) as const
