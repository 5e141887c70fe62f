/** A citation pasted whole fills the form: `Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của … về …`. */
import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFence } from '#renderer/fence/use-fence.ts'
import { useLibrary } from '#renderer/papers/citations/index.ts'
import type { ReadCitation } from '#shared/reports/citations/read-citation.ts'
import classes from './Documents.module.css'

type Props = {
  onRead(found: ReadCitation): void
  /** What was pasted bears a mark of secrecy, and is not to be kept. */
  onSecret(found: ReadCitation | null): void
}

export function PasteCitation({ onRead, onSecret }: Props) {
  const { t } = useTranslation(['documents', 'fence'])
  const library = useLibrary()
  const [text, setText] = useState('')
  const found = text.trim() === '' ? null : library.read(text)
  const isSecret = useFence()
    .scanText(text)
    .some(({ rule }) => rule === 'secrecy-mark')
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
      {isSecret && (
        <Alert
          className={classes.pasted}
          color="yellow"
          variant="light"
          p="xs"
          role="status"
          icon={<IconLock aria-hidden />}
        >
          {t('fence:secretPaper.pasted')}
          <Group mt="xs">
            <Button
              size="compact-sm"
              onClick={() => {
                setText('')
                onSecret(found)
              }}
            >
              {t('fence:secretPaper.asSecret')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  )
}
