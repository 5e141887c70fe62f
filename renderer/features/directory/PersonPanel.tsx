/** One official: name, posts by time, and on which papers each post is printed. */
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { usePeople } from '#renderer/forms/use-directory.ts'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { honorifics, type Person, type Posting, postUses } from '#shared/registers/person/index.ts'
import classes from './Directory.module.css'

type Props = { record: Person | null; onClose(): void; onSaved(id: string): void }
type Form = UseFormReturnType<FieldsOf<'person'>>

const blankPerson = (order: number): FieldsOf<'person'> => ({
  fullName: '',
  honorific: '',
  postings: [],
  phone: '',
  order,
  note: '',
})

const blankPosting = (): Posting => ({
  id: crypto.randomUUID(),
  validFrom: null,
  validTo: null,
  organisationId: '',
  post: '',
  printedPost: '',
  use: 'both',
})

/** A Vietnamese mobile number (03, 05, 07, 08, 09 and eight digits more), however it is typed. */
const isMobile = (phone: string) => /^(?:0|84)[35789]\d{8}$/.test(phone.replace(/\D/g, ''))

export function PersonPanel({ record, onClose, onSaved }: Props) {
  const { t } = useTranslation(['directory', 'registers'])
  const last = usePeople().at(-1)
  const editor = useRecordForm('person', record, blankPerson((last?.order ?? 0) + 10), {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { form } = editor
  return (
    <RecordPanel
      register="person"
      editor={editor}
      title={record?.fullName ?? t('person.new')}
      onClose={onClose}
    >
      <FormSection title={t('person.about')}>
        <p className={classes.hint}>{t('person.role')}</p>
        <FormGrid>
          <TextInput
            label={t('registers:person.fields.fullName')}
            withAsterisk
            data-autofocus={record === null || undefined}
            {...form.getInputProps('fullName')}
          />
          <NativeSelect
            label={t('registers:person.fields.honorific')}
            data={honorifics.map((one) => ({
              value: one,
              label: t(`registers:person.choices.honorific.${one || 'none'}`),
            }))}
            {...form.getInputProps('honorific')}
          />
          <TextInput
            label={t('registers:person.fields.phone')}
            description={t(isMobile(form.values.phone) ? 'person.mobile' : 'person.phoneHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('phone')}
          />
          <NumberInput
            label={t('registers:person.fields.order')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            {...form.getInputProps('order')}
          />
        </FormGrid>
      </FormSection>
      <Postings form={form} />
      <Textarea
        label={t('registers:person.fields.note')}
        description={t('person.privacy')}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
    </RecordPanel>
  )
}

function Postings({ form }: { form: Form }) {
  const { t } = useTranslation('directory')
  const { postings } = form.values
  return (
    <FormSection
      title={t('person.postings')}
      action={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => form.insertListItem('postings', blankPosting())}
        >
          {t('person.addPosting')}
        </Button>
      }
    >
      {postings.length === 0 && <p className={classes.hint}>{t('person.postingsHint')}</p>}
      <OrderedRows
        label={t('person.postings')}
        items={postings}
        keyOf={(entry) => entry.id}
        nameOf={(entry) => entry.post}
        onChange={(next) => form.setFieldValue('postings', next)}
      >
        {(entry, index) => <PostingFields form={form} entry={entry} index={index} />}
      </OrderedRows>
    </FormSection>
  )
}

type PostingProps = { form: Form; entry: Posting; index: number }

function PostingFields({ form, entry, index }: PostingProps) {
  const { t } = useTranslation('registers')
  const path = `postings.${index}` as const
  return (
    <div className={classes.stack}>
      <FormGrid>
        <TextInput label={t('person.fields.post')} withAsterisk {...form.getInputProps(`${path}.post`)} />
        <OrganisationSelect
          label={t('person.fields.organisation')}
          isRequired
          value={entry.organisationId || null}
          error={form.getInputProps(`${path}.organisationId`).error}
          onChange={(id) => form.setFieldValue(`${path}.organisationId`, id ?? '')}
        />
      </FormGrid>
      <TextInput label={t('person.fields.printedPost')} {...form.getInputProps(`${path}.printedPost`)} />
      <FormGrid>
        <NativeSelect
          label={t('person.fields.use')}
          data={postUses.map((use) => ({ value: use, label: t(`person.choices.use.${use}`) }))}
          {...form.getInputProps(`${path}.use`)}
        />
        <DayInput
          label={t('person.fields.validFrom')}
          {...bound<string | null>(form.getInputProps(`${path}.validFrom`))}
        />
        <DayInput
          label={t('person.fields.validTo')}
          {...bound<string | null>(form.getInputProps(`${path}.validTo`))}
        />
      </FormGrid>
    </div>
  )
}
