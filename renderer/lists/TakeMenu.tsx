/** What is shown, taken to other programs: an Excel or CSV file, or a copy that pastes as a table; and the way back in. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconTableImport,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { NameChoices } from '#renderer/papers/NamesMenu.tsx'
import type { PaperTask } from '#renderer/papers/use-paper-actions.tsx'
import type { NameMask } from '#shared/fence/names/index.ts'
import { targetNames } from '#shared/import/tables/target-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'

type Props = {
  register: RegisterName
  /** How many rows are chosen; none: all are copied. */
  chosen: number
  isBusy: boolean
  /** How names stand in what is taken. */
  names: NameMask
  onNames(names: NameMask): void
  onTake(task: Extract<PaperTask, 'xlsx' | 'csv' | 'copy'>): void
}

export function TakeMenu({ register, chosen, isBusy, names, onNames, onTake }: Props) {
  const { t } = useTranslation(['lists', 'exchange', 'contacts'])
  const go = useNavigation((state) => state.go)
  const canEdit = useCanEdit()
  const covered = names === 'full' ? '' : t('contacts:names.label', { how: t(`contacts:names.${names}`) })
  const target = targetNames.find((name) => name === register)
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Tooltip label={covered || t('take.title')}>
          <ActionIcon
            variant={covered ? 'light' : 'default'}
            size="md"
            aria-label={[t('take.title'), covered].filter(Boolean).join('. ')}
            loading={isBusy}
          >
            <IconDots size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size="1rem" aria-hidden />}
          onClick={() => onTake('xlsx')}
        >
          {t('take.xlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv size="1rem" aria-hidden />} onClick={() => onTake('csv')}>
          {t('take.csv')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size="1rem" aria-hidden />}
          rightSection={<span aria-hidden>Ctrl+C</span>}
          onClick={() => onTake('copy')}
        >
          {chosen > 0 ? t('take.copyChosen', { count: chosen }) : t('take.copy')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('contacts:names.title')}</Menu.Label>
        <NameChoices value={names} onChange={onNames} />
        {target && canEdit && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTableImport size="1rem" aria-hidden />}
              onClick={() => go({ screen: 'exchange', tab: 'file', id: target })}
            >
              {t('exchange:from')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
