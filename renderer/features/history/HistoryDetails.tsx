/** Before and after of every record that a change touched, and the way back to that moment. */
import { Button } from '@mantine/core'
import { IconHistoryToggle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { compareRecords, type FieldChange } from '#renderer/forms/compare-records.ts'
import { PurgeAction } from '#renderer/forms/PurgeAction.tsx'
import { useFieldWords, useValueWords } from '#renderer/forms/use-value-words.ts'
import type { HistoryEntry, HistoryLine } from '#shared/contract/storage.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './History.module.css'

type Props = { line: HistoryLine; onReturn(): void }

/** Records told one by one; of a change of hundreds the rest is counted. */
const mostShown = 25

export function HistoryDetails({ line, onReturn }: Props) {
  const { t } = useTranslation('history')
  const { data: entry } = useAnswer('history.entry', { seq: line.seq }, [])
  const unseen = line.count - mostShown
  return (
    <div className={classes.details}>
      {entry?.changes.slice(0, mostShown).map((change) => (
        <ChangeDetails
          key={`${change.register}/${change.id}`}
          change={change}
          isNamed={line.count > 1}
          isMarker={line.command === 'records.purge'}
        />
      ))}
      {unseen > 0 && <p className={classes.muted}>{t('more', { count: unseen })}</p>}
      <div className={classes.foot}>
        <span className={classes.muted}>
          {[t('sequence', { seq: line.seq }), line.actor && t('actor', { actor: line.actor })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconHistoryToggle size="1rem" aria-hidden />}
          onClick={onReturn}
        >
          {t('return.do')}
        </Button>
      </div>
    </div>
  )
}

type Change = HistoryEntry['changes'][number]

function ChangeDetails({
  change,
  isNamed,
  isMarker,
}: {
  change: Change
  isNamed: boolean
  isMarker: boolean
}) {
  const { t } = useTranslation(['history', 'registers'])
  const { register, title, isPurged, before, after } = change
  const difference = compareRecords(before, after)
  const isGone = isPurged || isMarker
  const isChange = !isGone && difference.kind === 'changed'
  const what = isGone ? t('purgedValues') : difference.kind === 'changed' ? null : t(difference.kind)
  return (
    <div className={classes.values}>
      {isNamed && (
        <strong className={classes.subject}>
          {[t(`registers:${register}.name`), title].filter(Boolean).join(': ')}
        </strong>
      )}
      {what && <span className={classes.muted}>{what}</span>}
      {isChange && <Fields register={register} fields={difference.fields} />}
      {!isGone && (
        <div>
          <PurgeAction register={register} id={change.id} hasPast={before !== null} />
        </div>
      )}
    </div>
  )
}

function Fields({ register, fields }: { register: RegisterName; fields: FieldChange[] }) {
  const { t } = useTranslation('history')
  const words = useValueWords(register)
  const fieldWords = useFieldWords(register)
  if (fields.length === 0) return <span className={classes.muted}>{t('same')}</span>
  return fields.map((field) => (
    <span key={field.key} className={classes.field}>
      {`${fieldWords(field.key)}: `}
      <del className={classes.before}>{words(field.key, field.before)}</del>
      {' → '}
      <ins className={classes.after}>{words(field.key, field.after)}</ins>
    </span>
  ))
}
