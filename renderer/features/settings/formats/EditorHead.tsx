/** Which profile this is, how far it is from its original, and the way back to it. */
import { ActionIcon, Button, Group, Modal, Switch, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { differencesOf } from '#shared/document/profile-units.ts'
import classes from './Formats.module.css'
import { useProfileEdit } from './use-profile-edit.ts'

type Props = {
  state: string | null
  isNarrowed: boolean
  onNarrow(isNarrowed: boolean): void
  onResetAll(): void
}

export function EditorHead({ state, isNarrowed, onNarrow, onResetAll }: Props) {
  const { t } = useTranslation('profiles')
  const { profile, original, isLocked } = useProfileEdit()
  const go = useNavigation((navigation) => navigation.go)
  const [isAsking, setAsking] = useState(false)
  const count = differencesOf(profile, original).length
  return (
    <div className={classes.head}>
      <Tooltip label={t('back')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('back')}
          onClick={() => go({ screen: 'settings', tab: 'formats' })}
        >
          <IconArrowLeft size="1.1rem" />
        </ActionIcon>
      </Tooltip>
      <div className={classes.title}>
        <h2>{profile.name}</h2>
        <output className={classes.basis}>
          {state === null
            ? t('readOnly')
            : [
                count === 0
                  ? t('noDifferences', { name: original.name })
                  : `${t('differences', { count })} (${original.name})`,
                state,
              ].join(' · ')}
        </output>
      </div>
      {count > 0 && (
        <>
          <Switch
            label={t('onlyDifferences')}
            checked={isNarrowed}
            onChange={(event) => onNarrow(event.currentTarget.checked)}
          />
          {!isLocked && (
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {t('resetAll')}
            </Button>
          )}
        </>
      )}
      {isAsking && (
        <ResetDialog
          name={original.name}
          count={count}
          onClose={() => setAsking(false)}
          onReset={() => {
            setAsking(false)
            onNarrow(false)
            onResetAll()
          }}
        />
      )}
    </div>
  )
}

type DialogProps = { name: string; count: number; onClose(): void; onReset(): void }

function ResetDialog({ name, count, onClose, onReset }: DialogProps) {
  const { t } = useTranslation(['profiles', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('profiles:resetAllTitle', { name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p>{t('profiles:resetAllText', { count })}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button onClick={onReset} data-autofocus>
          {t('profiles:resetAll')}
        </Button>
      </Group>
    </Modal>
  )
}
