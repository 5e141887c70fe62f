/** Che tên: how names stand in what goes out. The records stay as they are. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NameMask, nameMasks } from '#shared/fence/names/name-mask.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

type Props = { value: NameMask; onChange(next: NameMask): void; size: 'compact-sm' | 'sm' }

/** A sign alone until names are covered; then it says how. */
export function NamesMenu({ value, onChange, size }: Props) {
  const { t } = useTranslation('contacts')
  const icon = <IconUserOff size="1rem" stroke={1.6} aria-hidden />
  const label = t('names.label', { how: t(`names.${value}`) })
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        {value === 'full' ? (
          <Tooltip label={t('names.title')}>
            <ActionIcon
              variant="default"
              size={size === 'sm' ? '2.25rem' : '1.625rem'}
              aria-label={t('names.title')}
            >
              {icon}
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button variant="light" size={size} leftSection={icon} aria-label={label}>
            {t(`names.${value}`)}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('names.title')}</Menu.Label>
        <NameChoices value={value} onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The three ways, as items of a menu. */
export function NameChoices({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t } = useTranslation('contacts')
  const choose = (next: string) => onChange(nameMasks.find((mask) => mask === next) ?? 'full')
  return (
    <Menu.RadioGroup value={value} onChange={choose}>
      {nameMasks.map((mask) => (
        <Menu.RadioItem key={mask} value={mask}>
          {t(`names.choices.${mask}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** A key and the invented paper of a look name nobody. */
export const hasNames = ({ kind }: PaperRequest) => kind !== 'recovery-key' && kind !== 'specimen'
