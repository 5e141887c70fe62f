/** Theo quý: whether each quarter had its press conference, and what was held, asked and published in it. */
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { romanNumber } from '#shared/lib/roman.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { QuarterStanding } from '#shared/registers/press-event/index.ts'
import type { PressQuarter } from '#shared/views/press/press-quarters.ts'
import rowClasses from '../rows/Rows.module.css'
import { QuarterCounts } from './QuarterCounts.tsx'
import classes from './Quarters.module.css'

const tones: Readonly<Record<QuarterStanding, Tone>> = {
  met: 'good',
  planned: 'soon',
  due: 'late',
  missed: 'late',
  'to-come': 'idle',
}

export function Quarters({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const { data = [] } = useAnswer('press.quarters', { year }, 'all', { keepsPrevious: true })
  return (
    <div className={classes.screen}>
      <div className={classes.tools}>
        <ActionIcon
          variant="default"
          aria-label={t('press-event.quarters.earlier')}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size="1rem" aria-hidden />
        </ActionIcon>
        <span className={classes.year} aria-live="polite">
          {year}
        </span>
        <ActionIcon
          variant="default"
          aria-label={t('press-event.quarters.later')}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size="1rem" aria-hidden />
        </ActionIcon>
        <span className={rowClasses.muted}>{t('press-event.quarters.rule')}</span>
      </div>
      <ul className={classes.cards}>
        {data.map((quarter) => (
          <QuarterCard key={quarter.quarter} quarter={quarter} onOpen={onOpen} />
        ))}
      </ul>
      <QuarterCounts quarters={data} />
    </div>
  )
}

function QuarterCard({ quarter, onOpen }: { quarter: PressQuarter; onOpen(id: string): void }) {
  const { t } = useTranslation('registers')
  const { standing, conferences, lastChance } = quarter
  const needsOne = standing === 'due' || standing === 'planned'
  return (
    <li className={classes.card} data-standing={standing}>
      <div className={classes.cardHead}>
        <h2>{t('press-event.quarters.name', { quarter: romanNumber(quarter.quarter) })}</h2>
        <StatusBadge tone={tones[standing]}>{t(`press-event.quarters.standing.${standing}`)}</StatusBadge>
      </div>
      {needsOne && (
        <span className={rowClasses.muted}>
          {t('press-event.quarters.before', { day: formatDay(lastChance) })}
        </span>
      )}
      <ul className={classes.conferences}>
        {conferences.map(({ id, title, on, isHeld }) => (
          <li key={id}>
            <LinkButton isQuiet onClick={() => onOpen(id)}>
              {formatDay(on)}: {title}
              {!isHeld && ` (${t('press-event.choices.state.planned').toLowerCase()})`}
            </LinkButton>
          </li>
        ))}
      </ul>
    </li>
  )
}
