/** The part of a record's panel that shows its files. */
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { Owner, OwnerRegister } from '#shared/registers/attachment/index.ts'
import { AttachButton } from './AttachButton.tsx'
import { AttachmentList } from './AttachmentList.tsx'

type Props = { register: OwnerRegister; id: string; isLocked?: boolean; title?: string | undefined }

export function RecordFiles({ register, id, isLocked = false, title }: Props) {
  const { t } = useTranslation('attachments')
  const name = title ?? t('title')
  const owner: Owner = { register, id }
  return (
    <FormSection title={name} action={isLocked ? undefined : <AttachButton owner={owner} />}>
      <AttachmentList owner={owner} label={name} isLocked={isLocked} />
    </FormSection>
  )
}
