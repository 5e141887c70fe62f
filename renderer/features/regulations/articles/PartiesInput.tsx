/** The parties of a regulation and what each of them is. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { partyRoles, type Regulation } from '#shared/registers/regulation/index.ts'
import classes from './Regulations.module.css'

type Party = Regulation['parties'][number]
type Props = { parties: readonly Party[]; error?: string | undefined; onChange(parties: Party[]): void }

export function PartiesInput({ parties, error, onChange }: Props) {
  const { t } = useTranslation(['regulations', 'registers'])
  const organisations = useById('organisation')
  const today = useToday()
  const nameOf = ({ organisationId }: Party) => {
    const organisation = organisations.get(organisationId)
    return organisation ? nameOn(organisation, today) : '…'
  }
  return (
    <FormSection title={t('registers:regulation.fields.parties')} error={error}>
      <OrderedRows
        label={t('registers:regulation.fields.parties')}
        items={parties}
        keyOf={(party) => rowKey(parties, party)}
        nameOf={nameOf}
        onChange={onChange}
      >
        {(party, index) => (
          <div className={classes.party}>
            <span className={classes.partyName}>{nameOf(party)}</span>
            <NativeSelect
              size="xs"
              aria-label={t('roleOf', { name: nameOf(party) })}
              data={partyRoles.map((role) => ({
                value: role,
                label: t(`registers:regulation.choices.role.${role}`),
              }))}
              value={party.role}
              onChange={(event) =>
                onChange(parties.with(index, { ...party, role: event.currentTarget.value as Party['role'] }))
              }
            />
          </div>
        )}
      </OrderedRows>
      <OrganisationSelect
        label={t('addParty')}
        hidesLabel
        placeholder={t('addParty')}
        without={parties.map((party) => party.organisationId)}
        value={null}
        onChange={(id) => id && onChange([...parties, { organisationId: id, role: 'participant' }])}
      />
    </FormSection>
  )
}

/** A body may stand twice, as one who signs and as the standing body; what it is may change while its row stays. */
function rowKey(parties: readonly Party[], party: Party): string {
  const earlier = parties.slice(0, parties.indexOf(party))
  const nth = earlier.filter(({ organisationId }) => organisationId === party.organisationId).length
  return `${party.organisationId} ${nth}`
}
