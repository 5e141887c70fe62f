/** Nhập dữ liệu: tables of Excel, CSV and Word, pasted ones, and calendars come in; nothing is written before it is accepted. */
import { Tabs } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import type { ImportSource } from '#shared/import/import-session.ts'
import { targetNames } from '#shared/import/tables/target-names.ts'
import { ChooseSource } from './ChooseSource.tsx'
import { DoneSummary } from './DoneSummary.tsx'
import classes from './Exchange.module.css'
import { IcsImport } from './IcsImport.tsx'
import { ImportWork } from './ImportWork.tsx'
import { PasteSource } from './PasteSource.tsx'
import type { Done } from './use-import.ts'

const tabs = ['file', 'paste', 'ics'] as const

export function ExchangeScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['exchange', 'nav'])
  const adjust = useNavigation((state) => state.adjust)
  const canEdit = useCanEdit()
  const tab = tabs.find((name) => name === place.tab) ?? 'file'
  const wanted = targetNames.find((name) => name === place.id) ?? null
  const { source, done, begin, end, finish } = useSource()
  if (!canEdit)
    return (
      <>
        <ScreenHeader title={t('nav:screens.exchange')} />
        <Message title={t('readOnly.title')} explanation={t('readOnly.explanation')} />
      </>
    )
  if (source)
    return <ImportWork key={source.id} source={source} wanted={wanted} onEnd={end} onDone={finish} />
  return (
    <>
      <ScreenHeader title={t('nav:screens.exchange')} />
      <Tabs
        value={tab}
        onChange={(next) => next && adjust({ tab: next })}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List className={classes.tabNames} aria-label={t('tabs.label')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          {done && <DoneSummary done={done} onClose={end} />}
          {tab === 'file' && <ChooseSource onRead={begin} />}
          {tab === 'paste' && <PasteSource onRead={begin} />}
          {tab === 'ics' && <IcsImport />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function useSource() {
  const [source, setSource] = useState<ImportSource | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const begin = useCallback((next: ImportSource) => {
    setDone(null)
    setSource(next)
  }, [])
  const end = useCallback(() => {
    setSource(null)
    setDone(null)
  }, [])
  const finish = useCallback((next: Done) => {
    setSource(null)
    setDone(next)
  }, [])
  return { source, done, begin, end, finish }
}
