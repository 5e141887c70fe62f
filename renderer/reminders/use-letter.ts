/** What all urging letters of one sitting share: format, new deadline, signer. */
import { useState } from 'react'
import { useAll, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { SignerPreset } from '#shared/registers/organisation/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { assumedDeadline } from '#shared/registers/task/assumed-deadline.ts'
import type { RequestOf } from '#shared/reports/request.ts'

export type Letter = {
  format: PaperFormat
  setFormat(format: PaperFormat): void
  answerBy: Day | null
  setAnswerBy(day: Day | null): void
  /** Of the body that issues papers of this format. */
  signers: readonly SignerPreset[]
  signerId: string | null
  setSignerId(id: string | null): void
  requestFor(organisationId: string): RequestOf<'urging-letter'>
}

/** The office's usual format and count of days, until something else is chosen. */
export function useLetter(): Letter {
  const [record] = useAll('settings')
  const office = record ?? defaultSettings
  const organisations = useById('organisation')
  const today = useToday()
  const calendar = useWorkingCalendar()
  const [chosenFormat, setFormat] = useState<PaperFormat | null>(null)
  const [chosenDay, setAnswerBy] = useState<Day | null>()
  const [signer, setSignerId] = useState<string | null>(null)
  const format = chosenFormat ?? office.defaultFormat
  const issuerId = format === 'state' ? office.stateIssuerId : office.partyIssuerId
  const signers = (issuerId ? organisations.get(issuerId)?.signers : undefined) ?? []
  const signerId = signers.some(({ id }) => id === signer) ? signer : null
  const answerBy =
    chosenDay === undefined ? assumedDeadline(today, office.defaultTaskDays, calendar) : chosenDay
  return {
    format,
    setFormat,
    answerBy,
    setAnswerBy,
    signers,
    signerId,
    setSignerId,
    requestFor: (organisationId) => ({ kind: 'urging-letter', organisationId, format, answerBy, signerId }),
  }
}
