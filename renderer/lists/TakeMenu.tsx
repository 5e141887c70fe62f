/** What is shown, taken to other programs: an Excel or CSV file, or a copy that pastes as a table. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCopy, IconDots, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaperTask } from '#renderer/papers/use-paper-actions.tsx'

type Props = {
  /** How many rows are chosen; none: all are copied. */
  chosen: number
  isBusy: boolean
  onTake(task: Extract<PaperTask, 'xlsx' | 'csv' | 'copy'>): void
}

export function TakeMenu({ chosen, isBusy, onTake }: Props) {
  const { t } = useTranslation('lists')
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
      </Menu.Dropdown>
    </Menu>
  )
}
