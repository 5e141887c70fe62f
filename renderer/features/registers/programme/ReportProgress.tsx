/** Báo tiến độ: the report of one period, in one small window, without going through the whole form. */
import { Button, Group, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { isBelowPlan, isRunning, type Programme } from '#shared/registers/programme/index.ts'
import { PeriodInput } from '../form/PeriodInput.tsx'
import { firstReport, type Report, withKnown } from './first-report.ts'
import classes from './Standing.module.css'

export function ReportProgress({ record }: { record: Programme }) {
  const { t } = useTranslation(['registers', 'common'])
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  if (!isRunning(record, today)) return null
  const close = () => setOpen(false)
  return (
    <EditOnly>
      <Button
        variant="default"
        leftSection={<IconChartLine size="1rem" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('programme.act.report')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('programme.act.of', { title: record.title })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size="32rem"
      >
        <Questions record={record} onDone={close} />
      </Modal>
    </EditOnly>
  )
}

function Questions({ record, onDone }: { record: Programme; onDone(): void }) {
  const { t } = useTranslation(['registers', 'common'])
  const act = useAct()
  const today = useToday()
  const [report, setReport] = useState(() => firstReport(record, today))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const change = (patch: Partial<Report>) => {
    setReport((former) => ({ ...former, ...patch }))
    setErrors({})
  }
  const isKnown = record.progress.some(
    ({ period, unit, actual }) => period === report.period && unit === report.unit && actual !== null,
  )
  const isBehind = isBelowPlan(report)
  const gap = ((report.planned ?? 0) - (report.actual ?? 0)).toLocaleString('vi', {
    maximumFractionDigits: 2,
  })
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const { id, revision } = record
    const done = await act(
      'records.act',
      { register: 'programme', id, revision, action: 'report-progress', input: report },
      (error) => {
        const found = Object.entries(issuesToErrors(error)).map(
          ([path, words]) => [path.split('.').at(-1) ?? path, words] as const,
        )
        setErrors(Object.fromEntries(found))
        return found.length > 0
      },
    )
    setBusy(false)
    if (done.ok) onDone()
  }
  return (
    <form className={classes.questions} noValidate onSubmit={submit}>
      <div className={classes.pair}>
        <PeriodInput
          label={t('programme.act.period')}
          isRequired
          error={errors.period}
          value={report.period}
          onChange={(period) => setReport((former) => withKnown(record, { ...former, period }))}
        />
        <TextInput
          label={t('programme.act.unit')}
          description={t('programme.act.unitHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={errors.unit}
          value={report.unit}
          onChange={({ currentTarget }) => {
            const unit = currentTarget.value
            setReport((former) => withKnown(record, { ...former, unit }))
          }}
        />
      </div>
      <div className={classes.pair}>
        {(['planned', 'actual'] as const).map((key) => (
          <NumberInput
            key={key}
            label={t(`programme.act.${key}`)}
            error={errors[key]}
            value={report[key] ?? ''}
            onChange={(typed) => change({ [key]: typed === '' ? null : Number(typed) })}
            decimalSeparator=","
            thousandSeparator="."
            allowNegative={false}
            hideControls
            {...(report.unit === '' ? { suffix: '%' } : {})}
            {...(key === 'actual' ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
      {isKnown && <p className={classes.note}>{t('programme.act.replaces')}</p>}
      {isBehind && (
        <p className={classes.behind} role="status">
          {t('programme.act.behind', { gap: `${gap} ${report.unit || '%'}` })}
        </p>
      )}
      <Textarea
        label={t('programme.act.reason')}
        withAsterisk={isBehind}
        aria-required={isBehind}
        autosize
        minRows={2}
        error={errors.reason}
        value={report.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('programme.act.save')}
        </Button>
      </Group>
    </form>
  )
}
