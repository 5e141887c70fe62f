/** Cells copied in Excel, Word or a page are pasted here. */
import { Button, Textarea } from '@mantine/core'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { ImportSource } from '#shared/import/import-session.ts'
import classes from './Exchange.module.css'

export function PasteSource({ onRead }: { onRead(source: ImportSource): void }) {
  const { t } = useTranslation('exchange')
  const act = useAct()
  const [typed, setTyped] = useState('')
  const [isReading, setReading] = useState(false)
  const read = async (html: string, text: string) => {
    setReading(true)
    const answer = await act('import.paste', { html, text })
    setReading(false)
    if (answer.ok) onRead(answer.value)
  }
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
    // One word or a line is typing; what has columns or rows is a table.
    if (!/<table[\s>]/i.test(html) && !/[\t\n]/.test(text)) return
    event.preventDefault()
    void read(html, text)
  }
  return (
    <div className={classes.start}>
      <Textarea
        label={t('paste.label')}
        description={t('paste.hint')}
        placeholder={t('paste.placeholder')}
        autosize
        minRows={8}
        maxRows={16}
        value={typed}
        disabled={isReading}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={onPaste}
        data-pasted-raw
      />
      <div className={classes.buttons}>
        <Button disabled={typed.trim() === '' || isReading} onClick={() => void read('', typed)}>
          {t('paste.read')}
        </Button>
      </div>
    </div>
  )
}
