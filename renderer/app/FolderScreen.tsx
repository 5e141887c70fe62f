/** Before a data folder is open: the first start, the wait, or what went wrong, what is safe and what can be done. */
import { Button, Loader, Progress } from '@mantine/core'
import { IconFolder, IconLock } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FindBackups } from '#renderer/backups/FindBackups.tsx'
import { useAct } from '#renderer/data/use-act.ts'
import { usePrefer } from '#renderer/data/use-preferences.ts'
import { useReadySignal } from '#renderer/data/use-ready-signal.ts'
import { useWork } from '#renderer/data/use-work.ts'
import { MustNotList } from '#renderer/fence/MustNotList.tsx'
import type { FolderState } from '#shared/contract/app-state.ts'
import classes from './FolderScreen.module.css'
import { SampleButton } from './SampleButton.tsx'
import { useChooseFolder } from './use-choose-folder.ts'

// A start that goes well needs nothing of it.
const FailedFolder = lazy(() => import('./FailedFolder.tsx').then((m) => ({ default: m.FailedFolder })))
const LockedFolder = lazy(() => import('./LockedFolder.tsx').then((m) => ({ default: m.LockedFolder })))

type Waiting = Exclude<FolderState, { state: 'open' }>

export function FolderScreen({ folder }: { folder: Waiting }) {
  useReadySignal('folder', folder.state !== 'opening')
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Head />
        <Body folder={folder} />
      </div>
    </main>
  )
}

function Body({ folder }: { folder: Waiting }) {
  switch (folder.state) {
    case 'choosing':
      return <FirstStart suggestedPath={folder.suggestedPath} />
    case 'opening':
      return <Opening path={folder.path} />
    case 'locked':
      return (
        <Suspense fallback={null}>
          <LockedFolder key={folder.path} path={folder.path} />
        </Suspense>
      )
    case 'failed':
      return (
        <Suspense fallback={null}>
          <FailedFolder path={folder.path} error={folder.error} />
        </Suspense>
      )
  }
}

function Head() {
  const { t, i18n } = useTranslation(['welcome', 'nav'])
  const prefer = usePrefer()
  return (
    <header className={classes.head}>
      <span className={classes.brand}>{t('nav:brand')}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => void prefer({ language: i18n.language === 'en' ? 'vi' : 'en' })}
      >
        {t('language')}
      </Button>
    </header>
  )
}

function FirstStart({ suggestedPath }: { suggestedPath: string }) {
  const { t } = useTranslation(['welcome', 'backups', 'fence'])
  const act = useAct()
  const [isFinding, setFinding] = useState(false)
  const choose = useChooseFolder()
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <div className={classes.choices}>
        <Choice hint={<code>{suggestedPath}</code>}>
          <Button
            fullWidth
            leftSection={<IconFolder size="1rem" aria-hidden />}
            onClick={() => act('folder.open', { path: suggestedPath })}
          >
            {t('useSuggested')}
          </Button>
        </Choice>
        <Choice hint={t('chooseHint')}>
          <Button fullWidth variant="default" onClick={choose}>
            {t('chooseFolder')}
          </Button>
        </Choice>
        <Choice hint={t('backups:find.hint')}>
          <Button fullWidth variant="default" onClick={() => setFinding(true)}>
            {t('backups:find.first')}
          </Button>
        </Choice>
        <Choice hint={t('sampleHint')}>
          <SampleButton />
        </Choice>
      </div>
      <FindBackups isOpen={isFinding} onClose={() => setFinding(false)} />
      <div className={classes.secrets}>
        <strong>
          <IconLock size="1rem" aria-hidden />
          {t('secrets')}
        </strong>
        <span>{t('fence:mustNot.title')}:</span>
        <MustNotList />
      </div>
    </>
  )
}

function Choice({ hint, children }: { hint: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.choice}>
      {children}
      <span>{hint}</span>
    </div>
  )
}

function Opening({ path }: { path: string }) {
  const { t } = useTranslation(['welcome', 'lock'])
  const work = useWork(['seal'], true)
  return (
    <div role="status">
      <h1 className={classes.opening}>
        <Loader size="sm" />
        {t(work ? 'lock:working.sealing' : 'opening')}
      </h1>
      {work && (
        <Progress
          value={(100 * work.done) / work.total}
          aria-label={t('lock:working.sealing')}
          size="sm"
          mb="md"
        />
      )}
      <p>{t(work ? 'lock:working.hint' : 'openingHint')}</p>
      <code>{path}</code>
    </div>
  )
}
