/** The regulations the office works under, each opening beside the list. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { StartButtons } from '../start/StartButtons.tsx'
import { TabActions } from '../TabActions.tsx'
import { RegulationPanel } from './RegulationPanel.tsx'

export function ArticlesTab({ place }: { place: Place }) {
  const { t } = useTranslation(['regulations', 'nav'])
  const { openId, isNew, open, openNew, close } = useOpenRecord(place)
  const record = useRecord('regulation', openId)
  const add = (
    <EditOnly>
      <StartButtons onMade={open} />
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={openNew}>
        {t('add')}
      </Button>
    </EditOnly>
  )
  return (
    <>
      <TabActions>{add}</TabActions>
      <SplitView>
        <RecordList
          register="regulation"
          label={t('nav:screens.regulations')}
          defaultView={{ sort: [{ field: 'signedOn', isDescending: true }] }}
          selectedId={openId}
          onOpen={open}
          onNew={openNew}
          empty={
            <Message title={t('empty.title')} explanation={t('empty.explanation')}>
              {add}
            </Message>
          }
        />
        {isNew && <RegulationPanel key="new" record={null} onClose={close} onSaved={open} />}
        {record && record.id === openId && (
          <RegulationPanel key={record.id} record={record} onClose={close} onSaved={open} />
        )}
      </SplitView>
    </>
  )
}
