/** Văn bản đi: the papers that are written here, from draft to issued. */
import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import type { CellValue } from '#shared/registers/define-register.ts'
import classes from './Desk.module.css'
import { NewPaperDialog } from './NewPaperDialog.tsx'
import { PaperDesk } from './PaperDesk.tsx'
import { PaperStateBadge } from './PaperStateBadge.tsx'

export function PapersScreen({ place }: { place: Place }) {
  if (place.id) return <PaperDesk key={place.id} id={place.id} tab={place.tab} />
  return place.tab === 'numbers' ? <NumberBooks /> : <PaperList place={place} />
}

const NumbersTab = lazy(() => import('./numbers/index.ts').then((m) => ({ default: m.NumbersTab })))

function NumberBooks() {
  const { t } = useTranslation('nav')
  return (
    <>
      <ScreenHeader title={t('screens.papers')} />
      <ListTabs current="numbers" />
      <Suspense>
        <NumbersTab />
      </Suspense>
    </>
  )
}

/** The papers, and the book of their numbers. */
function ListTabs({ current }: { current: 'list' | 'numbers' }) {
  const { t } = useTranslation(['nav', 'numbers'])
  const go = useNavigation((state) => state.go)
  return (
    <Tabs
      className={classes.listTabs}
      value={current}
      onChange={(tab) => go(tab === 'numbers' ? { screen: 'papers', tab } : { screen: 'papers' })}
    >
      <Tabs.List>
        <Tabs.Tab value="list">{t('nav:screens.papers')}</Tabs.Tab>
        <Tabs.Tab value="numbers">{t('numbers:tab')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  )
}

const newestFirst = { sort: [{ field: 'issuedOn', isDescending: true }], groupBy: 'state' }
const cells = { state: (value: CellValue) => <PaperStateBadge state={value} /> }

function PaperList({ place }: { place: Place }) {
  const { t } = useTranslation(['desk', 'nav'])
  const { isNew, open, openNew, close } = useOpenRecord(place)
  const add = (
    <EditOnly>
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
        {t('new')}
      </Button>
    </EditOnly>
  )
  return (
    <>
      <ScreenHeader title={t('nav:screens.papers')} actions={add} />
      <ListTabs current="list" />
      <RecordList
        register="paper"
        label={t('nav:screens.papers')}
        defaultView={newestFirst}
        onOpen={open}
        onNew={openNew}
        renderCell={cells}
        empty={
          <Message title={t('empty.title')} explanation={t('empty.explanation')}>
            {add}
          </Message>
        }
      />
      {isNew && <NewPaperDialog onClose={close} onMade={open} />}
    </>
  )
}
