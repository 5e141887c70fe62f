/** The places that backups go to, each with how it stands. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFolder, IconUsb } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupOverview, BackupPlace } from '#shared/contract/storage.ts'
import classes from './Settings.module.css'

export function BackupPlaces({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation('backups')
  const isSample = useAppInfo(({ info }) => info?.folder.state === 'open' && info.folder.isSample)
  const inside = overview.places.find(({ name }) => name === 'inside')
  const second = overview.places.find(({ name }) => name === 'second')
  const isToldAlready = second?.error?.code === overview.trouble?.code
  return (
    <section className={classes.wide} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <div className={classes.fields}>
        {inside && <Place place={inside} icon={<IconFolder size="1.1rem" aria-hidden />} />}
        {second ? (
          <Place place={second} icon={<IconUsb size="1.1rem" aria-hidden />}>
            <EditOnly>
              <SecondButtons path={second.path} />
            </EditOnly>
          </Place>
        ) : (
          <NoSecond isSample={isSample} />
        )}
        {overview.trouble && !isToldAlready && <Trouble error={overview.trouble} />}
        <Text size="sm" c="dimmed">
          {t('automatic')}
        </Text>
      </div>
    </section>
  )
}

type PlaceProps = { place: BackupPlace; icon: ReactNode; children?: ReactNode }

function Place({ place, icon, children }: PlaceProps) {
  const { t } = useTranslation('backups')
  const { name, path, count, newest, error } = place
  return (
    <div className={classes.place}>
      {icon}
      <div>
        <Text size="sm" fw={600}>
          {t(name)}
        </Text>
        <code className={classes.path}>{path}</code>
        {error ? (
          <Trouble error={error} />
        ) : (
          <Text size="sm" c="dimmed">
            {newest ? t('held', { count, moment: momentWords(newest) }) : t('empty')}
          </Text>
        )}
      </div>
      {children}
    </div>
  )
}

function Trouble({ error }: { error: NonNullable<BackupPlace['error']> }) {
  const { title, explanation } = describeError(error)
  return (
    <p role="status" className={classes.trouble}>
      <strong>{title}.</strong> {explanation}
    </p>
  )
}

function NoSecond({ isSample }: { isSample: boolean | null | undefined }) {
  const { t } = useTranslation('backups')
  return (
    <div className={classes.place}>
      <IconUsb size="1.1rem" aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {t('second')}
        </Text>
        <Text size="sm">{isSample ? t('noSecondSample') : t('noSecond')}</Text>
      </div>
      {!isSample && (
        <EditOnly>
          <ChooseButton words={t('choose')} />
        </EditOnly>
      )}
    </div>
  )
}

function ChooseButton({ words }: { words: string }) {
  const { t } = useTranslation('backups')
  const act = useAct()
  const choose = async () => {
    const chosen = await act('backups.choose-place', {})
    if (chosen.ok && chosen.value !== null)
      notifications.show({ message: t('chosen', { path: chosen.value.path }) })
  }
  return (
    <Button variant="default" size="compact-md" onClick={() => void choose()}>
      {words}
    </Button>
  )
}

function SecondButtons({ path }: { path: string }) {
  const { t } = useTranslation('backups')
  const act = useAct()
  const forget = async () => {
    const done = await act('backups.forget-place', {})
    if (done.ok) notifications.show({ message: t('forgotten', { path }) })
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <ChooseButton words={t('change')} />
      <Button variant="subtle" size="compact-md" onClick={() => void forget()}>
        {t('forget')}
      </Button>
    </Group>
  )
}
