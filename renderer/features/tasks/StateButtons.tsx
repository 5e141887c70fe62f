/** What can be done with a task where it stands; the likeliest first, the rarer ones in a menu. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Task } from '#shared/registers/task/index.ts'
import { ActDialog } from './ActDialog.tsx'
import classes from './Tasks.module.css'
import { actsFor } from './task-acts.ts'
import { useActDialog } from './use-act-dialog.ts'

const shownAsButtons = 4

export function StateButtons({ task }: { task: Task }) {
  const { t } = useTranslation('tasks')
  const dialog = useActDialog()
  const acts = actsFor(task)
  const group = useKeptFocus(task.state)
  const rarer = acts.slice(shownAsButtons)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, no part of the form below
    <div ref={group} role="group" className={classes.acts} aria-label={t('drawer.actions')}>
      {acts.slice(0, shownAsButtons).map((act, index) => (
        <Button
          key={act}
          size="compact-md"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => dialog.begin(task, act)}
        >
          {t(`acts.${act}`)}
        </Button>
      ))}
      {rarer.length > 0 && (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button
              size="compact-md"
              variant="default"
              rightSection={<IconChevronDown size="0.9rem" aria-hidden />}
            >
              {t('acts.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rarer.map((act) => (
              <Menu.Item key={act} onClick={() => dialog.begin(task, act)}>
                {t(`acts.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ActDialog request={dialog.request} onClose={dialog.close} />
    </div>
  )
}

/** The button that was pressed may be gone once the state has changed: the focus then goes to the first that is left. */
function useKeptFocus(state: Task['state']) {
  const group = useRef<HTMLDivElement>(null)
  const former = useRef(state)
  useEffect(() => {
    if (former.current === state) return
    former.current = state
    // A dialog that closes gives the focus back first.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) group.current?.querySelector('button')?.focus()
    }, 50)
    return () => clearTimeout(timer)
  }, [state])
  return group
}
