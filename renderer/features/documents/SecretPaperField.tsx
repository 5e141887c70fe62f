/** Văn bản mật: one press says what will be emptied, and empties it. */
import { Alert, Button, Checkbox, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordForm } from '#renderer/forms/use-record-form.ts'
import { asSecretPaper, saysMore } from '#shared/registers/source-document/index.ts'
import classes from './Documents.module.css'

export function SecretPaperField({ editor }: { editor: RecordForm<'source-document'> }) {
  const { t } = useTranslation('fence')
  const { form, record } = editor
  const [isAsking, setAsking] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const isSecret = form.values.isSecret === true
  const makeSecret = () => {
    form.setValues(asSecretPaper(form.getValues()))
    setAsking(false)
    box.current?.focus()
  }
  const press = (isChecked: boolean) => {
    if (!isChecked) form.setValues({ isSecret: false, subject: '' })
    else if (saysMore(form.getValues())) setAsking(true)
    else makeSecret()
  }
  return (
    <div className={classes.secret}>
      <Checkbox
        ref={box}
        label={t('secretPaper.control')}
        description={isSecret ? t('secretPaper.stated') : t('secretPaper.hint')}
        error={form.errors.isSecret}
        checked={isSecret}
        onChange={({ currentTarget: { checked } }) => press(checked)}
      />
      {isAsking && (
        <Alert
          color="yellow"
          variant="light"
          p="xs"
          role="alert"
          icon={<IconLock aria-hidden />}
          title={t('secretPaper.askTitle')}
        >
          {t(record ? 'secretPaper.askExplanation' : 'secretPaper.askNew')}
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" autoFocus onClick={makeSecret}>
              {t('secretPaper.do')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setAsking(false)
                box.current?.focus()
              }}
            >
              {t('secretPaper.leave')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  )
}
