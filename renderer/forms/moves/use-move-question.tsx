/** Asks, before an entry moves, about what would move with it; says nothing where nothing would. */
import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { MeetingDocument } from '#shared/registers/event/index.ts'
import type { CalendarPatch, ChangeScope } from '#shared/views/calendar-patch.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import { WhatIfReport } from './WhatIfReport.tsx'

type Answer = { shifts: boolean } | null
type Question = { whatIf: WhatIf; answer(answer: Answer): void }
type Moved = { key: string; documents: readonly MeetingDocument[] }

export type MoveQuestion = {
  /** Resolves to what else is to change with the day; null when the entry is to stay. */
  ask(entry: Moved, date: string, scope: ChangeScope): Promise<CalendarPatch | null>
  /** To be drawn by whoever asks. */
  dialog: ReactNode
}

export function useMoveQuestion(): MoveQuestion {
  const act = useAct()
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = useCallback<MoveQuestion['ask']>(
    async (entry, date, scope) => {
      // Refused here, it is refused when it is done, and said then.
      const found = await act('calendar.what-if', { key: entry.key, scope, date }, () => true)
      if (!found.ok || !found.value.hasMore) return {}
      const whatIf = found.value
      const answer = await new Promise<Answer>((resolve) => {
        setQuestion({
          whatIf,
          answer: (given) => {
            setQuestion(null)
            resolve(given)
          },
        })
      })
      return answer && (answer.shifts ? shiftDocuments(entry.documents, whatIf) : {})
    },
    [act],
  )
  return { ask, dialog: question && <MoveDialog {...question} /> }
}

/** The documents with the days that move along; nothing where none does. */
export function shiftDocuments(
  documents: readonly MeetingDocument[],
  { documents: moves }: Pick<WhatIf, 'documents'>,
): CalendarPatch {
  if (moves.length === 0) return {}
  const days = new Map(moves.map(({ id, to }) => [id, to]))
  return { documents: documents.map((one) => ({ ...one, dueOn: days.get(one.id) ?? one.dueOn })) }
}

function MoveDialog({ whatIf, answer }: Question) {
  const { t } = useTranslation(['moves', 'common'])
  const [shifts, setShifts] = useState(true)
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t('moves:whatIf.confirmTitle', { title: whatIf.title })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="42rem"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer({ shifts })
        }}
      >
        <WhatIfReport whatIf={whatIf} shifts={shifts} onShift={setShifts} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => answer(null)}>
            {t('moves:whatIf.keep')}
          </Button>
          <Button type="submit" data-autofocus>
            {t('moves:whatIf.accept', { day: formatDayMonth(whatIf.to) })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
