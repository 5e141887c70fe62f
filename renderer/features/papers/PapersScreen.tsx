/** Văn bản đi: the papers that are written here, from draft to issued. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import type { CellValue } from '#shared/registers/define-register.ts'
import { NewPaperDialog } from './NewPaperDialog.tsx'
import { PaperDesk } from './PaperDesk.tsx'
import { PaperStateBadge } from './PaperStateBadge.tsx'

export function PapersScreen({ place }: { place: Place }) {
  return place.id ? <PaperDesk key={place.id} id={place.id} tab={place.tab} /> : <PaperList place={place} />
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
