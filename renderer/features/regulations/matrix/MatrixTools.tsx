/** What the matrix shows: which days, in which columns, whose. */
import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import type { MatrixLead } from '#shared/views/fulfilment/matrix.ts'
import { type MatrixZoom, matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import classes from './Matrix.module.css'
import { type MatrixSpan, type SpanKind, spanKinds } from './use-matrix-span.ts'

type Props = {
  span: MatrixSpan
  leads: readonly MatrixLead[]
  lead: string
  onLead(lead: string): void
}

export function MatrixTools({ span, leads, lead, onLead }: Props) {
  const { t } = useTranslation('matrix')
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label={t('span.label')}
        value={span.kind}
        onChange={(kind) => span.choose(kind as SpanKind)}
        data={spanKinds.map((kind) => ({ value: kind, label: t(`span.${kind}`) }))}
      />
      {span.kind === 'year' && <YearStepper span={span} />}
      {span.kind === 'free' && <FreeDays span={span} />}
      <SegmentedControl
        size="xs"
        aria-label={t('zoom.label')}
        value={span.zoom}
        onChange={(zoom) => span.setZoom(zoom as MatrixZoom)}
        data={matrixZooms.map((zoom) => ({ value: zoom, label: t(`zoom.${zoom}`) }))}
      />
      <div className={classes.lead}>
        <PickerInput
          label={t('lead')}
          hidesLabel
          placeholder={t('everybody')}
          options={leads.map(({ key, name }) => makeOption(key, name))}
          selected={lead === '' ? null : lead}
          onPick={onLead}
          onClear={() => onLead('')}
        />
      </div>
    </div>
  )
}

function YearStepper({ span }: { span: MatrixSpan }) {
  const { t } = useTranslation('matrix')
  const step = (years: number, label: string, Icon: typeof IconChevronLeft) => (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={() => span.step(years)}>
      <Icon size="1rem" aria-hidden />
    </ActionIcon>
  )
  return (
    <div className={classes.span}>
      {step(-1, t('span.previous'), IconChevronLeft)}
      <span className={classes.year} aria-live="polite">
        {span.year}
      </span>
      {step(1, t('span.next'), IconChevronRight)}
    </div>
  )
}

function FreeDays({ span }: { span: MatrixSpan }) {
  const { t } = useTranslation('matrix')
  return (
    <div className={classes.span}>
      <div className={classes.day}>
        <DayInput
          label={t('span.from')}
          hidesLabel
          hint={false}
          value={span.from}
          onChange={(day) => day && span.setFrom(day)}
        />
      </div>
      <span aria-hidden>–</span>
      <div className={classes.day}>
        <DayInput
          label={t('span.to')}
          hidesLabel
          hint={false}
          value={span.to}
          error={span.to < span.from ? t('span.reversed') : undefined}
          onChange={(day) => day && span.setTo(day)}
        />
      </div>
    </div>
  )
}
