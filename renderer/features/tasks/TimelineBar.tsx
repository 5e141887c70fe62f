/** One task on the timeline: from its assignment to its first deadline, and on through every extension. */
import { useTranslation } from 'react-i18next'
import type { DayPlace } from '#renderer/ui/timeline/day-place.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { useStandingWords } from './standing-words.ts'
import classes from './Timeline.module.css'
import type { Bar, Span } from './timeline-layout.ts'

type Props = { bar: Bar; span: Span; place: DayPlace; isSelected: boolean; onOpen(): void }

export function TimelineBar({ bar, span, place, isSelected, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const { task, standing, from, to, formerDeadlines, lane } = bar
  const { text, tone } = useStandingWords()(standing.label, standing.workingDaysLeft)
  const left = place(from)
  const width = place(to, true) - left
  const [first] = formerDeadlines
  const words = [
    t('timeline.bar', { title: task.title, from: formatDay(from), to: formatDay(to), standing: text }),
    ...(first === undefined ? [] : [t('timeline.extended', { day: formatDay(first) })]),
  ].join(', ')
  /** Place of a day within the bar, in per cent of it. */
  const within = (day: string) => (width === 0 ? 100 : ((place(day, true) - left) / width) * 100)
  return (
    <button
      type="button"
      className={classes.bar}
      data-tone={tone}
      data-selected={isSelected || undefined}
      data-from-before={from < span.from || undefined}
      data-goes-on={to > span.to || undefined}
      style={{ left: `${left}%`, width: `${width}%`, top: `${lane * 1.5 + 0.2}rem` }}
      title={words}
      aria-label={words}
      onClick={onOpen}
    >
      {first !== undefined && first < to && (
        <i className={classes.extension} aria-hidden style={{ left: `${within(first)}%` }} />
      )}
      {formerDeadlines.map((day) => (
        <i key={day} className={classes.former} aria-hidden style={{ left: `${within(day)}%` }} />
      ))}
      <span className={classes.words}>{task.title}</span>
    </button>
  )
}
