/** What proves a due: each leads to its record; what was attached by hand can be taken off again. */
import { ActionIcon, UnstyledButton } from '@mantine/core'
import {
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconNotebook,
  IconNotes,
  IconQuote,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type CoordinationRegister, isCoordination } from '#shared/registers/coordination-names.ts'
import type { DueDetail } from '#shared/views/fulfilment/matrix.ts'
import type { ProofLine } from '#shared/views/obligations/due-standing.ts'
import classes from './Matrix.module.css'
import { useFulfilmentActs } from './use-fulfilment-acts.tsx'

export function ProofList({ due }: { due: DueDetail }) {
  const { t } = useTranslation('matrix')
  const { proofs } = due.standing
  if (proofs.length === 0) return <span className={classes.quiet}>{t('proofs.none')}</span>
  return (
    <ul className={classes.proofs} aria-label={t('proofs.title')}>
      {proofs.map((proof) => (
        <li key={proof.proofId ?? `${proof.register}/${proof.id}`} className={classes.proof}>
          <Proof due={due} proof={proof} />
        </li>
      ))}
    </ul>
  )
}

type Named = Exclude<ProofLine['register'], CoordinationRegister | null>
const icons: Readonly<Record<Named, TablerIcon>> = {
  task: IconChecklist,
  event: IconCalendarEvent,
  meeting: IconNotes,
  'source-document': IconFileText,
}

function Proof({ due, proof }: { due: DueDetail; proof: ProofLine }) {
  const { t } = useTranslation(['matrix', 'registers'])
  const acts = useFulfilmentActs()
  const { register, on, stands, note, proofId } = proof
  const Icon = register === null ? IconQuote : isCoordination(register) ? IconNotebook : icons[register]
  const title = proof.title || t('proofs.gone')
  const words = [
    register && t(`registers:${register}.name`),
    on && formatDay(on),
    stands !== 'counts' && t(`proofs.${stands}`),
    note,
  ]
  return (
    <>
      <Icon size="1rem" aria-hidden />
      <span className={classes.proofText}>
        <ProofTitle proof={proof} title={title} />
        <span className={classes.dueSub}>{words.filter(Boolean).join(' · ')}</span>
      </span>
      {proofId !== null && (
        <EditOnly>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('proofs.remove', { title })}
            title={t('proofs.remove', { title })}
            onClick={() => void acts.removeProof(due, proofId)}
          >
            <IconX size="0.9rem" aria-hidden />
          </ActionIcon>
        </EditOnly>
      )}
    </>
  )
}

function ProofTitle({ proof: { register, id, stands }, title }: { proof: ProofLine; title: string }) {
  const go = useNavigation((state) => state.go)
  const place = register && id && stands !== 'removed' ? placeOfRecord(register, id) : null
  if (place === null) return <span>{title}</span>
  return (
    <UnstyledButton className={classes.proofLink ?? ''} onClick={() => go(place)}>
      {title}
    </UnstyledButton>
  )
}
