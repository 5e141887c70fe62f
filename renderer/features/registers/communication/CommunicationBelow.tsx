/** How far a communication has come, against its plan. */
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import {
  type Communication,
  quantityDone,
  shareDone,
  stateOfCommunication,
} from '#shared/registers/communication/index.ts'

export function CommunicationBelow({ record }: { record: Communication }) {
  const { t } = useTranslation('coordination')
  const today = useToday()
  const share = shareDone(record)
  const done = quantityDone(record.results).toLocaleString('vi-VN')
  if (share === null && record.results.length === 0) return null
  const words =
    record.plannedQuantity === null || share === null
      ? t('done.bare', { done, unit: record.unit })
      : t('done.ofPlan', {
          done,
          planned: record.plannedQuantity.toLocaleString('vi-VN'),
          unit: record.unit,
          share: share.toLocaleString('vi-VN'),
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
