/** The ways on from a folder that does not open, each with what it does; what changes files asks once more. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FindBackups } from '#renderer/backups/FindBackups.tsx'
import { useAct } from '#renderer/data/use-act.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import { useSaveReadable } from '#renderer/papers/use-save-readable.ts'
import type { ErrorCode } from '#shared/contract/result.ts'
import type { FolderReport } from '#shared/contract/storage.ts'
import { BackupDialog } from './BackupDialog.tsx'
import classes from './FolderScreen.module.css'
import { GoBackDialog } from './GoBackDialog.tsx'
import { choicesFor, type RescueChoice } from './rescue-choices.ts'
import { useChooseFolder } from './use-choose-folder.ts'

type Props = { code: ErrorCode; path: string; report: FolderReport | null }

export function RescueActions({ code, path, report }: Props) {
  const { t } = useTranslation('welcome')
  const [asking, setAsking] = useState<RescueChoice | null>(null)
  const run = useRun(setAsking)
  const moment = report?.lastGood ? momentWords(report.lastGood.at) : ''
  const close = () => setAsking(null)
  return (
    <section aria-label={t('rescue.title')} className={classes.rescue}>
      {choicesFor(code, report).map((choice, index) => (
        <div key={choice} className={classes.choice}>
          <Button fullWidth variant={index === 0 ? 'filled' : 'default'} onClick={() => run(choice)}>
            {t(`rescue.choices.${choice}.do`)}
          </Button>
          <span>{t(`rescue.choices.${choice}.hint`, { moment })}</span>
        </div>
      ))}
      {report && <GoBackDialog report={report} path={path} isOpen={asking === 'goBack'} onClose={close} />}
      {report && (
        <BackupDialog backups={report.backups} path={path} isOpen={asking === 'restore'} onClose={close} />
      )}
      <FindBackups isOpen={asking === 'find'} onClose={close} />
    </section>
  )
}

function useRun(ask: (choice: RescueChoice) => void): (choice: RescueChoice) => void {
  const act = useAct()
  const choose = useChooseFolder()
  const { save } = useSaveReadable()
  return (choice) => {
    switch (choice) {
      case 'view':
        return void act('folder.view', {})
      case 'retry':
        return void act('folder.retry', {})
      case 'sample':
        return void act('folder.open-sample', {})
      case 'undoRestore':
        return void act('backups.undo-restore', {})
      case 'choose':
        return void choose()
      case 'export':
        return void save()
      case 'goBack':
      case 'restore':
      case 'find':
        return ask(choice)
    }
  }
}
