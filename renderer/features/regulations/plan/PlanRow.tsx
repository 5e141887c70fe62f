// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn by places; the ARIA grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys for its rows
/** One item of the plan: when and why then, what, who, with whom, what comes of it, and how it stands. */
import { ActionIcon } from '@mantine/core'
import { IconArrowUpRight, IconCalendarEvent, IconChecklist } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { DueWhy } from '#renderer/forms/DueWhy.tsx'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { PlanStatusBadge } from './PlanStatusBadge.tsx'
import classes from './PlanTab.module.css'
import { actsOf, isTicked, lacksLead } from './plan-decisions.ts'
import type { PlanEntry } from './plan-lines.ts'

export type RowActions = {
  onOpen(entry: PlanEntry, index: number): void
  onToggle(entry: PlanEntry): void
  onRecord(entry: PlanEntry): void
}

type Props = RowActions & {
  entry: PlanEntry
  index: number
  elementId: string
  start: number
  size: number
  isActive: boolean
  isOpen: boolean
  /** Without it, boxes to tick are not drawn. */
  canDecide: boolean
}

export const PlanRow = memo(DrawnRow)

function DrawnRow({ entry, index, elementId, start, size, isActive, isOpen, canDecide, ...on }: Props) {
  const { t } = useTranslation('plan')
  const { item, settled, title, lead } = entry
  const text = (value: string, className = '') => (
    <div role="gridcell" className={`${classes.cell} ${className}`} title={value}>
      {value}
    </div>
  )
  return (
    <div
      role="row"
      id={elementId}
      aria-rowindex={index + 2}
      aria-selected={isTicked(settled)}
      className={classes.row}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-act={settled.act}
      style={{ transform: `translateY(${start}px)`, height: `${size}px` }}
      onClick={() => on.onOpen(entry, index)}
    >
      <div role="gridcell" className={classes.check} onClick={(event) => event.stopPropagation()}>
        {canDecide && actsOf(item).length > 0 && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('tick', { title })}
            checked={isTicked(settled)}
            disabled={item.status === 'new' && lacksLead(item, settled)}
            onChange={() => on.onToggle(entry)}
          />
        )}
      </div>
      <DayCell entry={entry} />
      {text(title, classes.title)}
      {text(lead)}
      {text(item.supportingNames.join('; '), classes.wide)}
      {text(item.product, classes.wide)}
      <div role="gridcell" className={`${classes.cell} ${classes.makes}`}>
        {item.makes === 'task' ? (
          <IconChecklist size="0.95rem" stroke={1.6} aria-hidden />
        ) : (
          <IconCalendarEvent size="0.95rem" stroke={1.6} aria-hidden />
        )}
        {t(`makes.${item.makes}`)}
      </div>
      <div role="gridcell" className={classes.cell}>
        <PlanStatusBadge status={item.status} />
      </div>
      <div role="gridcell" className={classes.record} onClick={(event) => event.stopPropagation()}>
        {item.record && (
          <ActionIcon
            variant="subtle"
            size="sm"
            tabIndex={-1}
            aria-label={`${t('columns.record')}: ${item.record.title}`}
            onClick={() => on.onRecord(entry)}
          >
            <IconArrowUpRight size="1rem" stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </div>
  )
}

/** The day with its weekday; where the plan now says another day, that one. */
function DayCell({ entry: { on, item } }: { entry: PlanEntry }) {
  const { i18n } = useTranslation()
  const moved = item.differences.find(
    ({ field, plan, accepted }) => field === 'on' && plan !== accepted,
  )?.plan
  return (
    <div role="gridcell" className={classes.day} onClick={(event) => event.stopPropagation()}>
      <span className={classes.date}>{formatDay(on)}</span>
      <span className={classes.weekday}>
        {moved ? `→ ${formatDayMonth(moved)}` : screenWeekday(on, i18n.language)}
      </span>
      {item.due && <DueWhy why={item.due.why} dueOn={item.due.dueOn} />}
    </div>
  )
}
