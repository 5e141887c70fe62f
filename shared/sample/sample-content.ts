/** Short forms in which the sample's events and series are written, and what they stand for. */
import type { Attendee } from '#shared/registers/attendee.ts'
import type { EventContent } from '#shared/registers/event/index.ts'
import { inFormerMonth, monthName, quarterName, type SampleDays } from './sample-days.ts'

/** Somebody in short: `@lan` an official, `so-y-te` a body, `~Báo cáo viên cấp tỉnh` words. */
type Who = string

/** A paper of a meeting; the days are working days from the sample's day. */
type PlannedPaper = readonly [title: string, preparedById: string, dueOn: number, receivedOn: number | null]

export type Plan = Partial<
  Omit<EventContent, 'title' | 'chairs' | 'secretary' | 'participants' | 'documents'>
> & {
  chairs?: readonly Who[]
  secretary?: Who
  participants?: readonly Who[]
  papers?: readonly PlannedPaper[]
}

/** An attendee from its short form; `id` is its place within the record. */
export function attendeeOf(who: Who, id: string): Attendee {
  if (who.startsWith('@')) return { id, personId: who.slice(1), organisationId: null, label: '' }
  if (who.startsWith('~')) return { id, personId: null, organisationId: null, label: who.slice(1) }
  return { id, personId: null, organisationId: who, label: '' }
}

const plain = {
  kind: 'working-session',
  session: 'morning',
  startTime: null,
  endTime: null,
  mode: 'in-person',
  room: '',
  preparedById: null,
  basis: [],
  status: 'approved',
  note: '',
} satisfies Partial<EventContent>

/** The content of an event or series from a plan. Attendees get the ids `c1`, `s1`, `p1` …; those with `~` are invited. */
export function contentOf(title: string, plan: Plan, days: SampleDays): EventContent {
  const { chairs = [], secretary, participants = [], papers = [], ...rest } = plan
  return {
    ...plain,
    title: fillIn(title, days),
    ...rest,
    chairs: chairs.map((who, index) => attendeeOf(who, `c${index + 1}`)),
    secretary: secretary ? attendeeOf(secretary, 's1') : null,
    participants: participants.map((who, index) => ({
      ...attendeeOf(who, `p${index + 1}`),
      role: who.startsWith('~') ? ('invited' as const) : ('official' as const),
    })),
    documents: papers.map(([paper, preparedById, dueOn, receivedOn], index) => ({
      id: `tl${index + 1}`,
      title: paper,
      preparedById,
      dueOn: days.on(dueOn),
      receivedOn: receivedOn === null ? null : days.on(receivedOn),
    })),
  }
}

/** Titles name periods: `{quarter}`, `{month}`, `{formerMonth}`, `{formerQuarter}`, `{monthBefore}`, `{year}`. */
export function fillIn(title: string, { base, on }: SampleDays): string {
  const words: Record<string, string> = {
    quarter: quarterName(base),
    month: monthName(base),
    formerMonth: monthName(inFormerMonth(base)),
    formerQuarter: quarterName(on(-62)),
    monthBefore: monthName(on(-52)),
    year: base.slice(0, 4),
  }
  return title.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole)
}
