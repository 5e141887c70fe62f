/** How press events look in lists: their state, and whether the four questions were asked. */
import { IconBan, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import {
  type PressEvent,
  type pressStates,
  type QuestionState,
  stateOfPress,
} from '#shared/registers/press-event/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<(typeof pressStates)[number]> = {
  planned: { tone: 'idle' },
  overdue: { tone: 'late' },
  held: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
}

const grounds: Looks<'asked' | 'not-asked' | 'withheld'> = {
  asked: { tone: 'good' },
  'not-asked': { tone: 'idle', icon: IconCircleDashed },
  withheld: { tone: 'soon', icon: IconBan },
}

const questionStates: Looks<QuestionState> = {
  open: { tone: 'idle' },
  overdue: { tone: 'late' },
  answered: { tone: 'good' },
  late: { tone: 'soon' },
  refused: { tone: 'idle', icon: IconBan },
}

export function QuestionBadge({ state }: { state: QuestionState }) {
  return <ChoiceBadge register="press-event" field="questionState" code={state} looks={questionStates} />
}

export const pressCells = choiceCells('press-event', { state: states, grounds })

/** The state of a record beside its title; its calendar entry is looked up. */
export function PressAside({ record }: { record: PressEvent }) {
  const today = useToday()
  const event = useRecord('event', record.eventId)
  const read = { get: () => event as never, all: () => [] }
  const state = stateOfPress(record, { read, today })
  return <ChoiceBadge register="press-event" field="state" code={state} looks={states} />
}
