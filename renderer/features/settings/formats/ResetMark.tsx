/** Beside a setting that differs: what it was, and the way back. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { UnitPath } from '#shared/document/profile-units.ts'
import { useProfileEdit } from './use-profile-edit.ts'
import { useProfileWords } from './use-profile-words.ts'

export function ResetMark({ path }: { path: UnitPath }) {
  const { t } = useTranslation('profiles')
  const { differs, isLocked, reset, was } = useProfileEdit()
  const { labelOf, sayValue } = useProfileWords()
  if (!differs(path) || isLocked) return null
  const former = sayValue(was(path))
  const words = former === '' ? t('resetShort') : t('reset', { was: former })
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        size="1.5rem"
        aria-label={`${labelOf(path)}: ${words}`}
        onClick={() => reset(path)}
      >
        <IconArrowBackUp size="1rem" />
      </ActionIcon>
    </Tooltip>
  )
}
