/** Why there are so many working days: `Còn 3 ngày làm việc đến 27/11 (đã trừ 24/11 nghỉ Ngày Văn hóa Việt Nam)`. */
import type { TFunction } from 'i18next'
import type { CountExplanation, DayNote, WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { relateDeadline, type Task } from '#shared/registers/task/index.ts'

type Words = TFunction<'tasks'>
type Language = 'vi' | 'en'

/** The count of a deadline against `today`, and the reasons for it; no reasons where nothing was left out. */
export function describeCount(
  deadline: Task['deadline'],
  today: Day,
  calendar: WorkingCalendar,
  t: Words,
  language: Language,
): { count: string; reasons: string[] } {
  if (deadline.kind !== 'date') return { count: t(`count.${deadline.kind}`), reasons: [] }
  const { relation, workingDaysLeft } = relateDeadline(deadline, today, calendar)
  const reasons = [
    ...reasonsOf(calendar.explain(today, deadline.on), t, language),
    ...(calendar.isWorkingDay(deadline.on) ? [] : [t('count.onDayOff')]),
  ]
  return { count: sayCount(relation === 'overdue', deadline.on, today, workingDaysLeft ?? 0, t), reasons }
}

function sayCount(isLate: boolean, on: Day, today: Day, left: number, t: Words): string {
  const day = formatDay(on)
  if (on === today) return t('count.today')
  if (isLate) return left === 0 ? t('count.lateNoDays', { day }) : t('count.late', { count: -left, day })
  return left === 0 ? t('count.lastDay', { day }) : t('count.left', { count: left, day })
}

function reasonsOf({ skipped, worked, halves }: CountExplanation, t: Words, language: Language): string[] {
  const rest = skipped.filter((note) => note.kind === 'rest').length
  const named = skipped.filter((note) => note.kind !== 'rest').map((note) => sayNamed(note, t, language))
  const left = [...named, ...(rest > 0 ? [t('count.restDays', { count: rest })] : [])]
  return [
    ...(left.length > 0 ? [t('count.minus', { days: left.join(', ') })] : []),
    ...(worked.length > 0
      ? [
          t('count.plus', {
            days: worked.map(({ day }) => t('count.worked', { day: formatDayMonth(day) })).join(', '),
          }),
        ]
      : []),
    ...halves.map(({ day, off }) =>
      t(off === 'morning' ? 'count.afternoonOnly' : 'count.morningOnly', { day: formatDayMonth(day) }),
    ),
  ]
}

function sayNamed({ day, name, nameEn }: DayNote, t: Words, language: Language): string {
  return t('count.named', { day: formatDayMonth(day), name: (language === 'en' && nameEn) || name || '' })
}
