/**
 * Why a due day is the day it is, one press away: a quiet button beside the day, or the day itself (`children`) as the button.
 * The sentence is also the button's description, so that it is heard without being opened.
 */
import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Why } from '#shared/calendar/due-rules/why.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './DueWhy.module.css'
import { screenWeekday } from './day-words.ts'
import { useWhyWords } from './due-why-words.ts'

type Props = {
  why: readonly Why[]
  dueOn: Day
  /** What is pressed instead of the small sign: the day as it stands in a cell. */
  children?: ReactNode
}

export function DueWhy({ why, dueOn, children }: Props) {
  const { t, i18n } = useTranslation('dues')
  const sentence = useWhyWords()({ why, dueOn })
  const [isOpen, setOpen] = useState(false)
  if (sentence === '') return children ?? null
  const button = {
    'aria-label': t('why.ask', { day: formatDay(dueOn) }),
    'aria-description': sentence,
    'aria-expanded': isOpen,
    onClick: () => setOpen((open) => !open),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isOpen) return
      // Closes the words only, not the panel around them.
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    },
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" withRoles={false}>
      <Popover.Target>
        {children === undefined ? (
          <ActionIcon variant="subtle" color="gray" size="sm" {...button}>
            <IconInfoCircle size="1rem" aria-hidden />
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.face ?? ''} {...button}>
            {children}
          </UnstyledButton>
        )}
      </Popover.Target>
      <Popover.Dropdown className={classes.words ?? ''} role="note">
        <strong className={classes.day}>
          {t('why.title', {
            day: formatDay(dueOn),
            weekday: screenWeekday(dueOn, i18n.language),
          })}
        </strong>
        <span>{sentence}</span>
      </Popover.Dropdown>
    </Popover>
  )
}
