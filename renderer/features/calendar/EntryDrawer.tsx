/** The entry that is open beside the calendar: all of its fields, its clashes, its repetition. */
import { Alert, Button } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordFiles } from '#renderer/attachments/index.ts'
import { useAnswer, useById } from '#renderer/data/use-answer.ts'
import { DraftOffer } from '#renderer/forms/DraftOffer.tsx'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { RecordTrace } from '#renderer/forms/trace/RecordTrace.tsx'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { EntryFields } from './EntryFields.tsx'
import { EntryMoves } from './EntryMoves.tsx'
import { draftOfEntry, draftOfNew } from './entry-draft.ts'
import type { EntryChanger } from './use-change-entry.tsx'
import { type EntryEditor, useEntryEditor } from './use-entry-editor.ts'
import type { NewEntry, OpenEntry } from './use-open-entry.ts'
import { useOpenMeeting } from './use-open-meeting.ts'

type Props = { open: OpenEntry; entries: readonly RangeEntry[]; changer: EntryChanger }

export function EntryDrawer({ open, entries, changer }: Props) {
  const entry = useShownEntry(open.key, entries)
  if (open.fresh)
    return <NewPanel key={JSON.stringify(open.fresh)} fresh={open.fresh} open={open} changer={changer} />
  if (entry === null) return null
  return <EntryPanel key={entry.key} entry={entry} open={open} changer={changer} />
}

/** The open entry, from what the view shows or, when it lies elsewhere, as it was seen last. */
function useShownEntry(key: string | null, entries: readonly RangeEntry[]): RangeEntry | null {
  const last = useRef<RangeEntry | null>(null)
  const shown = entries.find((entry) => entry.key === key) ?? null
  const remembered = last.current?.key === key ? last.current : null
  const day = remembered?.date ?? ''
  const { data } = useAnswer('calendar.range', { from: day, to: day }, 'all', {
    isEnabled: shown === null && remembered !== null,
  })
  const elsewhere = data?.entries.find((entry) => entry.key === key)
  const found = shown ?? elsewhere ?? (data ? null : remembered)
  last.current = found
  return key === null ? null : found
}

type PanelProps = { open: OpenEntry; changer: EntryChanger }

function NewPanel({ fresh, open, changer }: PanelProps & { fresh: NewEntry }) {
  const { t } = useTranslation('calendar')
  const editor = useEntryEditor(
    null,
    useMemo(() => draftOfNew(fresh), [fresh]),
    changer,
  )
  const title = editor.values.rule ? t('entry.newSeries') : t('entry.new')
  return <Panel entry={null} title={title} editor={editor} open={open} changer={changer} />
}

function EntryPanel({ entry, open, changer }: PanelProps & { entry: RangeEntry }) {
  const series = useById('series').get(entry.seriesId ?? '')
  const rule = series?.rule ?? null
  const start = useMemo(() => draftOfEntry(entry, rule), [entry, rule])
  const editor = useEntryEditor(entry, start, changer)
  return <Panel entry={entry} title={entry.title} editor={editor} open={open} changer={changer} />
}

type FormProps = PanelProps & { entry: RangeEntry | null; title: string; editor: EntryEditor }

function Panel({ entry, title, editor, open, changer }: FormProps) {
  const { t } = useTranslation(['calendar', 'common', 'forms'])
  const openMeeting = useOpenMeeting()
  const save = async () => {
    const saved = await editor.save()
    if (saved) open.show(saved.key, saved.day)
    return saved?.key ?? null
  }
  const meet = async () => {
    const key = editor.isDirty || entry === null ? await save() : entry.key
    if (key !== null) await openMeeting(key)
  }
  const remove = async () => {
    if (entry && (await changer.remove(entry))) open.close()
  }
  return (
    <RecordDrawer
      title={title}
      isOpen
      onClose={open.close}
      recordKey={entry?.key ?? 'new'}
      footer={
        <>
          <Button
            type="submit"
            form="calendar-entry"
            loading={editor.isSaving}
            disabled={!editor.isDirty && entry !== null}
          >
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={() => void meet()}>
            {editor.isDirty ? t('calendar:entry.saveFirst') : t('calendar:entry.openMeeting')}
          </Button>
          {entry && (
            <Button variant="subtle" color="red" ml="auto" onClick={() => void remove()}>
              {t('calendar:entry.delete')}
            </Button>
          )}
        </>
      }
    >
      <form
        id="calendar-entry"
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
          event.preventDefault()
          void save()
        }}
      >
        <DraftOffer savedAt={editor.draftAt} onTake={editor.takeDraft} onDismiss={editor.dismissDraft} />
        {editor.faults.map((fault) => (
          <Alert key={fault} color="red" variant="light" p="xs" mb="sm">
            {fault}
          </Alert>
        ))}
        <EditArea>
          {entry && <EntryMoves entry={entry} open={open} changer={changer} />}
          <EntryFields key={editor.version} editor={editor} entry={entry} />
        </EditArea>
      </form>
      {entry && <RecordFiles register="event" id={entry.key} />}
      {entry && <RecordTrace register="event" id={entry.key} />}
    </RecordDrawer>
  )
}
