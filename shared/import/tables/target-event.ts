/** Lịch công tác: known by day, time and content; occurrences of series are known too. */
import { addDays, type Day, eachDay } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Attendee, Participant } from '#shared/registers/attendee.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { type CalendarEvent, emptyEvent, lastDayOf, type Session } from '#shared/registers/event/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { postingsOn } from '#shared/registers/person/index.ts'
import { occurrencesOf } from '#shared/views/calendar-entries.ts'
import { dayOf } from './read-value.ts'
import type { Seen } from './seen.ts'
import { type Candidate, type ImportTarget, idOf, namesOf, type RowValues, textOf } from './target.ts'

type Fields = Omit<CalendarEvent, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>

/** Series are looked at as far as somebody may plan or look back, not as far as a mistyped year leads. */
const widestDays = 800

export const eventTarget: ImportTarget = {
  name: 'event',
  register: 'event',
  candidates: candidatesOf,
  shown: ({ fields, day }, seen) => {
    const shown = shownEvent(fields as Fields, seen)
    return day ? { ...shown, date: day, session: 'all-day', startTime: '', endTime: '' } : shown
  },
  dayOf: (values, { context }) => dayOf(values.date) ?? context.today,
  keys: (canon) => {
    const [date, title] = [canon('date'), fold(canon('title'))]
    if (date === '' || title === '') return { strong: null, weak: null }
    return { strong: `${date}|${canon('startTime') || canon('session')}|${title}`, weak: `${date}|${title}` }
  },
  empty: () => ({ ...emptyEvent(''), kind: 'other', session: 'all-day' }),
  apply: (fields, values, keys, seen, isNew) => {
    const next: Record<string, unknown> = { ...fields }
    for (const key of keys)
      if (values[key]?.value !== null && values[key] !== undefined) set(next, key, values, seen)
    if (isNew && !keys.includes('session')) next.session = sessionOf(next.startTime as string | null)
    if (isNew && !keys.includes('kind')) next.kind = kindOf(textOf(values.title))
    return next
  },
  faults: (values, _isNew, seen) => {
    const name = values.preparedBy?.unknown?.[0]
    return name === undefined || values.preparedBy?.fault === undefined || seen.staysText(name)
      ? []
      : [{ key: 'preparedBy', code: 'several-bodies', params: { name } }]
  },
  columnOfField: (path) => (path === 'preparedById' ? 'preparedBy' : (path.split('.')[0] ?? null)),
}

function* candidatesOf(
  { context: { read, calendar, today } }: Seen,
  days: readonly Day[],
): Generator<Candidate> {
  for (const record of read.all('event')) {
    const candidate = { id: record.id, isStored: true, fields: fieldsOf(record) }
    yield candidate
    for (const day of eachDay(addDays(record.date, 1), lastDayOf(record))) yield { ...candidate, day }
  }
  const near = days
    .filter((day) => day >= addDays(today, -widestDays) && day <= addDays(today, widestDays))
    .toSorted()
  const [from, to] = [near[0], near.at(-1)]
  if (from === undefined || to === undefined) return
  for (const series of read.all('series'))
    for (const { key, isStored: _isStored, ...fields } of occurrencesOf(series, read, calendar, from, to))
      yield { id: key, isStored: false, fields }
}

function shownEvent(event: Fields, seen: Seen): Record<string, string> {
  const names = (people: readonly Attendee[]) =>
    people.map((who) => shortName(who, event.date, seen)).join('; ')
  const body = event.preparedById ? seen.context.read.get('organisation', event.preparedById) : undefined
  return {
    date: event.date,
    session: event.session,
    startTime: event.startTime ?? '',
    endTime: event.endTime ?? '',
    endDate: event.endDate ?? '',
    title: event.title,
    kind: event.kind,
    room: event.room,
    chairs: names(event.chairs),
    participants: names(event.participants),
    preparedBy: body ? shortNameOn(body, event.date) : '',
    mode: event.mode,
    status: event.status,
    note: event.note,
  }
}

/** `Phó Chủ tịch Phạm Quốc Bình`, `Sở VHTTDL`, as the weekly schedule prints them. */
function shortName(who: Attendee, on: Day, { context: { read } }: Seen): string {
  const person = who.personId ? read.get('person', who.personId) : undefined
  const body = who.organisationId ? read.get('organisation', who.organisationId) : undefined
  if (!person) return [who.label, body ? shortNameOn(body, on) : ''].filter(Boolean).join(' ')
  return [postingsOn(person, on)[0]?.post ?? '', person.fullName].filter(Boolean).join(' ')
}

function set(next: Record<string, unknown>, key: string, values: RowValues, seen: Seen): void {
  switch (key) {
    case 'chairs':
      next.chairs = attendees(values, key, next.chairs as Attendee[], seen).slice(0, 6)
      return
    case 'participants': {
      const former = next.participants as Participant[]
      next.participants = attendees(values, key, former, seen).map(
        (who): Participant => ({ ...who, role: former.find(({ id }) => id === who.id)?.role ?? 'official' }),
      )
      return
    }
    case 'preparedBy': {
      next.preparedById = idOf(values.preparedBy, 'organisation')
      const words = values.preparedBy?.unknown ?? []
      const line = `Chuẩn bị: ${words.join('; ')}`
      if (words.length > 0 && !String(next.note).includes(line))
        next.note = [next.note, line].filter(Boolean).join('\n')
      return
    }
    default:
      next[key] = values[key]?.value
  }
}

/** Those who were there keep their place in attendance lists. */
function attendees(values: RowValues, key: string, former: readonly Attendee[], seen: Seen): Attendee[] {
  return namesOf(values[key]).map((named): Attendee => {
    const who = {
      personId: 'id' in named && named.register === 'person' ? named.id : null,
      organisationId: 'id' in named && named.register === 'organisation' ? named.id : null,
      label: 'text' in named ? named.text.slice(0, 300) : '',
    }
    const same = former.find(
      (one) =>
        one.personId === who.personId && one.organisationId === who.organisationId && one.label === who.label,
    )
    const { id } = same ?? { id: seen.context.newId() }
    return { id, ...who }
  })
}

function sessionOf(time: string | null): Session {
  if (time === null) return 'all-day'
  return time < '12:00' ? 'morning' : time < '17:30' ? 'afternoon' : 'evening'
}

const kinds: readonly (readonly [RegExp, CalendarEvent['kind']])[] = [
  [/^(hop )?giao ban bao chi|^giao ban.* bao chi/, 'press-briefing'],
  [/^hop bao\b/, 'press-conference'],
  [/\bgiao ban\b/, 'briefing'],
  [/\bso ket\b/, 'interim-review'],
  [/\btong ket\b/, 'final-review'],
  [/\btap huan\b|\bboi duong\b/, 'training'],
  [/\bky ket\b/, 'signing'],
  [/^(kiem tra|giam sat|doan kiem tra)\b/, 'inspection'],
  [/^lam viec tai (co quan|tru so|phong)/, 'office-work'],
  [/^truc\b/, 'duty'],
  [/\blam viec voi\b/, 'working-session'],
  [/^(hop|hoi nghi|hoi thao|cuoc hop)\b/, 'thematic'],
]

/** The kind that the first words say. */
function kindOf(title: string): CalendarEvent['kind'] {
  const words = fold(title)
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
