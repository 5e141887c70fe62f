/** Before a data folder is open: the first start, the wait, or what went wrong, what is safe and what can be done. */
import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconFolder, IconLock, IconPlayerPlay } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { usePrefer } from '#renderer/data/use-preferences.ts'
import { useReadySignal } from '#renderer/data/use-ready-signal.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { FolderState } from '#shared/contract/app-state.ts'
import type { AppError } from '#shared/contract/result.ts'
import classes from './FolderScreen.module.css'

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
    case 'failed':
      return <Failed path={folder.path} error={folder.error} />
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

/** Choosing a folder by the system's dialog, and opening it. */
function useChooseFolder() {
  const act = useAct()
  return async () => {
    const chosen = await act('folder.choose', {})
    if (chosen.ok && chosen.value !== null) await act('folder.open', { path: chosen.value })
  }
}

function FirstStart({ suggestedPath }: { suggestedPath: string }) {
  const { t } = useTranslation('welcome')
  const act = useAct()
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
        <Choice hint={t('sampleHint')}>
          <SampleButton />
        </Choice>
      </div>
      <p className={classes.secrets}>
        <IconLock size="1rem" aria-hidden />
        {t('secrets')}
      </p>
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

function SampleButton() {
  const { t } = useTranslation('welcome')
  const act = useAct()
  return (
    <Button
      fullWidth
      variant="default"
      leftSection={<IconPlayerPlay size="1rem" aria-hidden />}
      onClick={() => act('folder.open-sample', {})}
    >
      {t('openSample')}
    </Button>
  )
}

function Opening({ path }: { path: string }) {
  const { t } = useTranslation('welcome')
  return (
    <div role="status">
      <h1 className={classes.opening}>
        <Loader size="sm" />
        {t('opening')}
      </h1>
      <p>{t('openingHint')}</p>
      <code>{path}</code>
    </div>
  )
}

const told = [
  'folder-missing',
  'folder-read-only',
  'folder-in-use',
  'folder-not-empty',
  'foreign-folder',
  'disk-full',
  'disk-error',
  'newer-version',
  'damaged-snapshot',
  'damaged-journal',
  'missing-journal',
] as const
type Told = (typeof told)[number]

/** Trying again cannot help where the folder itself is the wrong one. */
const hopeless: readonly string[] = ['newer-version', 'foreign-folder', 'folder-not-empty']

function Failed({ path, error }: { path: string; error: AppError }) {
  const { t } = useTranslation(['welcome', 'common'])
  const act = useAct()
  const choose = useChooseFolder()
  const code: Told | 'other' = told.find((one) => one === error.code) ?? 'other'
  const params = error.params ?? {}
  const canRetry = !hopeless.includes(code)
  return (
    <div role="alert">
      <h1 className={classes.failed}>
        <IconAlertTriangle size="1.35rem" aria-hidden />
        {describeError(error).title}
      </h1>
      <dl className={classes.facts}>
        {(['what', 'safe', 'todo'] as const).map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{t(`failed.${code}.${part}`, params)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('folder')}</dt>
          <dd>
            <code>{path}</code>
          </dd>
        </div>
      </dl>
      <div className={classes.actions}>
        {canRetry && <Button onClick={() => act('folder.retry', {})}>{t('common:tryAgain')}</Button>}
        <Button variant={canRetry ? 'default' : 'filled'} onClick={choose}>
          {t('chooseFolder')}
        </Button>
        <div>
          <SampleButton />
        </div>
      </div>
    </div>
  )
}
