/** The close itself: the last day, and what is to be remembered of the term. */
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import classes from './EndTerm.module.css'

type Props = { regulation: Regulation; onDone(): void }

export function CloseStep({ regulation, onDone }: Props) {
  const { t } = useTranslation('regulations')
  if (regulation.closedOn !== null)
    return (
      <div className={classes.body}>
        <p className={classes.good}>{t('term.closed', { day: formatDay(regulation.closedOn) })}</p>
        {regulation.closingNote !== '' && <p className={classes.note}>{regulation.closingNote}</p>}
      </div>
    )
  return <CloseForm regulation={regulation} onDone={onDone} />
}

function CloseForm({ regulation, onDone }: Props) {
  const { t } = useTranslation('regulations')
  const act = useAct()
  const tellUndo = useUndoNotice()
  const today = useToday()
  const { id, revision, validTo } = regulation
  const { data: review } = useAnswer('regulations.review-term', { regulationId: id }, 'all')
  const lastDay = validTo !== null && validTo < today ? validTo : today
  const form = useForm<{ closedOn: string | null; closingNote: string }>({
    initialValues: { closedOn: lastDay, closingNote: '' },
  })
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!event.currentTarget.checkValidity()) return
    const request = { register: 'regulation' as const, id, revision, action: 'close', input: form.values }
    const done = await act('records.act', request, (error) => {
      const errors = issuesToErrors(error)
      form.setErrors(errors)
      return Object.keys(errors).length > 0
    })
    if (!done.ok) return
    tellUndo(t('term.closed', { day: formatDay(form.values.closedOn ?? '') }))
    onDone()
  }
  const left = review ? review.openTasks.length + review.openConclusions.length : 0
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <EditArea>
        <div className={classes.body}>
          <p className={classes.lead}>{t('term.closeHint')}</p>
          {validTo !== null && validTo > today && (
            <p className={classes.warning}>{t('term.early', { day: formatDay(validTo) })}</p>
          )}
          {left > 0 && <p className={classes.warning}>{t('term.stillLeft', { count: left })}</p>}
          <div className={classes.day}>
            <DayInput
              label={t('term.closedOn')}
              isRequired
              {...bound<string | null>(form.getInputProps('closedOn'))}
            />
          </div>
          <Textarea
            label={t('term.closingNote')}
            autosize
            minRows={3}
            maxRows={10}
            {...form.getInputProps('closingNote')}
          />
          <Button type="submit" className={classes.start ?? ''}>
            {t('term.close')}
          </Button>
        </div>
      </EditArea>
    </form>
  )
}
