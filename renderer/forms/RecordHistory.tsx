/** What happened to a record: when, by which desk, and which fields from what to what. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { ChangeSummary } from '#shared/contract/commands.ts'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { compareRecords } from './compare-records.ts'
import { FormSection } from './FormSection.tsx'
import { PurgeAction } from './PurgeAction.tsx'
import classes from './RecordDrawer.module.css'
import { useFieldWords, useValueWords } from './use-value-words.ts'

type Props = {
  register: RegisterName
  id: string
  /** False where removing for good has a place of its own. */
  canPurge?: boolean
}

const mostShown = 30

export function RecordHistory({ register, id, canPurge = true }: Props) {
  const { t } = useTranslation('forms')
  const changes = useAnswer('records.history', { register, id }, [register]).data ?? []
  if (changes.length === 0) return null
  const latest = changes.toSorted((a, b) => b.seq - a.seq).slice(0, mostShown)
  const hasPast = changes.some((change, index) => index < changes.length - 1 && !change.isPurged)
  return (
    <FormSection
      title={t('history.title')}
      action={canPurge && <PurgeAction register={register} id={id} hasPast={hasPast} />}
    >
      <ol className={classes.list}>
        {latest.map((change) => (
          <Entry key={change.seq} register={register} change={change} />
        ))}
      </ol>
    </FormSection>
  )
}

function Entry({ register, change }: { register: RegisterName; change: ChangeSummary }) {
  const { t } = useTranslation('forms')
  const words = useValueWords(register)
  const fieldWords = useFieldWords(register)
  const { at, actor, before, after } = change
  const isMarker = change.command === 'records.purge'
  const isGone = change.isPurged || isMarker
  const difference = compareRecords(before, after)
  const when = [`${timeOfMoment(at)} ${formatDay(dayOfMoment(at))}`, actor].filter(Boolean).join(' · ')
  return (
    <li className={classes.change}>
      <span className={classes.when}>{when}</span>
      {isGone && <span className={classes.field}>{t(isMarker ? 'history.purge' : 'history.purged')}</span>}
      {!isGone && difference.kind !== 'changed' && (
        <span className={classes.field}>{t(`history.${difference.kind}`)}</span>
      )}
      {!isGone &&
        difference.kind === 'changed' &&
        difference.fields.map((field) => (
          <span key={field.key} className={classes.field}>
            {`${fieldWords(field.key)}: `}
            <del className={classes.before}>{words(field.key, field.before)}</del>
            {' → '}
            <ins>{words(field.key, field.after)}</ins>
          </span>
        ))}
    </li>
  )
}
