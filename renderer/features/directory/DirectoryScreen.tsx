/** Danh bạ: the bodies the office works with, and their officials. */
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { Organisations } from './Organisations.tsx'
import { People } from './People.tsx'

const tabs = ['organisations', 'people'] as const

export function DirectoryScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['directory', 'nav'])
  const go = useNavigation((state) => state.go)
  const tab = place.tab === 'people' ? 'people' : 'organisations'
  const at = { ...place, tab }
  const tabChoice = (
    <SegmentedControl
      size="xs"
      aria-label={t('tabs.label')}
      data={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      value={tab}
      onChange={(next) => go({ screen: 'directory', tab: next })}
    />
  )
  const header = (actions: ReactNode) => (
    <ScreenHeader title={t('nav:screens.directory')} aside={tabChoice} actions={actions} />
  )
  return tab === 'organisations' ? (
    <Organisations place={at} header={header} />
  ) : (
    <People place={at} header={header} />
  )
}
