/** One programme on the timeline: its plan above, what became of it below, milestones on both. */
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { DayPlace } from '#renderer/ui/timeline/day-place.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { TimelineMark, TimelineRow } from '#shared/views/programmes/lay-programmes.ts'
import type { TimelineSpan } from '#shared/views/programmes/timeline-span.ts'
import { ProgrammeBadge, programmeStates } from './cells.tsx'
import classes from './Timeline.module.css'
import { Ground } from './TimelineGround.tsx'
import { useRowWords } from './use-row-words.ts'

type Props = {
  row: TimelineRow
  span: TimelineSpan
  place: DayPlace
  isFirst: boolean
  isSelected: boolean
  onOpen(): void
}

export function TimelineLine({ row, span, place, isFirst, isSelected, onOpen }: Props) {
  const words = useRowWords()
  const say = useNumberWords()
  const { programme, state, percent } = row
  return (
    <button
      type="button"
      data-row
      tabIndex={isFirst ? 0 : -1}
      className={classes.line}
      data-selected={isSelected || undefined}
      aria-label={words.row(row)}
      onClick={onOpen}
    >
      <span className={classes.name} title={programme.title}>
        <span className={classes.title}>{programme.title}</span>
        <span className={classes.standing}>
          <ProgrammeBadge state={state} />
          {percent !== null && <span className={classes.percent}>{`${say(percent)}%`}</span>}
        </span>
      </span>
      <span className={classes.track}>
        <Ground span={span} place={place} />
        <Bars row={row} span={span} place={place} />
        {row.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} span={span} place={place} />
        ))}
      </span>
    </button>
  )
}

type Drawn = { span: TimelineSpan; place: DayPlace }

function Bars({ row: { plan, fact, state, isGoingOn }, span, place }: Drawn & { row: TimelineRow }) {
  const { t } = useTranslation('registers')
  const words = useRowWords()
  const box = (from: string, to: string) => ({
    left: `${place(from)}%`,
    width: `${place(to, true) - place(from)}%`,
  })
  const isIn = (from: string, to: string) => from <= span.to && to >= span.from
  const [planFrom, planTo] = [plan?.from ?? span.from, plan?.to ?? span.to]
  return (
    <>
      {plan && isIn(planFrom, planTo) && (
        <i
          className={classes.plan}
          style={box(planFrom, planTo)}
          data-from-before={plan.from === null || plan.from < span.from || undefined}
          data-goes-on={plan.to === null || plan.to > span.to || undefined}
          title={`${t('programme.timeline.plan')}: ${words.plan(plan)}`}
        />
      )}
      {fact && isIn(fact.from, fact.to) && (
        <i
          className={classes.fact}
          style={box(fact.from, fact.to)}
          data-tone={programmeStates[state].tone}
          data-going-on={isGoingOn || undefined}
          title={`${t('programme.timeline.fact')}: ${words.days(fact.from, fact.to)}`}
        />
      )}
    </>
  )
}

/** A milestone where it is due, on the plan; reached, also where that was, on the fact. */
function Mark({ mark: { name, on, due, state }, span, place }: Drawn & { mark: TimelineMark }) {
  const { t } = useTranslation('registers')
  const isIn = (day: string) => day >= span.from && day <= span.to
  const at = (day: string) => ({ left: `${(place(day) + place(day, true)) / 2}%` })
  const isDone = state.startsWith('done')
  const isLate = state === 'late'
  return (
    <>
      {due !== null && isIn(due) && (
        <i
          className={classes.mark}
          data-late={isLate || undefined}
          data-met={isDone || undefined}
          style={at(due)}
          title={t(isLate ? 'programme.timeline.lateMark' : 'programme.timeline.dueMark', {
            name,
            day: formatDay(due),
          })}
        />
      )}
      {isDone && isIn(on) && (
        <i
          className={classes.mark}
          data-done
          style={at(on)}
          title={t('programme.timeline.doneMark', { name, day: formatDay(on) })}
        />
      )}
    </>
  )
}
