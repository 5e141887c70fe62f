/** The papers of a meeting: title, who prepares them, when they are due, when they came. */
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid } from '#renderer/forms/FormSection.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import type { MeetingDocument } from '#shared/registers/event/index.ts'
import classes from './EntryFields.module.css'

type Props = {
  value: readonly MeetingDocument[]
  error: string | undefined
  onChange(value: MeetingDocument[]): void
}

const empty = { title: '', preparedById: null, dueOn: null, receivedOn: null }

export function DocumentListInput({ value, error, onChange }: Props) {
  const { t } = useTranslation(['calendar', 'registers'])
  return (
    <div className={classes.list}>
      <OrderedRows
        label={t('registers:event.fields.documents')}
        items={value}
        keyOf={(one) => one.id}
        nameOf={(one, index) => one.title || t('calendar:entry.document', { number: index + 1 })}
        onChange={onChange}
      >
        {(one, index) => (
          <DocumentRow
            document={one}
            number={index + 1}
            onChange={(next) => onChange(value.with(index, next))}
          />
        )}
      </OrderedRows>
      {error && <span className={classes.error}>{error}</span>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => onChange([...value, { ...empty, id: crypto.randomUUID() }])}
      >
        {t('calendar:entry.addDocument')}
      </Button>
    </div>
  )
}

type RowProps = { document: MeetingDocument; number: number; onChange(next: MeetingDocument): void }

function DocumentRow({ document, number, onChange }: RowProps) {
  const { t } = useTranslation('calendar')
  return (
    <div className={classes.document}>
      <TextInput
        size="xs"
        aria-label={`${t('entry.document', { number })}: ${t('entry.documentTitle')}`}
        placeholder={t('entry.documentTitle')}
        maxLength={300}
        value={document.title}
        onChange={(event) => onChange({ ...document, title: event.currentTarget.value })}
      />
      <OrganisationSelect
        label={t('entry.documentBy')}
        value={document.preparedById}
        onChange={(preparedById) => onChange({ ...document, preparedById })}
      />
      <FormGrid>
        <DayInput
          label={t('entry.documentDue')}
          hint={false}
          value={document.dueOn}
          onChange={(dueOn) => onChange({ ...document, dueOn })}
        />
        <DayInput
          label={t('entry.documentReceived')}
          hint={false}
          value={document.receivedOn}
          onChange={(receivedOn) => onChange({ ...document, receivedOn })}
        />
      </FormGrid>
    </div>
  )
}
