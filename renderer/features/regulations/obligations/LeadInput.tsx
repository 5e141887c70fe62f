/** Chủ trì: one body, or words where no body is named; or several bodies of which each owes it for itself. */
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { useDirectoryGrowth, useOrganisationOptions } from '#renderer/forms/use-directory.ts'
import type { Lead } from '#shared/registers/obligation/index.ts'
import { leadOfKind } from './lead-of-kind.ts'
import classes from './Obligations.module.css'

type Props = { label: string; value: Lead; onChange(lead: Lead): void; error?: ReactNode }

export function LeadInput({ label, value, onChange, error }: Props) {
  const { t } = useTranslation('obligations')
  return (
    <div className={classes.lead}>
      <SegmentedControl
        size="xs"
        className={classes.leadKind ?? ''}
        aria-label={t('lead.kind', { label })}
        data={(['one', 'each'] as const).map((kind) => ({ value: kind, label: t(`lead.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange(leadOfKind(kind, value))}
      />
      {value.kind === 'one' ? (
        <OneLead label={label} value={value} onChange={onChange} error={error} />
      ) : (
        <OrganisationMultiSelect
          label={label}
          description={t('lead.eachHint')}
          isRequired
          value={value.organisationIds}
          error={error}
          onChange={(organisationIds) => onChange({ kind: 'each', organisationIds })}
        />
      )}
    </div>
  )
}

type One = Extract<Lead, { kind: 'one' }>

/** A body of the directory, or the words of the regulation. */
function OneLead({ label, value, onChange, error }: Props & { value: One }) {
  const { t } = useTranslation('obligations')
  const options = useOrganisationOptions()
  const { addOrganisation } = useDirectoryGrowth()
  const choose = (organisationId: string) => onChange({ kind: 'one', organisationId, label: '' })
  return (
    <PickerInput
      label={label}
      isRequired
      placeholder={t('lead.example')}
      error={error}
      options={options}
      selected={value.organisationId}
      {...(value.organisationId === null ? { shown: value.label } : {})}
      onPick={choose}
      onClear={() => onChange({ kind: 'one', organisationId: null, label: '' })}
      onFreeText={(text) => onChange({ kind: 'one', organisationId: null, label: text })}
      onCreate={async (name) => {
        const id = await addOrganisation(name)
        if (id) choose(id)
      }}
    />
  )
}
