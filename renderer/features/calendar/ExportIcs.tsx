/** The shown span of the calendar as a file that other calendars open. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCalendarUp, IconDots, IconTableImport } from '@tabler/icons-react'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { NameChoices } from '#renderer/papers/NamesMenu.tsx'
import { tellSaved } from '#renderer/papers/tell-saved.tsx'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { Day } from '#shared/lib/dates.ts'

export function ExportIcs({ span }: { span: { from: Day; to: Day } }) {
  const { t } = useTranslation(['calendar', 'exchange', 'contacts'])
  const go = useNavigation((state) => state.go)
  const canEdit = useCanEdit()
  const act = useAct()
  const [names, setNames] = useState<NameMask>('full')
  const save = async () => {
    const outcome = await act('calendar.export-ics', { span, seriesId: null, names })
    if (!outcome.ok || outcome.value === null) return
    const { path } = outcome.value
    tellSaved(i18next.t('calendar:ics.saved'), path, () => void act('app.reveal', { path }))
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Tooltip label={t('ics.menu')}>
          <ActionIcon variant="default" size="1.9rem" aria-label={t('ics.menu')}>
            <IconDots size="1.1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarUp size="1rem" aria-hidden />} onClick={() => void save()}>
          {names === 'full' ? t('ics.export') : `${t('ics.export')} (${t(`contacts:names.${names}`)})`}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('contacts:names.title')}</Menu.Label>
        <NameChoices value={names} onChange={setNames} />
        {canEdit && <Menu.Divider />}
        {canEdit && (
          <Menu.Item
            leftSection={<IconTableImport size="1rem" aria-hidden />}
            onClick={() => go({ screen: 'exchange', tab: 'file', id: 'event' })}
          >
            {t('exchange:from')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
