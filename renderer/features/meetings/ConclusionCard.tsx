/** One numbered conclusion, what it asks of whom, and the task that it became. */
import { Button, Kbd } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { isEmptyDoc } from '#shared/lib/rich-text.ts'
import type { Conclusion } from '#shared/registers/meeting/index.ts'
import { AssignmentFields } from './AssignmentFields.tsx'
import classes from './Conclusions.module.css'
import { TaskBadge } from './TaskBadge.tsx'
import { noAssignment, useConclusion } from './use-conclusion.ts'
import { useWorkspace } from './use-workspace.ts'
import { WorkspaceText } from './WorkspaceText.tsx'

type Props = { conclusion: Conclusion; index: number; isFresh: boolean }

export function ConclusionCard({ conclusion, index, isFresh }: Props) {
  const { t } = useTranslation('meetings')
  const { isLocked } = useWorkspace()
  const { task, change, convert } = useConclusion(conclusion, index)
  const number = index + 1
  const isConvertKey = (event: { ctrlKey: boolean; key: string }) =>
    event.ctrlKey && event.key.toLowerCase() === 'j'
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isConvertKey(event.nativeEvent) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!isLocked) void convert()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the fields inside
    <div
      className={classes.card}
      data-conclusion={conclusion.id}
      data-path={`conclusions.${index}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes.cardText}>
        <span className={classes.number}>{`${number}.`}</span>
        <div className={classes.words}>
          <WorkspaceText
            label={t('conclusions.words', { number })}
            hidesLabel
            isPlain
            placeholder={t('conclusions.wordsHint')}
            hasFocus={isFresh}
            value={conclusion.content}
            onChange={(content) => change({ content })}
            // The editor must not break the line; the keys mean something here.
            onKeyCommand={(event) => (event.ctrlKey && event.key === 'Enter') || isConvertKey(event)}
          />
        </div>
      </div>
      <CardState conclusion={conclusion} index={index} />
      {conclusion.assignment && (
        <AssignmentFields
          value={conclusion.assignment}
          path={`conclusions.${index}.assignment`}
          isDisabled={isLocked || task !== null}
          onChange={(patch) =>
            change((now) => ({ assignment: { ...(now.assignment ?? noAssignment), ...patch } }))
          }
        />
      )}
    </div>
  )
}

type StateProps = { conclusion: Conclusion; index: number }

/** Badges and buttons below the words. */
function CardState({ conclusion, index }: StateProps) {
  const { t } = useTranslation('meetings')
  const { isLocked } = useWorkspace()
  const { task } = useConclusion(conclusion, index)
  return (
    <div className={classes.state}>
      {conclusion.carriedFrom && <StatusBadge tone="idle">{t('conclusions.carried')}</StatusBadge>}
      {task && <TaskState conclusion={conclusion} index={index} />}
      {!task && conclusion.assignment?.leadId === null && (
        <StatusBadge tone="soon">{t('conclusions.noLead')}</StatusBadge>
      )}
      {!task && !isLocked && <AssignmentButtons conclusion={conclusion} index={index} />}
    </div>
  )
}

function TaskState({ conclusion, index }: StateProps) {
  const { t } = useTranslation('meetings')
  const { isLocked } = useWorkspace()
  const go = useNavigation((state) => state.go)
  const { task, withdraw } = useConclusion(conclusion, index)
  if (!task) return null
  return (
    <>
      <StatusBadge tone="good">{t('conclusions.isTask')}</StatusBadge>
      <TaskBadge label={task.label} workingDaysLeft={task.workingDaysLeft} />
      <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: 'tasks', id: task.taskId })}>
        {t('conclusions.openTask')}
      </Button>
      {task.canWithdraw ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void withdraw()}>
          {t('conclusions.withdraw')}
        </Button>
      ) : (
        !isLocked && <span className={classes.muted}>{t('conclusions.editThere')}</span>
      )}
    </>
  )
}

function AssignmentButtons({ conclusion, index }: StateProps) {
  const { t } = useTranslation('meetings')
  const { change, convert } = useConclusion(conclusion, index)
  if (conclusion.assignment === null)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={isEmptyDoc(conclusion.content)}
        onClick={() => void convert()}
      >
        {t('conclusions.assign')}
      </Button>
    )
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconChecklist size="0.9rem" />}
        onClick={() => void convert()}
      >
        {t('conclusions.convert')}
      </Button>
      <Kbd size="xs">{t('conclusions.convertKey')}</Kbd>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change({ assignment: null })}>
        {t('conclusions.unassign')}
      </Button>
    </>
  )
}
