/** One line that becomes a task; below it what was understood, what is unclear, and what is lacking. */
import { Button, TextInput } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import classes from './QuickEntry.module.css'
import { QuickEntryChips } from './QuickEntryChips.tsx'
import { type SavedLine, useQuickEntry } from './use-quick-entry.ts'

export function QuickEntryLine({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('tasks')
  const line = useQuickEntry()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { entry, isRefused, saved, draft } = line
  const back = () => input.current?.focus()
  return (
    <form
      className={classes.line}
      aria-label={t('quick.label')}
      onSubmit={(event) => {
        event.preventDefault()
        back()
        void line.save()
      }}
    >
      <div className={classes.row}>
        <TextInput
          ref={input}
          className={classes.input ?? ''}
          aria-label={t('quick.label')}
          aria-describedby={id}
          error={isRefused}
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconBolt size="1rem" aria-hidden />}
          placeholder={t('quick.placeholder')}
          value={line.text}
          onChange={(event) => line.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter that only ends a composition is not meant for the line.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
            if (event.key === 'Escape' && line.text === '') event.currentTarget.blur()
          }}
        />
        <Button type="submit" variant="default" disabled={line.text.trim() === ''}>
          {t('quick.save')}
        </Button>
      </div>
      <div id={id}>
        {line.text !== '' && <QuickEntryChips line={line} onSettled={back} />}
        {isRefused && (
          <ul className={classes.issues} role="alert">
            {entry.issues.map((issue) => (
              <li key={issue}>{t(`quick.issues.${issue}`)}</li>
            ))}
          </ul>
        )}
      </div>
      {saved && line.text === '' && <Saved saved={saved} onOpen={onOpen} />}
      {draft !== null && (
        <Button size="compact-xs" variant="subtle" onClick={() => [line.takeDraft(), back()]}>
          {`${t('quick.takeDraft')}: ${draft}`}
        </Button>
      )}
    </form>
  )
}

function Saved({ saved, onOpen }: { saved: SavedLine; onOpen(id: string): void }) {
  const { t } = useTranslation(['tasks', 'registers'])
  const today = useToday()
  const organisations = useById('organisation')
  const { leadId, deadline, title } = saved.entry
  const lead = leadId ? organisations.get(leadId) : undefined
  const due = deadline?.kind === 'date' ? formatDay(deadline.on) : t(`count.${deadline?.kind ?? 'none'}`)
  return (
    <p className={classes.saved} role="status">
      {t('quick.saved', { lead: lead ? shortNameOn(lead, today) : '', deadline: due, title })}
      <Button size="compact-xs" variant="subtle" onClick={() => onOpen(saved.id)}>
        {t('quick.open')}
      </Button>
    </p>
  )
}
