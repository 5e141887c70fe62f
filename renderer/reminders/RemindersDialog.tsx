/** Nhắc việc, đôn đốc: every body that owes something, with its slip and its letter a click away, and both for many at once. */
import { Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import type { PaperRequest } from '#shared/reports/request.ts'
import { AgencyTable } from './AgencyTable.tsx'
import { LetterFields } from './LetterFields.tsx'
import { ManyPapers } from './ManyPapers.tsx'
import classes from './Reminders.module.css'
import { useLetter } from './use-letter.ts'

export function RemindersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common'])
  const { data } = useAnswer('reminders.get', {}, 'all', { keepsPrevious: true })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [paper, setPaper] = useState<PaperRequest | null>(null)
  const letter = useLetter()
  const agencies = data?.agencies ?? []
  const selected = agencies.filter(({ organisationId }) => organisationId && chosen.has(organisationId))
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        size="min(60rem, 96vw)"
        title={t('dialog.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Text c="dimmed" size="sm">
          {t('dialog.explanation')}
        </Text>
        {data && agencies.length === 0 && <p className={classes.none}>{t('dialog.none')}</p>}
        {agencies.length > 0 && (
          <>
            <LetterFields letter={letter} />
            <AgencyTable
              agencies={agencies}
              chosen={chosen}
              onChosen={setChosen}
              onSlip={(organisationId) => setPaper({ kind: 'reminder', organisationId })}
              onLetter={(organisationId) => setPaper(letter.requestFor(organisationId))}
            />
            <ManyPapers agencies={selected} letterFor={letter.requestFor} />
          </>
        )}
      </Modal>
      {paper && <PaperDialogLater papers={[paper]} onClose={() => setPaper(null)} />}
    </>
  )
}
