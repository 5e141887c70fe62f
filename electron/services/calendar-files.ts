/** Calendar files (ICS): written where the user says, read into a preview, taken in one commit. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { safeFileName } from '#shared/document/build.ts'
import { type KnownNames, makeMasker, maskFileName } from '#shared/fence/names/index.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import type { Change, DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import { acceptIcs, compareIcs } from '#shared/views/ics/compare-ics.ts'
import { type IcsSource, makeIcs } from '#shared/views/ics/make-ics.ts'
import { type IcsItem, readItems } from '#shared/views/ics/read-items.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import { inTurns } from './list-source.ts'
import type { RecordsService } from './records.ts'

/** The text and the suggested name of a calendar file, and what a given one would change. */
export function makeCalendarFiles(store: Store, records: RecordsService, world: World) {
  const sourceOf = (read: ReadModel): IcsSource => {
    const { today, calendar }: DecideContext = contextOf(world, read)
    return { read, today, calendar }
  }
  return {
    write: (
      { span, seriesId, names }: ParsedInputOf<'calendar.export-ics'>,
      known: () => KnownNames,
    ): { name: string; text: string } => {
      const series = seriesId ? store.read.get('series', seriesId) : undefined
      if (seriesId !== null && !series) throw new Refusal('unknown-record', { params: { id: seriesId } })
      const now = contextOf(world, store.read).now
      const masker = names === undefined || names === 'full' ? null : makeMasker(known(), names)
      const source = { ...sourceOf(store.read), ...(masker ? { cover: masker.cover } : {}) }
      const text = makeIcs(source, { span: series ? shorter(series.startDate) : span, seriesId }, now)
      const name = safeFileName(
        series ? series.title : `Lịch ${span.from} ${span.to}`,
        series ? dayOfMoment(now) : '',
      )
      return { name: `${masker ? maskFileName(name, masker) : name}.ics`, text }
    },
    /** Throws `ics-unreadable`, `ics-too-large`; nothing is changed. */
    read: async ({ text }: ParsedInputOf<'calendar.read-ics'>): Promise<OutputOf<'calendar.read-ics'>> =>
      compareIcs(await itemsOf(text), sourceOf(store.read)).map(({ row }) => row),
    /** What taking the chosen lines would write. Throws `ics-unreadable`, `ics-too-large`. */
    incoming: async ({ text, chosen }: ParsedInputOf<'calendar.accept-ics'>): Promise<Change[]> =>
      acceptIcs(await itemsOf(text), chosen, sourceOf(store.read)),
    itemsOf,
    /** Takes the chosen lines in one commit; answers how many records were written. */
    accept: async ({
      text,
      chosen,
    }: ParsedInputOf<'calendar.accept-ics'>): Promise<OutputOf<'calendar.accept-ics'>> => {
      const items = await itemsOf(text)
      let count = 0
      await records.write('calendar.accept-ics', (read) => {
        const changes = acceptIcs(items, chosen, sourceOf(read))
        count = changes.length
        if (count === 0) throw new Refusal('not-allowed-now')
        return changes
      })
      return { count }
    },
  }
}

/** Two years of a series that can only be told as single dates. */
function shorter(start: string): { from: string; to: string } {
  return { from: start, to: `${Number(start.slice(0, 4)) + 2}-12-31` }
}

async function itemsOf(text: string): Promise<IcsItem[]> {
  const items = await inTurns(readItems(text))
  if (typeof items === 'string') throw new Refusal(items)
  return items
}
