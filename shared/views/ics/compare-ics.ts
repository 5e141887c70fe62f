/** What a calendar file would change in the office: each line new, the same, changed or wrong, and why. Nothing is written here. */
import type { RecurrenceRule } from '#shared/calendar/recurrence-rule.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { checkEventTimes, type EventContent } from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import { effectiveRule, firstOriginal } from './effective-rule.ts'
import { type IcsSource, occurrencesIn } from './make-ics.ts'
import type { IcsContent, IcsItem, IcsNote, IcsProblem } from './read-items.ts'

export type IcsRowState = 'new' | 'same' | 'changed' | 'wrong'
export type IcsField = keyof IcsContent | 'rule' | 'skipped'

export type IcsRow = {
  /** The line's place in the file. */
  readonly index: number
  readonly state: IcsRowState
  readonly title: string
  readonly date: Day | null
  readonly startTime: string | null
  readonly isSeries: boolean
  readonly changed: readonly IcsField[]
  readonly notes: readonly IcsNote[]
  readonly problem: IcsProblem | 'in-bin' | 'twice' | 'without-series' | 'bad-times' | null
}

type Judged = { readonly row: IcsRow; readonly changes: Change[] }

/** Every line of a file against the office as it is now, with the changes that taking it would make. */
export function compareIcs(items: readonly IcsItem[], source: IcsSource): Judged[] {
  const seen = new Set<string>()
  const comingSeries = new Set(items.filter(({ rule }) => rule !== null).map(({ id }) => id))
  return items.map((item, index) => {
    const judged =
      seen.has(item.id) && item.id !== '' ? wrong(item, 'twice') : judge(item, source, comingSeries)
    seen.add(item.id)
    return { ...judged, row: { ...judged.row, index } }
  })
}

function rowOf(item: IcsItem): Omit<IcsRow, 'state'> {
  return {
    index: 0,
    title: item.title,
    date: item.content?.date ?? null,
    startTime: item.content?.startTime ?? null,
    isSeries: item.rule !== null,
    changed: [],
    notes: item.notes,
    problem: null,
  }
}

const wrong = (item: IcsItem, problem: IcsRow['problem']): Judged => ({
  row: { ...rowOf(item), state: 'wrong', problem },
  changes: [],
})
const same = (item: IcsItem): Judged => ({ row: { ...rowOf(item), state: 'same' }, changes: [] })

function judge(item: IcsItem, source: IcsSource, comingSeries: ReadonlySet<string>): Judged {
  const { content } = item
  if (content === null) return wrong(item, item.problem ?? 'no-date')
  if (item.problem !== null) return wrong(item, item.problem)
  if (checkEventTimes(content).length > 0) return wrong(item, 'bad-times')
  if (item.rule !== null) return judgeSeries(item, content, item.rule, source)
  const { read } = source
  const series = read.get('series', seriesIdOf(item))
  const known = read.get('event', item.id)
  if (known?.removedAt) return wrong(item, 'in-bin')
  if (item.seriesId !== null && !series && !comingSeries.has(item.seriesId))
    return wrong(item, 'without-series')
  if (known)
    return judgeChange(item, content, known, (fields) => ({
      register: 'event',
      kind: 'update',
      id: item.id,
      fields: fields as FieldsOf<'event'>,
    }))
  if (series && !series.removedAt) return judgeOccurrence(item, content, series, source)
  const place = { seriesId: item.seriesId, originalDate: item.original }
  const fields = { ...emptyContent, ...fieldsOf(content), ...place } as FieldsOf<'event'>
  return {
    row: { ...rowOf(item), state: 'new' },
    changes: [{ register: 'event', kind: 'create', id: item.id, fields }],
  }
}

/** `<series>@<day>`: the names that single dates of this program's series have. */
const seriesIdOf = ({ id, seriesId }: IcsItem) => seriesId ?? id.replace(/@\d{4}-\d{2}-\d{2}$/, '')
const originalOf = ({ id, original }: IcsItem) => original ?? id.slice(id.lastIndexOf('@') + 1)

/** A date of a series that is not stored by itself yet: the same as the rule gives, or the first to differ. */
function judgeOccurrence(
  item: IcsItem,
  content: IcsContent,
  series: Series,
  { calendar }: IcsSource,
): Judged {
  const original = originalOf(item)
  const margin = {
    from: original < content.date ? original : content.date,
    to: original > content.date ? original : content.date,
  }
  const found = occurrencesIn(series, margin, calendar).find((one) => one.original === original)
  const shared = contentOfSeries(series)
  const place = { date: found?.date ?? original, endDate: null, seriesId: series.id, originalDate: original }
  const changed = found ? differences({ ...shared, ...place }, content) : (['date'] as const)
  if (found && changed.length === 0) return same(item)
  const fields = { ...shared, ...place, ...fieldsOf(content) } as FieldsOf<'event'>
  return {
    row: { ...rowOf(item), state: 'changed', changed },
    changes: [{ register: 'event', kind: 'create', id: item.id, fields }],
  }
}

