/** The passphrase of the data folder, its recovery key, and locking when nobody is there. */
import { Button, NativeSelect, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lockFolder } from '#renderer/data/lock-folder.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { usePrefer } from '#renderer/data/use-preferences.ts'
import { idleMinutes, type Preferences } from '#shared/contract/app-state.ts'
import { PassphraseDialog, type PassphraseTask } from './PassphraseDialog.tsx'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

export function LockTab() {
  const { t } = useTranslation('lock')
  const folder = useAppInfo((state) => state.info?.folder)
  const [task, setTask] = useState<PassphraseTask | null>(null)
  if (folder?.state !== 'open') return null
  if (folder.isSample) return <Text>{t('tab.sample')}</Text>
  const { isSealed } = folder
  return (
    <>
      <Section title={t(isSealed ? 'tab.sealed' : 'tab.open')}>
        <Text size="sm">{t(isSealed ? 'tab.sealedText' : 'tab.openText')}</Text>
        <div className={classes.warning}>
          <strong>{t('tab.noBackDoor')}</strong>
          <span>{t('tab.copies')}</span>
          <span>{t('tab.memory')}</span>
        </div>
        {folder.view ? (
          <Text size="sm">{t('tab.view')}</Text>
        ) : (
          <Tasks isSealed={isSealed} onChoose={setTask} />
        )}
      </Section>
      {isSealed && <Locking />}
      {task && <PassphraseDialog task={task} onClose={() => setTask(null)} />}
    </>
  )
}

function Tasks({ isSealed, onChoose }: { isSealed: boolean; onChoose: (task: PassphraseTask) => void }) {
  const { t } = useTranslation('lock')
  const tasks: readonly PassphraseTask[] = isSealed ? ['change', 'renew', 'remove'] : ['set']
  return (
    <div className={classes.tasks}>
      {tasks.map((task) => (
        <Button
          key={task}
          variant={task === 'set' ? 'filled' : 'default'}
          onClick={() => onChoose(task)}
          {...(task === 'set' ? { leftSection: <IconLock size="1rem" stroke={1.6} aria-hidden /> } : {})}
        >
          {t(`tab.${task}`)}
        </Button>
      ))}
    </div>
  )
}

function Locking() {
  const { t } = useTranslation('lock')
  const minutes = useAppInfo((state) => state.info?.preferences.idleMinutes ?? 0)
  const prefer = usePrefer()
  const words = (count: number) => (count === 0 ? t('tab.never') : t('tab.minutes', { count }))
  const choose = (chosen: string) =>
    void prefer({ idleMinutes: Number(chosen) as Preferences['idleMinutes'] })
  return (
    <Section title={t('tab.idle')}>
      <NativeSelect
        label={t('tab.idleLabel')}
        className={classes.count}
        value={String(minutes)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={idleMinutes.map((count) => ({ value: String(count), label: words(count) }))}
      />
      <Text c="dimmed" size="sm">
        {t('tab.idleHint')}
      </Text>
      <div className={classes.tasks}>
        <Button
          variant="default"
          leftSection={<IconLock size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => void lockFolder()}
        >
          {t('tab.lockNow')}
        </Button>
        <Text c="dimmed" size="sm">
          {t('tab.lockNowHint')}
        </Text>
      </div>
    </Section>
  )
}
