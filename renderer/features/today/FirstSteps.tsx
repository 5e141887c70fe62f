/** A new office: what to do first, each step one click away. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import classes from './Today.module.css'

const steps: readonly (readonly [
  key: 'office' | 'directory' | 'regulation' | 'event' | 'task',
  place: Place,
])[] = [
  // The bodies come first: the office chooses among them which one issues its papers.
  ['directory', { screen: 'directory' }],
  ['office', { screen: 'settings', tab: 'office' }],
  ['regulation', { screen: 'regulations', isNew: true }],
  ['event', { screen: 'calendar', isNew: true }],
  ['task', { screen: 'tasks', isNew: true }],
]

export function FirstSteps() {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const done = useDone()
  return (
    <section className={classes.first}>
      <h2>{t('first.title')}</h2>
      <p>{t('first.explanation')}</p>
      <ol>
        {steps.map(([key, place]) => (
          <li key={key}>
            <button type="button" className={classes.step} onClick={() => go(place)}>
              {t(`first.${key}`)}
            </button>
            {done.has(key) && <StatusBadge tone="good">{t('first.done')}</StatusBadge>}
            {key === 'directory' && <StarterButton />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The steps that need not be taken any more. */
function useDone(): ReadonlySet<string> {
  const [office] = useAll('settings')
  const hasOffice =
    office && office.officeName !== '' && (office.partyIssuerId ?? office.stateIssuerId) !== null
  const hasPeople = useAll('person').length > 0
  const hasRegulation = useAll('regulation').length > 0
  return new Set([
    ...(hasOffice ? ['office'] : []),
    ...(hasPeople ? ['directory'] : []),
    ...(hasRegulation ? ['regulation'] : []),
  ])
}

/** The ready list is offered while the directory is empty, and can be undone like everything. */
function StarterButton() {
  const { t } = useTranslation('today')
  const act = useAct()
  const isEmpty = useAll('organisation').length === 0
  const canEdit = useCanEdit()
  if (!isEmpty || !canEdit) return null
  const put = async () => {
    const added = await act('directory.add-starters', {})
    // One name: a double click is one act, and is told once.
    if (added.ok)
      notifications.show({ id: 'starters', message: t('first.starterDone', { count: added.value.count }) })
  }
  return (
    <Button variant="light" size="compact-sm" onClick={put}>
      {t('first.starter')}
    </Button>
  )
}
