/** The months of a timeline: their names in the head, their lines behind the bars, and today. */
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { DayPlace } from '#renderer/ui/timeline/day-place.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import {
  type TimelineHead,
  type TimelineSpan,
  timelineHeads,
  timelineRules,
} from '#shared/views/programmes/timeline-span.ts'
import classes from './Timeline.module.css'

type Props = { span: TimelineSpan; place: DayPlace }

/** Fewer parts than these have room for their whole names. */
const fewHeads = 6

export function TimelineHeading({ span, place }: Props) {
  const { t } = useTranslation('registers')
  const heads = timelineHeads(span)
  const rules = heads.length <= fewHeads && heads[0]?.month !== null ? timelineRules(span) : []
  const sayHead = ({ year, month }: TimelineHead) => {
    if (month === null) return String(year)
    return heads.length <= fewHeads
      ? t('programme.timeline.monthYear', { month, year })
      : t('programme.timeline.month', { month })
  }
  return (
    <div className={classes.head}>
      <div className={classes.corner}>{t('programme.timeline.lead')}</div>
      <div className={classes.track}>
        {heads.map((head) => (
          <div
            key={head.from}
            className={classes.month}
            style={{ left: `${place(head.from)}%`, width: `${place(head.to, true) - place(head.from)}%` }}
          >
            {sayHead(head)}
          </div>
        ))}
        {rules.map((day) => (
          <span key={day} className={classes.week} style={{ left: `${place(day)}%` }}>
            {formatDayMonth(day)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Lines of months and weeks, and today. */
export function Ground({ span, place }: Props) {
  const today = useToday()
  return (
    <span aria-hidden>
      {timelineHeads(span).map(({ from }) => (
        <i key={from} className={classes.rule} data-strong style={{ left: `${place(from)}%` }} />
      ))}
      {timelineRules(span).map((day) => (
        <i key={day} className={classes.rule} style={{ left: `${place(day)}%` }} />
      ))}
      {today >= span.from && today <= span.to && (
        <i className={classes.today} style={{ left: `${(place(today) + place(today, true)) / 2}%` }} />
      )}
    </span>
  )
}
