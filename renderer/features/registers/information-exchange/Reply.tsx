/** Trả lời, phản hồi: the answering entry is made and opened, ready to be completed. */
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { InformationExchange } from '#shared/registers/information-exchange/index.ts'
import { replyKindTo } from '#shared/registers/information-exchange/reply.ts'

export function Reply({ record }: { record: InformationExchange }) {
  const { t } = useTranslation('registers')
  const act = useAct()
  const tell = useUndoNotice()
  const go = useNavigation((state) => state.go)
  const { id, revision, sentOn } = record
  // What was not sent yet can hardly be answered.
  if (sentOn === null) return null
  const kind = replyKindTo(record)
  const reply = async () => {
    const as = crypto.randomUUID()
    const done = await act('records.act', {
      register: 'information-exchange',
      id,
      revision,
      action: 'reply',
      input: { as },
    })
    if (!done.ok) return
    tell(t(`information-exchange.replied.${kind}`))
    go({ screen: 'registers', tab: 'information-exchange', id: as })
  }
  return (
    <EditOnly>
      <Button
        variant={kind === 'answer' ? 'light' : 'default'}
        leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
        onClick={() => void reply()}
      >
        {t(`information-exchange.reply.${kind}`)}
      </Button>
    </EditOnly>
  )
}