type Known = EventContent & {
  readonly date?: Day
  readonly endDate?: Day | null
  readonly removedAt?: string | null
}

function judgeChange(
  item: IcsItem,
  content: IcsContent,
  known: Known,
  change: (fields: object) => Change,
): Judged {
  const changed = differences(known, content)
  if (changed.length === 0) return same(item)
  const {
    id: _id,
    revision: _revision,
    createdAt: _made,
    updatedAt: _changed,
    removedAt: _removed,
    ...rest
  } = known as Known & Record<string, unknown>
  return {
    row: { ...rowOf(item), state: 'changed', changed },
    changes: [change({ ...rest, ...fieldsOf(content) })],
  }
}

function judgeSeries(
  item: IcsItem,
  content: IcsContent,
  rule: RecurrenceRule,
  { read, calendar }: IcsSource,
): Judged {
  const known = read.get('series', item.id)
  if (known?.removedAt) return wrong(item, 'in-bin')
  const { date, endDate: _end, ...shared } = fieldsOf(content)
  const ruled = { rule, startDate: date, skippedDates: [...item.skipped], endedOn: null }
  if (!known) {
    const fields = { ...emptyShared, ...shared, ...ruled, followsId: null } as FieldsOf<'series'>
    return {
      row: { ...rowOf(item), state: 'new' },
      changes: [{ register: 'series', kind: 'create', id: item.id, fields }],
    }
  }
  const first = firstOriginal(known, calendar)
  const isSameRule =
    first === (firstOriginal(ruled, calendar) ?? date) &&
    canonicalJson(effectiveRule(known, calendar)) === canonicalJson(rule)
  const isSameSkips =
    canonicalJson([...known.skippedDates].toSorted()) === canonicalJson([...item.skipped].toSorted())
  const changed: IcsField[] = [
    ...differences({ ...known, date, endDate: null }, content),
    ...(isSameRule ? [] : (['rule'] as const)),
    ...(isSameSkips ? [] : (['skipped'] as const)),
  ]
  if (changed.length === 0) return same(item)
  const {
    id: _id,
    revision: _revision,
    createdAt: _made,
    updatedAt: _changed,
    removedAt: _removed,
    ...rest
  } = known
  const own = isSameRule ? { skippedDates: ruled.skippedDates } : ruled
  const fields = { ...rest, ...shared, ...own } as FieldsOf<'series'>
  return {
    row: { ...rowOf(item), state: 'changed', changed },
    changes: [{ register: 'series', kind: 'update', id: item.id, fields }],
  }
}

const compared = [
  'title',
  'room',
  'note',
  'date',
  'endDate',
  'startTime',
  'endTime',
  'session',
  'status',
] as const

function differences(known: Known, content: IcsContent): IcsField[] {
  const own = compared.filter((key) => !isAlike(known[key] ?? null, content[key]))
  const kind = content.kind !== null && content.kind !== known.kind ? (['kind'] as const) : []
  const mode = content.mode !== null && content.mode !== known.mode ? (['mode'] as const) : []
  return [...own, ...kind, ...mode]
}

/** Blanks at the ends of lines get lost on the way through other programs. */
const isAlike = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? squeezed(a) === squeezed(b) : a === b
const squeezed = (text: string) => text.replace(/[ \t]+$/gm, '').trim()

/** What a file carries, as fields of an event; the rest of a known record stays. */
function fieldsOf(content: IcsContent) {
  const { kind, mode, ...rest } = content
  return { ...rest, ...(kind === null ? {} : { kind }), ...(mode === null ? {} : { mode }) }
}

type EmptyShared = Omit<EventContent, keyof Omit<IcsContent, 'kind' | 'mode'>>
const emptyShared: EmptyShared = {
  kind: 'other',
  mode: 'in-person',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis: [],
}
const emptyContent = { ...emptyShared, seriesId: null, originalDate: null }

function contentOfSeries(series: Series): EventContent {
  const {
    rule: _rule,
    startDate: _start,
    skippedDates: _skipped,
    endedOn: _ended,
    followsId: _follows,
    ...rest
  } = series
  const {
    id: _id,
    revision: _revision,
    createdAt: _made,
    updatedAt: _changed,
    removedAt: _removed,
    ...content
  } = rest
  return content
}

/** The changes of the chosen lines; lines that are wrong or the same bring none. */
export function acceptIcs(items: readonly IcsItem[], chosen: readonly number[], source: IcsSource): Change[] {
  const wanted = new Set(chosen)
  return compareIcs(items, source).flatMap(({ row, changes }) => (wanted.has(row.index) ? changes : []))
}
