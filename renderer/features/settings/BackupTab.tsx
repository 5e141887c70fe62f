/** Backups: where they go, which there are, and back to one of them. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackupList } from '#renderer/backups/BackupList.tsx'
import { FindBackups } from '#renderer/backups/FindBackups.tsx'
import { MakeDialog } from '#renderer/backups/MakeDialog.tsx'
import { RestoreDialog } from '#renderer/backups/RestoreDialog.tsx'
import { useUndoRestore } from '#renderer/backups/use-restore.tsx'
import { useVerify } from '#renderer/backups/use-verify.ts'
import { WorkBar } from '#renderer/backups/WorkBar.tsx'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'
import { BackupPlaces } from './BackupPlaces.tsx'
import classes from './Settings.module.css'

type Asking = 'make' | 'find' | BackupSummary | null

export function BackupTab() {
  const { t } = useTranslation('backups')
  const { data } = useAnswer('backups.list', {}, [])
  const [asking, setAsking] = useState<Asking>(null)
  const { verify, isRunning } = useVerify()
  if (!data) return null
  const close = () => setAsking(null)
  const moreThanOne = data.places.length > 1
  return (
    <>
      <BackupPlaces overview={data} />
      <section className={classes.wide} aria-label={t('list')}>
        <Group justify="space-between" align="end" mb="0.4rem">
          <h2>{t('list')}</h2>
          <Group gap="xs">
            {data.undoable && <Undo at={data.undoable} />}
            <Button variant="default" size="compact-md" onClick={() => setAsking('find')}>
              {t('findElsewhere')}
            </Button>
            <EditOnly>
              <Button size="compact-md" onClick={() => setAsking('make')}>
                {t('makeNow')}
              </Button>
            </EditOnly>
          </Group>
        </Group>
        <WorkBar running={isRunning ? 'check' : null} />
        {data.backups.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        ) : (
          <BackupList
            backups={data.backups}
            label={t('list')}
            showsPlace={moreThanOne}
            actions={(backup) => (
              <Actions
                backup={backup}
                isBusy={isRunning}
                verify={() => void verify(backup)}
                restore={() => setAsking(backup)}
              />
            )}
          />
        )}
      </section>
      <MakeDialog isOpen={asking === 'make'} onClose={close} />
      <FindBackups isOpen={asking === 'find'} onClose={close} />
      <RestoreDialog backup={typeof asking === 'object' ? asking : null} onClose={close} />
    </>
  )
}

type ActionsProps = { backup: BackupSummary; isBusy: boolean; verify(): void; restore(): void }

function Actions({ backup, isBusy, verify, restore }: ActionsProps) {
  const { t } = useTranslation('backups')
  const moment = momentWords(backup.madeAt)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={isBusy}
        aria-label={t('verifyOf', { moment })}
        onClick={verify}
      >
        {t('verify')}
      </Button>
      <EditOnly>
        <Button size="compact-sm" variant="subtle" aria-label={t('restoreOf', { moment })} onClick={restore}>
          {t('restore')}
        </Button>
      </EditOnly>
    </>
  )
}

function Undo({ at }: { at: string }) {
  const { t } = useTranslation('backups')
  const undo = useUndoRestore()
  return (
    <EditOnly>
      <Text size="sm" c="dimmed">
        {t('undoable', { moment: momentWords(at) })}
      </Text>
      <Button variant="default" size="compact-md" onClick={() => void undo()}>
        {t('undo')}
      </Button>
    </EditOnly>
  )
}
