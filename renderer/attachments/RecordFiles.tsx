/** The part of a record's panel that shows its files. */
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { Owner, OwnerRegister } from '#shared/registers/attachment/index.ts'
import { AttachButton } from './AttachButton.tsx'
import { AttachmentList } from './AttachmentList.tsx'

type Props = { register: OwnerRegister; id: string; isLocked?: boolean }

export function RecordFiles({ register, id, isLocked = false }: Props) {
  const { t } = useTranslation('attachments')
  const owner: Owner = { register, id }
  return (
    <FormSection title={t('title')} action={isLocked ? undefined : <AttachButton owner={owner} />}>
      <AttachmentList owner={owner} label={t('title')} isLocked={isLocked} />
    </FormSection>
  )
}
