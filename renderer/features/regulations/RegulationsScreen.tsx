/** Quy chế: the frame around its tabs. The first one stands where no other is named. */
import { Tabs } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { RegulationPicker } from './RegulationPicker.tsx'
import classes from './RegulationsScreen.module.css'
import { regulationTabs } from './regulation-tabs.tsx'
import { ActionSlot } from './TabActions.tsx'

export function RegulationsScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['regulations', 'nav'])
  const go = useNavigation((state) => state.go)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const current = regulationTabs.find(({ name }) => name === place.tab) ?? regulationTabs[0]
  if (current === undefined) return null
  const { Body } = current
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.regulations')}
        aside={current.isOfOne && <RegulationPicker place={place} />}
        actions={<div ref={setSlot} className={classes.actions} />}
      />
      <Tabs
        value={current.name}
        onChange={(tab) => tab && go(tabPlace(place, tab))}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List className={classes.names} aria-label={t('tabsLabel')}>
          {regulationTabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={current.name} className={classes.panel}>
          <ActionSlot value={slot}>
            <Suspense fallback={null}>
              <Body place={place} />
            </Suspense>
          </ActionSlot>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** The same regulation on another tab; what was open within it stays behind. */
function tabPlace({ id }: Place, tab: string): Place {
  return { screen: 'regulations', tab, ...(id === undefined ? {} : { id }) }
}
