/** Cài đặt: the office, its days off, this PC, the data folder, about. */
import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { AboutTab } from './AboutTab.tsx'
import { BackupTab } from './BackupTab.tsx'
import { ContactsTab } from './ContactsTab.tsx'
import { DataTab } from './DataTab.tsx'
import { FieldsTab } from './fields/FieldsTab.tsx'
import { FormatsTab } from './formats/FormatsTab.tsx'
import { HolidaysTab } from './HolidaysTab.tsx'
import { LockTab } from './LockTab.tsx'
import { OfficeTab } from './OfficeTab.tsx'
import { PcTab } from './PcTab.tsx'
import classes from './Settings.module.css'

const tabs = {
  office: OfficeTab,
  holidays: HolidaysTab,
  formats: FormatsTab,
  fields: FieldsTab,
  pc: PcTab,
  folder: DataTab,
  contacts: ContactsTab,
  backups: BackupTab,
  lock: LockTab,
  about: AboutTab,
}
type TabName = keyof typeof tabs
const tabNames = Object.keys(tabs) as TabName[]

export function SettingsScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['settings', 'nav'])
  const go = useNavigation((state) => state.go)
  const adjust = useNavigation((state) => state.adjust)
  const current = tabNames.find((name) => name === place.tab) ?? 'office'
  const Body = tabs[current]
  return (
    <>
      <ScreenHeader title={t('nav:screens.settings')} />
      <Tabs
        value={current}
        onChange={(tab) => tab && (place.id ? go({ screen: 'settings', tab }) : adjust({ tab }))}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List>
          {tabNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={current} className={classes.panel}>
          <Body place={place} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
