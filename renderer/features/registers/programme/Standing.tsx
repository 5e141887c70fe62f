/** How a stored programme stands: what it is behind with, its milestones to tick off, its targets, and its progress drawn. */
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { behindOf, isRunning, type Programme } from '#shared/registers/programme/index.ts'
import { MilestoneList } from './MilestoneList.tsx'
import { ProgressChart } from './ProgressChart.tsx'
import classes from './Standing.module.css'

export function Standing({ record }: { record: Programme }) {
  const { t } = useTranslation('registers')
  const { milestones, targets, progress } = record
  if (milestones.length + targets.length + progress.length === 0) return null
  return (
    <FormSection title={t('programme.standing.title')}>
      <BehindWords record={record} />
      {milestones.length > 0 && <MilestoneList record={record} />}
      {targets.some(({ planned, actual }) => planned && actual !== null) && <Targets record={record} />}
      <ProgressChart progress={progress} />
    </FormSection>
  )
}

function BehindWords({ record }: { record: Programme }) {
  const { t, i18n } = useTranslation('registers')
  const number = useNumberWords()
  const today = useToday()
  const { milestones, progress } = behindOf(record, today)
  const say = i18n.language === 'en' ? sayPeriodEn : sayPeriod
  const parts = [
    ...(milestones.length > 0
      ? [t('programme.standing.behindMilestones', { count: milestones.length })]
      : []),
    ...progress.map(({ period, unit, planned, actual }) =>
      t('programme.standing.behindProgress', {
        unit: unit || t('programme.standing.perCent'),
        actual: number(actual ?? 0),
        planned: number(planned ?? 0),
        period: say(period),
      }),
    ),
  ]
  if (parts.length === 0 || !isRunning(record, today)) return null
  return <p className={classes.behind}>{t('programme.standing.behindBy', { what: parts.join('; ') })}</p>
}

function Targets({ record }: { record: Programme }) {
  const { t } = useTranslation('registers')
  const number = useNumberWords()
  return (
    <div>
      <h4 className={classes.heading}>{t('programme.standing.targets')}</h4>
      <ul className={classes.targets}>
        {record.targets.map(({ id, name, unit, planned, actual }) => {
          const percent = planned && actual !== null ? Math.round((actual / planned) * 1000) / 10 : null
          return (
            <li key={id}>
              <span>{name}</span>
              <span className={classes.amount}>{`${number(actual)} / ${number(planned)} ${unit}`}</span>
              {percent !== null && (
                <Progress
                  className={classes.bar ?? ''}
                  value={Math.min(100, percent)}
                  size="sm"
                  aria-label={`${name}: ${t('programme.standing.ofPlan', { percent: number(percent) })}`}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
