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
import type { PaperTask } from '#renderer/papers/use-paper-actions.tsx'
import { targetNames } from '#shared/import/tables/target-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'

type Props = {
  register: RegisterName
  /** How many rows are chosen; none: all are copied. */
  chosen: number
  isBusy: boolean
  onTake(task: Extract<PaperTask, 'xlsx' | 'csv' | 'copy'>): void
}

export function TakeMenu({ register, chosen, isBusy, onTake }: Props) {
  const { t } = useTranslation(['lists', 'exchange'])
  const go = useNavigation((state) => state.go)
  const canEdit = useCanEdit()
  const target = targetNames.find((name) => name === register)
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Tooltip label={t('take.title')}>
          <ActionIcon variant="default" size="md" aria-label={t('take.title')} loading={isBusy}>
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
