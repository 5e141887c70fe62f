/** Asks what an act needs to know, and no more; refusals stand at their fields. */
import { Button, Group, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { deadlineDay, type Task } from '#shared/registers/task/index.ts'
import { withoutBreaks } from './one-line.ts'
import classes from './Tasks.module.css'
import { type Answers, type Asked, askedBy, firstAnswers, isOptional, type TaskAct } from './task-acts.ts'
import { type Target, useTaskAct } from './use-task-act.ts'

/** `task` is known where the act means one alone. */
export type ActRequest = {
  act: TaskAct
  targets: readonly Target[]
  task: Task | null
  /** Chosen tasks that the act makes no sense for. */
  skipped: number
}

type Props = { request: ActRequest | null; onClose(): void; onDone?: (() => void) | undefined }

export function ActDialog({ request, onClose, onDone }: Props) {
  const { t } = useTranslation(['tasks', 'common'])
  const count = request?.targets.length ?? 0
  const name = request ? t(`acts.${request.act}`) : ''
  return (
    <Modal
      opened={request !== null}
      onClose={onClose}
      title={count > 1 ? t('ask.manyTitle', { act: name, count }) : name}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="30rem"
    >
      {request && <Questions key={request.act} request={request} onClose={onClose} onDone={onDone} />}
    </Modal>
  )
}

function Questions({ request, onClose, onDone }: Props & { request: ActRequest }) {
  const { t } = useTranslation(['tasks', 'common'])
  const run = useTaskAct()
  const today = useToday()
  const [answers, setAnswers] = useState(() => firstAnswers(today))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const { act, targets, task } = request
  const wanted = askedBy(act)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || !event.currentTarget.checkValidity()) return
    setBusy(true)
    const isDone = await run(targets, act, answers, (error) => {
      const found = issuesToErrors(error)
      setErrors(found)
      return wanted.some((input) => found[input] !== undefined)
    })
    setBusy(false)
    if (!isDone) return
    onDone?.()
    onClose()
  }
  return (
    <form className={classes.questions} noValidate onSubmit={submit}>
      {task && <p className={classes.subject}>{task.title}</p>}
      {act === 'extend' && task && deadlineDay(task) && (
        <p className={classes.note}>
          {`${t('ask.from', { day: formatDay(deadlineDay(task) ?? '') })}. ${t('ask.keepsFirst')}`}
        </p>
      )}
      {request.skipped > 0 && <p className={classes.note}>{t('bulk.skipped', { count: request.skipped })}</p>}
      {act === 'transfer' && <p className={classes.note}>{t('ask.transferNote')}</p>}
      {wanted.map((input, index) => (
        <Question
          key={input}
          input={input}
          act={act}
          isFirst={index === 0}
          answers={answers}
          without={task ? [task.leadId] : []}
          error={errors[input]}
          onChange={(patch) => {
            setAnswers((former) => ({ ...former, ...patch }))
            setErrors({})
          }}
        />
      ))}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t(`acts.${act}`)}
        </Button>
      </Group>
    </form>
  )
}

type QuestionProps = {
  input: Asked
  act: TaskAct
  isFirst: boolean
  answers: Answers
  without: readonly string[]
  error: string | undefined
  onChange(patch: Partial<Answers>): void
}

function Question({ input, act, isFirst, answers, without, error, onChange }: QuestionProps) {
  const { t } = useTranslation('tasks')
  const isRequired = !isOptional(input)
  const label =
    input === 'on'
      ? t(`ask.on.${act === 'send-back' || act === 'hand-in' ? act : 'finish'}`)
      : t(`ask.${input}`)
  switch (input) {
    case 'on':
    case 'to':
      return (
        <DayInput
          label={label}
          isRequired
          error={error}
          autoFocus={isFirst}
          value={answers[input]}
          onChange={(day) => onChange({ [input]: day })}
        />
      )
    case 'leadId':
      return (
        <OrganisationSelect
          label={label}
          isRequired
          error={error}
          autoFocus={isFirst}
          without={without}
          value={answers.leadId}
          onChange={(leadId) => onChange({ leadId })}
        />
      )
    case 'percent':
      return (
        <NumberInput
          label={label}
          error={error}
          min={0}
          max={100}
          allowDecimal={false}
          suffix="%"
          value={answers.percent ?? ''}
          onChange={(value) => onChange({ percent: value === '' ? null : Number(value) })}
        />
      )
    default:
      return (
        <WordsQuestion
          input={input}
          label={label}
          isRequired={isRequired}
          isFirst={isFirst}
          value={answers[input]}
          error={error}
          onChange={(typed) => onChange({ [input]: typed })}
        />
      )
  }
}

type WordsProps = {
  input: Exclude<Asked, 'on' | 'to' | 'leadId' | 'percent'>
  label: string
  isRequired: boolean
  isFirst: boolean
  value: string
  error: string | undefined
  onChange(typed: string): void
}

/** A reason is one line, however long; what is reported may be several. */
function WordsQuestion({ input, isRequired, isFirst, onChange, ...shown }: WordsProps) {
  const common = {
    ...shown,
    withAsterisk: isRequired,
    'aria-required': isRequired,
    ...(isFirst ? { 'data-autofocus': true } : {}),
  }
  if (input !== 'reason' && input !== 'text')
    return <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />
  return (
    <Textarea
      {...common}
      autosize
      minRows={2}
      maxRows={8}
      onKeyDown={(event) => {
        if (input !== 'reason' || event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value
        onChange(input === 'reason' ? withoutBreaks(typed) : typed)
      }}
    />
  )
}
