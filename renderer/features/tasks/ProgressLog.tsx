/** Tiến độ: the latest first, a line added without leaving the place; what is typed outlives a crash. */
import { Button, NumberInput, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Task } from '#shared/registers/task/index.ts'
import classes from './Tasks.module.css'
import { allows, firstAnswers } from './task-acts.ts'
import { useTaskAct } from './use-task-act.ts'

export function ProgressLog({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const returns = task.returns.toReversed()
  return (
    <FormSection title={t('progress.title')}>
      {allows(task, 'report') && task.removedAt === null && (
        <EditOnly>
          <Report task={task} />
        </EditOnly>
      )}
      {(task.progress.length > 0 || returns.length > 0) && (
        <ul className={classes.log}>
          {returns.map(({ id, on, reason }) => (
            <li key={id}>{t('progress.returned', { day: formatDay(on), reason })}</li>
          ))}
          {task.progress.toReversed().map(({ id, at, by, text, percent }) => (
            <li key={id}>
              <span className={classes.when}>
                {[
                  `${timeOfMoment(at)} ${formatDay(dayOfMoment(at))}`,
                  by,
                  percent === null ? '' : `${percent}%`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {text}
            </li>
          ))}
        </ul>
      )}
    </FormSection>
  )
}

function Report({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const run = useTaskAct()
  const input = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [percent, setPercent] = useState<number | null>(null)
  const keeper = useDraft(`task/${task.id}/progress`, text, text !== '')
  const found = text === '' && typeof keeper.found?.value === 'string' ? keeper.found.value : null
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '' && percent === null) return
    if (!(await run([task], 'report', { ...firstAnswers(today), text, percent }))) return
    setText('')
    setPercent(null)
    input.current?.focus()
    await keeper.discard()
  }
  return (
    <form onSubmit={submit} aria-label={t('progress.add')}>
      <div className={classes.report}>
        <Textarea
          ref={input}
          aria-label={t('progress.text')}
          placeholder={t('progress.placeholder')}
          autosize
          minRows={1}
          maxRows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void submit()
          }}
        />
        <NumberInput
          className={classes.percent ?? ''}
          aria-label={t('progress.percentLabel')}
          placeholder={t('progress.percent')}
          hideControls
          min={0}
          max={100}
          allowDecimal={false}
          suffix="%"
          value={percent ?? ''}
          onChange={(value) => setPercent(value === '' ? null : Number(value))}
        />
        <Button type="submit" variant="default" disabled={text.trim() === '' && percent === null}>
          {t('progress.add')}
        </Button>
      </div>
      {found !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setText(found)
            keeper.take()
          }}
        >
          {`${t('quick.takeDraft')}: ${found}`}
        </Button>
      )}
    </form>
  )
}
