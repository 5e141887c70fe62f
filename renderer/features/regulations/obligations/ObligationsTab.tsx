/** Nghĩa vụ: what the chosen regulation asks of whom, article by article; each opens beside the list. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { TabActions } from '../TabActions.tsx'
import { useChosenRegulation } from '../use-chosen-regulation.ts'
import { ObligationPanel } from './ObligationPanel.tsx'
import { useOpenObligation } from './use-open-obligation.ts'

export function ObligationsTab({ place }: { place: Place }) {
  const { t } = useTranslation('obligations')
  const { regulation } = useChosenRegulation(place)
  const opened = useOpenObligation(place, regulation?.id)
  if (!regulation)
    return <Message title={t('noRegulation.title')} explanation={t('noRegulation.explanation')} />
  return <OfRegulation key={regulation.id} regulation={regulation} opened={opened} />
}

type Props = { regulation: Regulation; opened: ReturnType<typeof useOpenObligation> }

const byArticle = {
  sort: [
    { field: 'article', isDescending: false },
    { field: 'code', isDescending: false },
  ],
  groupBy: 'article',
  // The article stands above its obligations.
  columns: ['code', 'title', 'lead', 'due', 'product'],
}

function OfRegulation({ regulation, opened }: Props) {
  const { t } = useTranslation('obligations')
  const { record, openId, isNew, open, openNew, close } = opened
  // A new one takes the code after theirs, and so waits for them.
  const known = useAnswer('records.all', { register: 'obligation' }, ['obligation']).data
  const add = (
    <EditOnly>
      <Button
        leftSection={<IconPlus size="1rem" aria-hidden />}
        disabled={regulation.articles.length === 0}
        onClick={openNew}
      >
        {t('add')}
      </Button>
    </EditOnly>
  )
  const explanation = regulation.articles.length === 0 ? t('empty.noArticles') : t('empty.explanation')
  return (
    <>
      <TabActions>{add}</TabActions>
      <SplitView>
        <RecordList
          register="obligation"
          label={t('list')}
          scope={[{ field: 'regulationId', operator: 'is', values: [regulation.id] }]}
          listKey="obligation"
          defaultView={byArticle}
          selectedId={openId}
          onOpen={open}
          onNew={regulation.articles.length === 0 ? undefined : openNew}
          empty={
            <Message title={t('empty.title')} explanation={explanation}>
              {add}
            </Message>
          }
        />
        {isNew && known && (
          <ObligationPanel key="new" record={null} regulation={regulation} onClose={close} onSaved={open} />
        )}
        {record && record.regulationId === regulation.id && (
          <ObligationPanel
            key={record.id}
            record={record}
            regulation={regulation}
            onClose={close}
            onSaved={open}
          />
        )}
      </SplitView>
    </>
  )
}
