/** Kính gửi, Căn cứ: one a line. */
import { useTranslation } from 'react-i18next'
import { useDesk } from '../use-desk.ts'
import { LinesField } from './LinesField.tsx'

export function LinesSection({ part }: { part: 'addressees' | 'bases' }) {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  return (
    <LinesField
      label={t(`form.${part}`)}
      hint={t(part === 'bases' ? 'form.basesHint' : 'form.linesHint')}
      path={part}
      value={parts[part]}
      isDisabled={isLocked}
      onChange={(lines) => edit(() => ({ [part]: lines }))}
    />
  )
}
