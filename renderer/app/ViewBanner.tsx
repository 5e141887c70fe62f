/** A folder that is only looked at: why, until when, and the way to work in it. */
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useFolderReport } from '#renderer/data/use-folder-report.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { FolderView } from '#shared/contract/app-state.ts'
import classes from './ViewBanner.module.css'

export function ViewBanner({ view }: { view: FolderView }) {
  const { t } = useTranslation('nav')
  const act = useAct()
  // Opened for work once more, a damaged folder shows what can be done; one that is whole by now simply opens.
  const retry = () => void act('folder.retry', {})
  return (
    <section className={classes.banner} aria-label={t('view.label')}>
      <IconEye size="1rem" aria-hidden />
      <Words view={view} />
      {view.reason !== 'in-use' && (
        <button type="button" className={classes.way} onClick={retry}>
          {view.reason === 'damaged' ? t('view.rescue') : t('view.work')}
        </button>
      )}
    </section>
  )
}

function Words({ view }: { view: FolderView }) {
  const { t } = useTranslation('nav')
  switch (view.reason) {
    case 'in-use':
      return (
        <span>
          {t('view.in-use', {
            host: view.holder?.host ?? '',
            moment: view.holder ? momentWords(view.holder.since) : '',
          })}
        </span>
      )
    case 'damaged':
      return <DamagedWords />
    case 'chosen':
      return <span>{t('view.chosen')}</span>
  }
}

function DamagedWords() {
  const { t } = useTranslation('nav')
  const lastGood = useFolderReport()?.lastGood
  return (
    <span>{lastGood ? t('view.damagedTo', { moment: momentWords(lastGood.at) }) : t('view.damaged')}</span>
  )
}
