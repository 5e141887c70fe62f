/** The state of the quick entry line: what is typed, what was understood, saving it, and the draft that survives a crash. */
import { useMemo, useRef, useState } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import {
  organisationForms,
  parseQuickEntry,
  type QuickEntry,
  type QuickEntryContext,
  type QuickEntryToken,
} from '#shared/registers/task/quick-entry.ts'
import { useAssumedDays } from './use-assumed-deadline.ts'

export type SavedLine = { id: string; entry: QuickEntry }

/** One quick entry line. `isRefused`: Enter was pressed on a line that lacks something. */
export function useQuickEntry() {
  const act = useAct()
  const context = useEntryContext()
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  const [saved, setSaved] = useState<SavedLine | null>(null)
  const isSaving = useRef(false)
  const keeper = useDraft('task/quick-entry', text, text !== '')
  const entry = useMemo(() => parseQuickEntry(text, context), [text, context])
  const type = (next: string) => {
    setText(next)
    setRefused(false)
    if (next !== '') setSaved(null)
  }
  const save = async () => {
    if (isSaving.current || text.trim() === '') return
    if (entry.issues.length > 0) return setRefused(true)
    isSaving.current = true
    const fields = fieldsOfEntry(entry, context.today)
    const made = await act('records.create', { register: 'task', id: null, fields })
    isSaving.current = false
    if (!made.ok) return
    type('')
    setSaved({ id: made.value.id, entry })
    await keeper.discard()
  }
  return {
    text,
    entry,
    isRefused,
    saved,
    type,
    save,
    draft: text === '' && typeof keeper.found?.value === 'string' ? keeper.found.value : null,
    takeDraft: () => {
      if (typeof keeper.found?.value === 'string') type(keeper.found.value)
      keeper.take()
    },
    /** Puts `words` in the place of what a token says. */
    replace: (token: QuickEntryToken, words: string) => type(inPlaceOf(token, words, entry.line)),
    /** Names an organisation in the token's place by the shortest of its names that means it alone. */
    choose: (token: QuickEntryToken, organisation: Organisation) => {
      const sign = entry.line.charAt(token.start)
      type(inPlaceOf(token, `${sign}${clearName(organisation, context)}`, entry.line))
    },
  }
}

/** By what a line is understood. */
function useEntryContext(): QuickEntryContext {
  const today = useToday()
  const calendar = useWorkingCalendar()
  const directory = useAll('organisation')
  const organisations = useMemo(() => organisationForms(directory), [directory])
  const assumedDays = useAssumedDays()
  return useMemo(
    () => ({ today, calendar, organisations, assumedDays }),
    [today, calendar, organisations, assumedDays],
  )
}

export type QuickEntryState = ReturnType<typeof useQuickEntry>

function inPlaceOf({ start, end }: QuickEntryToken, words: string, line: string): string {
  return `${line.slice(0, start)}${words}${line.slice(end)}`
}

function clearName(organisation: Organisation, context: QuickEntryContext): string {
  const { name, shortName, symbol } = nameEntryOn(organisation, context.today)
  const candidates = [shortName, name, symbol].filter(Boolean)
  return candidates.find((words) => parseQuickEntry(`@${words}`, context).leadId === organisation.id) ?? name
}

function fieldsOfEntry(entry: QuickEntry, today: string) {
  const { title, leadId, supportingIds, deadline, urgency, product } = entry
  return {
    ...emptyTask(today),
    title,
    leadId,
    supporting: supportingIds.map((organisationId) => ({ organisationId, part: '' })),
    deadline,
    urgency,
    product,
  }
}
