/** Tài liệu: who prepares what by when, and when it came. */
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import type { MeetingDocument } from '#shared/registers/event/index.ts'
import { AddLine } from './AddLine.tsx'
import { RequiredLine } from './RequiredLine.tsx'
import rows from './Rows.module.css'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'

export function DocumentsEditor() {
  const { t } = useTranslation('meetings')
  const { event, isLocked } = useWorkspace()
  const { documents } = event.value
  const received = documents.filter(({ receivedOn }) => receivedOn !== null).length
  return (
    <Section
      title={t('documents.title')}
      aside={documents.length > 0 && t('documents.received', { received, total: documents.length })}
    >
      <OrderedRows
        label={t('documents.title')}
        items={documents}
        keyOf={(item) => item.id}
        nameOf={(item) => item.title}
        onChange={(next) => event.edit({ documents: next })}
        isDisabled={isLocked}
      >
        {(item) => <DocumentRow item={item} />}
      </OrderedRows>
      {!isLocked && (
        <AddLine
          label={t('documents.add')}
          placeholder={t('documents.add')}
          onAdd={(title) =>
            event.edit((now) => ({
              documents: [
                ...now.documents,
                {
                  id: crypto.randomUUID(),
                  title,
                  preparedById: now.preparedById,
                  dueOn: null,
                  receivedOn: null,
                },
              ],
            }))
          }
        />
      )}
    </Section>
  )
}

function DocumentRow({ item }: { item: MeetingDocument }) {
  const { t } = useTranslation('meetings')
  const { event, isLocked } = useWorkspace()
  const change = (patch: Partial<MeetingDocument>) =>
    event.edit((now) => ({
      documents: now.documents.map((one) => (one.id === item.id ? { ...one, ...patch } : one)),
    }))
  return (
    <div className={rows.row}>
      <div className={rows.grow}>
        <RequiredLine
          label={t('documents.item')}
          isDisabled={isLocked}
          value={item.title}
          onChange={(title) => change({ title })}
        />
      </div>
      <div className={rows.person}>
        <OrganisationSelect
          label={t('documents.preparedBy', { title: item.title })}
          hidesLabel
          placeholder={t('documents.preparedByHint')}
          isDisabled={isLocked}
          value={item.preparedById}
          onChange={(preparedById) => change({ preparedById })}
        />
      </div>
      {(['dueOn', 'receivedOn'] as const).map((key) => (
        <div key={key} className={rows.day}>
          <DayInput
            label={t(`documents.${key}`, { title: item.title })}
            hidesLabel
            hint={false}
            placeholder={t(`documents.${key}Hint`)}
            isDisabled={isLocked}
            value={item[key]}
            onChange={(day) => change({ [key]: day })}
          />
        </div>
      ))}
    </div>
  )
}
