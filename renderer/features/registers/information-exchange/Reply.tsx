/** Trả lời, phản hồi: the answering entry is made and opened, ready to be completed. */
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { once } from '#renderer/data/once.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { InformationExchange } from '#shared/registers/information-exchange/index.ts'
import { replyKindTo } from '#shared/registers/information-exchange/reply.ts'
import { useRecordAct } from '../rows/use-record-act.ts'

export function Reply({ record }: { record: InformationExchange }) {
  const { t } = useTranslation('registers')
  const act = useRecordAct('information-exchange', record)
  const tell = useUndoNotice()
  const go = useNavigation((state) => state.go)
  // What was not sent yet can hardly be answered.
  if (record.sentOn === null) return null
  const kind = replyKindTo(record)
  const reply = async () => {
    const as = crypto.randomUUID()
    if (!(await act('reply', { as }))) return
    tell(t(`information-exchange.replied.${kind}`))
    go({ screen: 'registers', tab: 'information-exchange', id: as })
  }
  return (
    <EditOnly>
      <Button
        variant={kind === 'answer' ? 'light' : 'default'}
        leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
        // Each press names an answer of its own: a second one would make a second answer.
        onClick={() => void once(`reply ${record.id}`, reply)}
      >
        {t(`information-exchange.reply.${kind}`)}
      </Button>
    </EditOnly>
  )
}
