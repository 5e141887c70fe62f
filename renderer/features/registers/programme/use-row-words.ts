/** A row of the timeline in words, for those who cannot see it and for the pointer that rests on it. */
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Bar, TimelineRow } from '#shared/views/programmes/lay-programmes.ts'

export function useRowWords() {
  const { t } = useTranslation('registers')
  const days = (from: string | null, to: string | null) => {
    const say = (day: string | null) => (day === null ? t('programme.timeline.openEnd') : formatDay(day))
    return t('programme.timeline.days', { from: say(from), to: say(to) })
  }
  const plan = (bar: Bar | null) => (bar ? days(bar.from, bar.to) : t('programme.timeline.noPlan'))
  const row = ({ programme: { title, milestones }, state, plan: planned, fact, marks }: TimelineRow) => {
    const late = marks.filter((mark) => mark.state === 'late').length
    const done = marks.filter((mark) => mark.state.startsWith('done')).length
    return t('programme.timeline.row', {
      title,
      state: t(`programme.choices.state.${state}`),
      plan: plan(planned),
      fact: fact ? days(fact.from, fact.to) : t('programme.timeline.notBegun'),
      marks:
        milestones.length === 0
          ? t('programme.timeline.noMarks')
          : t('programme.timeline.marks', { count: milestones.length, done, late }),
    })
  }
  return { days, plan, row }
}
