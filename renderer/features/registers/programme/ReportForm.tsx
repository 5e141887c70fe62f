/** The period, what was planned and done in it, and why it is less: asked for only then. */
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { AskFoot } from '#renderer/forms/AskFoot.tsx'
import { useAsked } from '#renderer/forms/use-asked.ts'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { isBelowPlan, type Programme } from '#shared/registers/programme/index.ts'
import { PeriodInput } from '../form/PeriodInput.tsx'
import { useRecordAct } from '../rows/use-record-act.ts'
import { firstReport, type Report, withKnown } from './first-report.ts'
import classes from './Standing.module.css'

type Props = { record: Programme; onDone(): void }

export function ReportForm({ record, onDone }: Props) {
  const { t } = useTranslation('registers')
  const act = useRecordAct('programme', record)
  const today = useToday()
  const asked = useAsked<Report>({
    key: `report-progress/${record.id}`,
    first: () => firstReport(record, today),
    act: (report, onRefused) => act('report-progress', report, onRefused),
    onDone,
    // `progress.3.reason`: the report is a row of the programme.
    fieldOf: (path) => path.split('.').at(-1) ?? path,
  })
  const { answers: report, errors, isBusy, set, submit } = asked
  const cancel = () => {
    asked.forget()
    onDone()
  }
  const isBehind = isBelowPlan(report)
  /** Another period or unit brings what is known of it. */
  const turnTo = (part: Pick<Partial<Report>, 'period' | 'unit'>) =>
    set(withKnown(record, { ...report, ...part }))
  return (
    <form className={classes.questions} noValidate onSubmit={submit}>
      <div className={classes.pair}>
        <PeriodInput
          label={t('programme.act.period')}
          isRequired
          error={errors.period}
          value={report.period}
          onChange={(period) => turnTo({ period })}
        />
        <TextInput
          label={t('programme.act.unit')}
          description={t('programme.act.unitHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={errors.unit}
          value={report.unit}
          onChange={({ currentTarget }) => turnTo({ unit: currentTarget.value })}
        />
      </div>
      <Amounts report={report} errors={errors} set={set} />
      <Notes record={record} report={report} />
      <Textarea
        label={t('programme.act.reason')}
        withAsterisk={isBehind}
        aria-required={isBehind}
        autosize
        minRows={2}
        error={errors.reason}
        value={report.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      />
      <AskFoot submit={t('programme.act.save')} isBusy={isBusy} onCancel={cancel} />
    </form>
  )
}

type AmountsProps = {
  report: Report
  errors: Readonly<Record<string, string>>
  set(part: Partial<Report>): void
}

/** Planned and done; in per cent where no unit is given. */
function Amounts({ report, errors, set }: AmountsProps) {
  const { t } = useTranslation('registers')
  return (
    <div className={classes.pair}>
      {(['planned', 'actual'] as const).map((key) => (
        <NumberInput
          key={key}
          label={t(`programme.act.${key}`)}
          error={errors[key]}
          value={report[key] ?? ''}
          onChange={(typed) => set({ [key]: typed === '' ? null : Number(typed) })}
          decimalSeparator=","
          thousandSeparator="."
          allowNegative={false}
          hideControls
          {...(report.unit === '' ? { suffix: '%' } : {})}
          {...(key === 'actual' ? { 'data-autofocus': true } : {})}
        />
      ))}
    </div>
  )
}

/** That a report takes the place of a known one, and by how much it lies behind. */
function Notes({ record, report }: { record: Programme; report: Report }) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  const { period, unit, planned, actual } = report
  const isKnown = record.progress.some(
    (one) => one.period === period && one.unit === unit && one.actual !== null,
  )
  const gap = say((planned ?? 0) - (actual ?? 0))
  return (
    <>
      {isKnown && <p className={classes.note}>{t('programme.act.replaces')}</p>}
      {isBelowPlan(report) && (
        <p className={classes.behind} role="status">
          {t('programme.act.behind', { gap: `${gap} ${unit || '%'}` })}
        </p>
      )}
    </>
  )
}
