/** Nội dung: the words of the body. */
import { useTranslation } from 'react-i18next'
import { TextEditor } from './text/TextEditor.tsx'
import { useDesk } from './use-desk.ts'

export function TextTab() {
  const { t } = useTranslation('desk')
  const { parts, look, isLocked, edit, text } = useDesk()
  return (
    <TextEditor
      ref={text}
      label={t('text.label')}
      value={parts.body}
      onChange={(body) => edit(() => ({ body }))}
      styles={look.styles}
      isReadOnly={isLocked}
    />
  )
}
