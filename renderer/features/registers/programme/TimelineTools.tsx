/** Which time the timeline shows, of which programmes, and its paper. */
import { Button, Group, SegmentedControl, Switch } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import { ToolButton } from '#renderer/ui/ToolButton.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import {
  type TimelineSpan,
  type TimelineZoom,
  timelineZooms,
} from '#shared/views/programmes/timeline-span.ts'
import classes from './Timeline.module.css'

type Props = {
  zoom: TimelineZoom
  span: TimelineSpan
  undated: number
  isRunningOnly: boolean
  onZoom(zoom: TimelineZoom): void
  onToday(): void
  onStep(step: -1 | 1): void
  onRunningOnly(is: boolean): void
}

export function TimelineTools(props: Props) {
  const { zoom, span, undated, isRunningOnly, onZoom, onToday, onStep, onRunningOnly } = props
  const { t } = useTranslation('registers')
  const [isPrinting, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  useScreenAction('print', print)
  return (
    <Group gap="xs" className={classes.tools ?? ''}>
      <SegmentedControl
        size="xs"
        aria-label={t('programme.timeline.zoom')}
        value={zoom}
        onChange={(value) => onZoom(value as TimelineZoom)}
        data={timelineZooms.map((value) => ({ value, label: t(`programme.timeline.zooms.${value}`) }))}
      />
      <ToolButton label={t('programme.timeline.earlier')} isOff={zoom === 'term'} onClick={() => onStep(-1)}>
        <IconChevronLeft size="1rem" aria-hidden />
      </ToolButton>
      <Button size="compact-sm" variant="default" onClick={onToday}>
        {t('programme.timeline.today')}
      </Button>
      <ToolButton label={t('programme.timeline.later')} isOff={zoom === 'term'} onClick={() => onStep(1)}>
        <IconChevronRight size="1rem" aria-hidden />
      </ToolButton>
      <strong>{t('programme.timeline.days', { from: formatDay(span.from), to: formatDay(span.to) })}</strong>
      <span className={classes.gap} />
      {undated > 0 && (
        <span className={classes.muted}>{t('programme.timeline.undated', { count: undated })}</span>
      )}
      <Switch
        size="xs"
        label={t('programme.timeline.running')}
        checked={isRunningOnly}
        onChange={(event) => onRunningOnly(event.currentTarget.checked)}
      />
      <ToolButton label={`${t('programme.timeline.print')} (Ctrl+P)`} onClick={print}>
        <IconPrinter size="1rem" aria-hidden />
      </ToolButton>
      {isPrinting && (
        <PaperDialogLater
          papers={[{ kind: 'programme-timeline', from: span.from, to: span.to, leadId: null, isRunningOnly }]}
          onClose={() => setPrinting(false)}
        />
      )}
    </Group>
  )
}
