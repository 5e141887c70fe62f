/** The frame of every record's form: what was left unsaved, what changed meanwhile, the fields, Ctrl+S. */
import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterName } from '#shared/registers/index.ts'
import { DraftOffer } from './DraftOffer.tsx'
import { EditArea } from './EditArea.tsx'
import classes from './RecordForm.module.css'
import type { RecordForm as Editor } from './use-record-form.ts'

type Props<N extends RegisterName> = {
  editor: Editor<N>
  /** Id by which a save button outside the form belongs to it (`<Button type="submit" form={id}>`). */
  id: string
  label: string
  children: ReactNode
}

export function RecordForm<N extends RegisterName>({ editor, id, label, children }: Props<N>) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    event.stopPropagation()
    void editor.save()
  }
  return (
    <form
      id={id}
      ref={editor.attach}
      aria-label={label}
      className={classes.form}
      {...(editor.isDirty ? { 'data-unsaved': true } : {})}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void editor.save()
      }}
    >
      <DraftOffer
        savedAt={editor.draft?.savedAt ?? null}
        onTake={editor.takeDraft}
        onDismiss={editor.dismissDraft}
      />
      <Conflict editor={editor} />
      {editor.faults.map((fault) => (
        <Fault key={fault}>{fault}</Fault>
      ))}
      <EditArea>
        <div key={editor.version} className={classes.fields}>
          {children}
        </div>
      </EditArea>
    </form>
  )
}

/** Comes into sight: the button that was pressed may stand far below. */
function Fault({ children }: { children: string }) {
  return (
    <Alert ref={scrollIntoSight} color="red" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
      {children}
    </Alert>
  )
}

function Conflict<N extends RegisterName>({ editor }: { editor: Editor<N> }) {
  const { t } = useTranslation('forms')
  if (!editor.hasConflict) return null
  return (
    <Alert
      ref={scrollIntoSight}
      color="orange"
      variant="light"
      p="xs"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('conflict.title')}
    >
      {t('conflict.explanation')}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => void editor.loadNewest()}>
          {t('conflict.load')}
        </Button>
      </Group>
    </Alert>
  )
}

function scrollIntoSight(element: HTMLElement | null): void {
  // Not in every test's document.
  element?.scrollIntoView?.({ block: 'nearest' })
}
