/** Format, new deadline and signer of the letters. */
import { Input, SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { type PaperFormat, paperFormats } from '#shared/registers/meeting/index.ts'
import classes from './Reminders.module.css'
import type { Letter } from './use-letter.ts'

export function LetterFields({ letter }: { letter: Letter }) {
  const { t } = useTranslation(['reminders', 'papers'])
  const formatId = useId()
  return (
    <div className={classes.fields}>
      <Input.Wrapper label={t('dialog.format')} labelElement="div" labelProps={{ id: formatId }}>
        <SegmentedControl
          aria-labelledby={formatId}
          fullWidth
          value={letter.format}
          onChange={(format) => letter.setFormat(format as PaperFormat)}
          data={paperFormats.map((value) => ({ value, label: t(`papers:formats.${value}`) }))}
          transitionDuration={0}
        />
      </Input.Wrapper>
      <DayInput label={t('dialog.answerBy')} value={letter.answerBy} onChange={letter.setAnswerBy} />
      <Select
        label={t('dialog.signer')}
        placeholder={t('dialog.noSigner')}
        clearable
        disabled={letter.signers.length === 0}
        data={letter.signers.map(({ id, label, post }) => ({ value: id, label: label || post }))}
        value={letter.signerId}
        onChange={letter.setSignerId}
      />
    </div>
  )
}
