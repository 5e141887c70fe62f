/** Dòng thời gian: what each lead agency has in hand, week by week. */
import { Button, Group, Switch } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { useOrganisations } from '#renderer/forms/use-directory.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { ToolButton } from '#renderer/ui/ToolButton.tsx'
import { type DayPlace, placeIn } from '#renderer/ui/timeline/day-place.ts'
import { addDays, eachDay } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { nameOn, shortNameOn } from '#shared/registers/organisation/index.ts'
import { isOpen, type Task } from '#shared/registers/task/index.ts'
import { printTimeline } from './print-timeline.ts'
import classes from './Timeline.module.css'
import { TimelineBar } from './TimelineBar.tsx'
import { type Band, layTimeline, type Span, weeksAround, weeksOf } from './timeline-layout.ts'
import { useStanding } from './use-standing.ts'

type Props = { tasks: readonly Task[]; selectedId: string | undefined; onOpen(id: string): void }

const weeksShown = 12
const weeksBefore = 3
const stepDays = 28

export function TaskTimeline({ tasks, selectedId, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const standing = useStanding()
  const organisations = useOrganisations()
  const [anchor, setAnchor] = useState(today)
  const [isOnlyOpen, setOnlyOpen] = useState(true)
  const span = useMemo(() => weeksAround(anchor, weeksBefore, weeksShown), [anchor])
  const { bands, undated } = useMemo(() => {
    const shown = isOnlyOpen ? tasks.filter(isOpen) : tasks
    return layTimeline(
      shown,
      standing,
      span,
      organisations.map(({ id }) => id),
    )
  }, [tasks, isOnlyOpen, standing, span, organisations])
  const place = useMemo(() => placeIn(span), [span])
  useScreenAction('print', printTimeline)
  const title = t('timeline.span', { from: formatDay(span.from), to: formatDay(span.to) })
  return (
    <section className={classes.frame} aria-label={t('timeline.label')} data-timeline>
      <Group gap="xs" className={classes.tools ?? ''}>
        <ToolButton label={t('timeline.earlier')} onClick={() => setAnchor(addDays(anchor, -stepDays))}>
          <IconChevronLeft size="1rem" aria-hidden />
        </ToolButton>
        <Button size="compact-sm" variant="default" onClick={() => setAnchor(today)}>
          {t('timeline.today')}
        </Button>
        <ToolButton label={t('timeline.later')} onClick={() => setAnchor(addDays(anchor, stepDays))}>
          <IconChevronRight size="1rem" aria-hidden />
        </ToolButton>
        <strong className={classes.heading}>{t('timeline.label')}</strong>
        <strong>{title}</strong>
        <span className={classes.gap} />
        {undated > 0 && <span className={classes.muted}>{t('timeline.undated', { count: undated })}</span>}
        <Switch
          size="xs"
          label={t('timeline.onlyOpen')}
          checked={isOnlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
        <ToolButton label={t('timeline.print')} onClick={printTimeline}>
          <IconPrinter size="1rem" aria-hidden />
        </ToolButton>
      </Group>
      <div className={classes.scroll}>
        <div className={classes.sheet}>
          <Heading span={span} place={place} />
          {bands.map((band) => (
            <BandRow key={band.leadId} {...{ band, span, place, selectedId, onOpen }} />
          ))}
          {bands.length === 0 && <p className={classes.nothing}>{t('timeline.nothing')}</p>}
          <div className={classes.pageFoot} />
        </div>
      </div>
    </section>
  )
}

function Heading({ span, place }: { span: Span; place: DayPlace }) {
  const { t } = useTranslation('tasks')
  return (
    <div className={classes.head}>
      <div className={classes.headRow}>
        <div className={classes.name}>{t('timeline.lead')}</div>
        <div className={classes.track}>
          {weeksOf(span).map(({ monday, week }) => (
            <div
              key={monday}
              className={classes.week}
              style={{
                left: `${place(monday)}%`,
                width: `${place(addDays(monday, 6), true) - place(monday)}%`,
              }}
            >
              <span className={classes.weekName}>{t('timeline.week', { week })}</span>
              <span>{formatDayMonth(monday)}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

type BandProps = Pick<Props, 'selectedId' | 'onOpen'> & { band: Band; span: Span; place: DayPlace }

function BandRow({ band, span, place, selectedId, onOpen }: BandProps) {
  const organisations = useById('organisation')
  const today = useToday()
  const lead = organisations.get(band.leadId)
  return (
    <div className={classes.band}>
      <div className={classes.name} title={lead ? nameOn(lead, today) : ''}>
        {lead ? shortNameOn(lead, today) : ''}
        <span className={classes.muted}>{` (${band.bars.length})`}</span>
      </div>
      <div className={classes.track} style={{ height: `${band.lanes * 1.5 + 0.3}rem` }}>
        <Ground span={span} place={place} />
        {band.bars.map((bar) => (
          <TimelineBar
            key={bar.task.id}
            bar={bar}
            span={span}
            place={place}
            isSelected={bar.task.id === selectedId}
            onOpen={() => onOpen(bar.task.id)}
          />
        ))}
      </div>
    </div>
  )
}

/** Days off shaded, Mondays ruled, today marked. */
function Ground({ span, place }: { span: Span; place: DayPlace }) {
  const calendar = useWorkingCalendar()
  const today = useToday()
  const daysOff = useMemo(
    () => eachDay(span.from, span.to).filter((day) => !calendar.isWorkingDay(day)),
    [span, calendar],
  )
  const width = place(addDays(span.from, 1)) - place(span.from)
  return (
    <div aria-hidden>
      {daysOff.map((day) => (
        <i key={day} className={classes.off} style={{ left: `${place(day)}%`, width: `${width}%` }} />
      ))}
      {weeksOf(span).map(({ monday }) => (
        <i key={monday} className={classes.rule} style={{ left: `${place(monday)}%` }} />
      ))}
      {today >= span.from && today <= span.to && (
        <i className={classes.today} style={{ left: `${place(today) + width / 2}%` }} />
      )}
    </div>
  )
}
