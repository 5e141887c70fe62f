/** How far a communication has come, against its plan. */
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import {
  type Communication,
  quantityDone,
  shareDone,
  stateOfCommunication,
} from '#shared/registers/communication/index.ts'

export function CommunicationBelow({ record }: { record: Communication }) {
  const { t } = useTranslation('coordination')
  const today = useToday()
  const say = useNumberWords()
  const share = shareDone(record)
  const done = say(quantityDone(record.results))
  if (share === null && record.results.length === 0) return null
  const words =
    record.plannedQuantity === null || share === null
      ? t('done.bare', { done, unit: record.unit })
      : t('done.ofPlan', {
          done,
          planned: say(record.plannedQuantity),
          unit: record.unit,
          share: say(share),
        })
  return (
    <FormSection title={t('done.title')}>
      <p>{words}</p>
      {share !== null && (
        <Progress
          value={Math.min(share, 100)}
          color={stateOfCommunication(record, today) === 'short' ? 'red' : 'teal'}
          aria-label={words}
        />
      )}
    </FormSection>
  )
}
