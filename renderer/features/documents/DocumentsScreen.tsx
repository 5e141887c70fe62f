/** Văn bản: the papers that give tasks and on which events rest, kept once. */
import { Button } from '@mantine/core'
import { IconBooks, IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { type CellDrawing, RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { DocumentPanel } from './DocumentPanel.tsx'
import classes from './Documents.module.css'
import { StartersDialog } from './StartersDialog.tsx'

/** A secret paper is told from the others at a glance. */
const cells: Readonly<Record<string, CellDrawing>> = {
  subject: (value) =>
    value === secretSubject ? (
      <span className={classes.secretLine}>
        <IconLock size="0.9rem" stroke={1.8} aria-hidden />
        {value}
      </span>
    ) : (
      value
    ),
}

export function DocumentsScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['documents', 'nav'])
  const { openId, isNew, open, openNew, close } = useOpenRecord(place)
  const record = useRecord('source-document', openId)
  const [isTaking, setTaking] = useState(false)
  const takeStarters = (
    <EditOnly>
      <Button
        variant="default"
        leftSection={<IconBooks size="1rem" stroke={1.6} aria-hidden />}
        onClick={() => setTaking(true)}
      >
        {t('starters.open')}
      </Button>
    </EditOnly>
  )
  const add = (
    <EditOnly>
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
        {t('add')}
      </Button>
    </EditOnly>
  )
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.documents')}
        actions={
          <>
            {takeStarters}
            {add}
          </>
        }
      />
      <SplitView>
        <RecordList
          register="source-document"
          label={t('nav:screens.documents')}
          defaultView={{ sort: [{ field: 'issuedOn', isDescending: true }] }}
          selectedId={openId}
          onOpen={open}
          onNew={openNew}
          renderCell={cells}
          empty={
            <Message title={t('empty.title')} explanation={t('empty.explanation')}>
              {add}
              {takeStarters}
            </Message>
          }
        />
        {isNew && <DocumentPanel key="new" record={null} onClose={close} onSaved={open} />}
        {record && record.id === openId && (
          <DocumentPanel key={record.id} record={record} onClose={close} onSaved={open} />
        )}
      </SplitView>
      {isTaking && <StartersDialog onClose={() => setTaking(false)} />}
    </>
  )
}
