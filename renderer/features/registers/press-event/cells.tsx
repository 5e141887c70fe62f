/** How press events look in lists: their state, and whether the four questions were asked. */
import { IconBan, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import {
  type PressEvent,
  type pressStates,
  type QuestionState,
  stateOfPress,
} from '#shared/registers/press-event/index.ts'

type State = (typeof pressStates)[number]

const looks = {
  planned: { tone: 'idle' },
  overdue: { tone: 'late' },
  held: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
} as const

function PressStateBadge({ state }: { state: State }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`press-event.choices.state.${state}`)}</StatusBadge>
}

const groundLooks = {
  asked: { tone: 'good' },
  'not-asked': { tone: 'idle', icon: IconCircleDashed },
  withheld: { tone: 'soon', icon: IconBan },
} as const

function GroundsBadge({ value }: { value: keyof typeof groundLooks }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...groundLooks[value]}>{t(`press-event.choices.grounds.${value}`)}</StatusBadge>
}

const questionLooks = {
  open: { tone: 'idle' },
  overdue: { tone: 'late' },
  answered: { tone: 'good' },
  late: { tone: 'soon' },
  refused: { tone: 'idle', icon: IconBan },
} as const

export function QuestionBadge({ state }: { state: QuestionState }) {
  const { t } = useTranslation('registers')
  return (
    <StatusBadge {...questionLooks[state]}>{t(`press-event.choices.questionState.${state}`)}</StatusBadge>
  )
}

export const pressCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <PressStateBadge state={value as State} />,
  grounds: (value) => <GroundsBadge value={value as keyof typeof groundLooks} />,
}

/** The state of a record beside its title; its calendar entry is looked up. */
export function PressAside({ record }: { record: PressEvent }) {
  const today = useToday()
  const event = useRecord('event', record.eventId)
  const read = { get: () => event as never, all: () => [] }
  return <PressStateBadge state={stateOfPress(record, { read, today })} />
}
