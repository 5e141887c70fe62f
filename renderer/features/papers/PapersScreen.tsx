/** Văn bản đi: the papers that are written here, from draft to issued. */
import { useTranslation } from 'react-i18next'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'

export function PapersScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['desk', 'nav'])
  const { openId, open } = useOpenRecord(place)
  return (
    <>
      <ScreenHeader title={t('nav:screens.papers')} />
      <RecordList
        register="paper"
        label={t('nav:screens.papers')}
        selectedId={openId}
        onOpen={open}
        empty={<Message title={t('empty.title')} explanation={t('empty.explanation')} />}
      />
    </>
  )
}
