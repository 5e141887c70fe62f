/** What is asked at the issue, what the registry would say to it, and the issue itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { AppError, Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import type { IssueOffer } from '#shared/reports/numbers/offer-issue.ts'
import type { NumberChoice } from '#shared/views/numbering/inputs.ts'

/** Registers that say what is taken, and when. */
const madeFrom = [
  'paper',
  'paper-number',
  'meeting',
  'source-document',
  'settings',
  'organisation',
  'calendar-year',
] as const

export type IssueForm = {
  day: Day | null
  setDay(day: Day | null): void
  choice: NumberChoice
  setChoice(choice: NumberChoice): void
  /** Undefined while it is asked. */
  offer: IssueOffer | undefined
  /** In the way of the issue, by what the registry says and by what was refused. */
  problems: readonly Issue[]
  isReady: boolean
  issue(): Promise<void>
}

/** A paper without a number takes none; one whose record was numbered by hand brings that number. */
function firstChoice({ parts }: Paper): NumberChoice {
  if (!parts.hasNumber) return { kind: 'none' }
  return parts.number.trim() === '' ? { kind: 'next' } : { kind: 'typed', text: parts.number }
}

/** `revision`: of the paper as it is on the screen. */
export function useIssue(paper: Paper, onDone: () => void): IssueForm {
  const { t } = useTranslation('numbers')
  const act = useAct()
  const tell = useUndoNotice()
  const today = useToday()
  const [day, setDay] = useState<Day | null>(paper.parts.issuedOn ?? today)
  const [choice, setChoice] = useState(firstChoice(paper))
  const [refused, setRefused] = useState<readonly Issue[]>([])
  const { data: offer } = useAnswer(
    'numbers.offer',
    { paperId: paper.id, issuedOn: day ?? today, number: choice },
    [...madeFrom],
    { keepsPrevious: true },
  )
  const problems = [...(offer?.problems ?? []), ...refused]
  const onRefused = ({ issues }: AppError) => {
    setRefused(issues ?? [])
    return issues !== undefined
  }
  const isReady = day !== null && offer !== undefined && problems.length === 0
  return {
    day,
    setDay: (value) => {
      setRefused([])
      setDay(value)
    },
    choice,
    setChoice: (value) => {
      setRefused([])
      setChoice(value)
    },
    offer,
    problems,
    isReady,
    issue: async () => {
      if (!isReady || day === null) return
      const input = { paperId: paper.id, revision: paper.revision, issuedOn: day, number: choice }
      const done = await act('papers.issue', input, onRefused)
      if (!done.ok) return
      onDone()
      const number = done.value.printed
      tell(number === '' ? t('issue.doneNone') : t('issue.done', { number }))
    },
  }
}
