/** Obligations of the period that are not met and that nobody has in hand. */
import { ActionIcon } from '@mantine/core'
import { IconReportAnalytics } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { reportOfDue } from '#renderer/forms/report-of-due.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { TodayView } from '#shared/views/today.ts'
import { Line, More, Panel } from './Panel.tsx'
import classes from './Today.module.css'
import { obligationBadge } from './today-words.ts'

export function DueObligations({ view }: { view: TodayView }) {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const { obligations, counts } = view
  const toMatrix = () => go({ screen: 'regulations', tab: 'matrix' })
  if (counts.missingObligations + counts.obligationsToCome === 0) return null
  const hidden = counts.obligations - obligations.length
  return (
    <Panel
      title={t('obligations')}
      aside={t('obligationsAside', { missing: counts.missingObligations, toCome: counts.obligationsToCome })}
    >
      <ul>
        {obligations.map((one) => {
          const { tone, words } = obligationBadge(one, t)
          const place = {
            screen: 'regulations',
            tab: 'matrix',
            id: one.regulationId,
            part: one.obligationId,
          } as const
          return (
            <Line key={one.key} shape="task" onOpen={() => go(place)} aside={<ToReport line={one} />}>
              <StatusBadge tone={tone}>{words}</StatusBadge>
              <span className={classes.oneLine} title={one.title}>
                {one.title}
              </span>
              <span className={classes.lead} title={one.leadName}>
                {one.leadName}
              </span>
              <span className={classes.day}>{formatDay(one.dueOn)}</span>
            </Line>
          )
        })}
        {obligations.length === 0 && <More words={t('obligationsInHand')} onOpen={toMatrix} />}
        {hidden > 0 && <More words={t('moreObligations', { count: hidden })} onOpen={toMatrix} />}
      </ul>
    </Panel>
  )
}

/** Where a report is what is asked for: straight to it. */
function ToReport({ line }: { line: TodayView['obligations'][number] }) {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const place = reportOfDue(line)
  if (place === null) return null
  const label = t('toReport', { title: line.title })
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={label} title={label} onClick={() => go(place)}>
      <IconReportAnalytics size="1rem" aria-hidden />
    </ActionIcon>
  )
}
