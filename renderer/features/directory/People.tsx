/** Officials in protocol order, only in their official roles. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { PersonPanel } from './PersonPanel.tsx'

type Props = { place: Place; header(actions: ReactNode): ReactNode }

const protocolOrder = {
  sort: [
    { field: 'order', isDescending: false },
    { field: 'fullName', isDescending: false },
  ],
}

export function People({ place, header }: Props) {
  const { t } = useTranslation('directory')
  const { openId, isNew, open, openNew, close } = useOpenRecord(place)
  const record = useRecord('person', openId)
  const add = (
    <EditOnly>
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
        {t('person.add')}
      </Button>
    </EditOnly>
  )
  return (
    <>
      {header(add)}
      <SplitView>
        <RecordList
          register="person"
          label={t('tabs.people')}
          defaultView={protocolOrder}
          selectedId={openId}
          onOpen={open}
          onNew={openNew}
          empty={
            <Message title={t('person.empty.title')} explanation={t('person.empty.explanation')}>
              {add}
            </Message>
          }
        />
        {isNew && <PersonPanel key="new" record={null} onClose={close} onSaved={open} />}
        {record && record.id === openId && (
          <PersonPanel key={record.id} record={record} onClose={close} onSaved={open} />
        )}
      </SplitView>
    </>
  )
}
