/** A citation pasted whole fills the form: `Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của … về …`. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLibrary } from '#renderer/papers/citations/index.ts'
import type { ReadCitation } from '#shared/reports/citations/read-citation.ts'
import classes from './Documents.module.css'

export function PasteCitation({ onRead }: { onRead(found: ReadCitation): void }) {
  const { t } = useTranslation('documents')
  const library = useLibrary()
  const [text, setText] = useState('')
  const found = text.trim() === '' ? null : library.read(text)
  const known = found ? library.withNumber(found.number) : undefined
  const fill = () => {
    if (!found) return
    onRead(found)
    setText('')
  }
  const fault =
    text.trim() === ''
      ? undefined
      : known
        ? t('paste.known', { number: known.number })
        : found
          ? undefined
          : t('paste.unread')
  return (
    <div className={classes.paste}>
      <TextInput
        label={t('paste.label')}
        placeholder={t('paste.placeholder')}
        value={text}
        description={fault}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Enter would send the form below.
          event.preventDefault()
          fill()
        }}
      />
      <Button variant="default" disabled={found === null} onClick={fill}>
        {t('paste.fill')}
      </Button>
    </div>
  )
}
