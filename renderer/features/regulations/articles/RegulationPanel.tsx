/** One regulation: what it is, who is bound by it, its articles as they read, and what is done with it as a whole. */
import { Button } from '@mantine/core'
import { IconAddressBook, IconFileDiff, IconFlagCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt } from '#renderer/forms/issues-to-errors.ts'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { paperFormats } from '#shared/registers/meeting/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { AmendmentList } from './AmendmentList.tsx'
import { ArticlesSection } from './ArticlesSection.tsx'
import { PartiesInput } from './PartiesInput.tsx'
import { ReadArticles } from './ReadArticles.tsx'
import { RegulationFields } from './RegulationFields.tsx'
import { RegulationNotes } from './RegulationNotes.tsx'
import { RegulationStatusBadge } from './RegulationStatusBadge.tsx'
import { useArticles } from './use-articles.ts'

const EndTermDialog = lazy(() =>
  import('../term/EndTermDialog.tsx').then((m) => ({ default: m.EndTermDialog })),
)
const AmendDialog = lazy(() => import('./AmendDialog.tsx').then((m) => ({ default: m.AmendDialog })))

type Props = { record: Regulation | null; onClose(): void; onSaved(id: string): void }

const blank: FieldsOf<'regulation'> = {
  title: '',
  shortTitle: '',
  symbol: '',
  signedOn: null,
  validFrom: null,
  validTo: null,
  parentInstrument: '',
  kind: 'regulation',
  stage: 'draft',
  parties: [],
  articles: [],
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

export function RegulationPanel({ record, onClose, onSaved }: Props) {
  const { t } = useTranslation(['regulations', 'registers'])
  const [opened, setOpened] = useState<'amend' | 'term' | 'contacts' | null>(null)
  const editor = useRecordForm('regulation', record, blank, {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { form } = editor
  const articles = useArticles(form, record)
  return (
    <>
      <RecordPanel
        register="regulation"
        editor={editor}
        title={record?.title ?? t('new')}
        aside={record && <RegulationStatusBadge regulation={record} />}
        actions={
          record?.stage === 'issued' && (
            <>
              <Button
                variant="default"
                px="sm"
                leftSection={<IconAddressBook size="1rem" aria-hidden />}
                disabled={editor.isDirty}
                title={editor.isDirty ? t('saveFirst') : undefined}
                onClick={() => setOpened('contacts')}
              >
                {t('contacts')}
              </Button>
              <Button
                variant="default"
                px="sm"
                leftSection={<IconFileDiff size="1rem" aria-hidden />}
                disabled={editor.isDirty}
                title={editor.isDirty ? t('saveFirst') : undefined}
                onClick={() => setOpened('amend')}
              >
                {t('amend.open')}
              </Button>
              <Button
                variant="default"
                px="sm"
                leftSection={<IconFlagCheck size="1rem" aria-hidden />}
                disabled={editor.isDirty}
                title={editor.isDirty ? t('saveFirst') : undefined}
                onClick={() => setOpened('term')}
              >
                {t('term.open')}
              </Button>
            </>
          )
        }
        below={record && articles.areRead && <ReadArticles regulation={record} onMend={articles.mend} />}
        filesTitle={t('files')}
        onClose={onClose}
        isWide
      >
        <RegulationNotes fields={form.values} />
        <RegulationFields form={form} record={record} />
        <PartiesInput
          error={errorAt(form.errors, 'parties')}
          parties={form.values.parties}
          onChange={(parties) => form.setFieldValue('parties', parties)}
        />
        <ArticlesSection form={form} articles={articles} />
        {record && <AmendmentList form={form} regulation={record} />}
      </RecordPanel>
      {record && (
        <Suspense fallback={null}>
          {opened === 'amend' && <AmendDialog regulation={record} onClose={() => setOpened(null)} />}
          {opened === 'contacts' && (
            <PaperDialogLater
              onClose={() => setOpened(null)}
              papers={paperFormats.map((format) => ({
                kind: 'contact-list',
                regulationId: record.id,
                format,
              }))}
            />
          )}
          {opened === 'term' && <EndTermDialog regulation={record} onClose={() => setOpened(null)} />}
        </Suspense>
      )}
    </>
  )
}
