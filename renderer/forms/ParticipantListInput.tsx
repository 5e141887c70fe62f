/** Thành phần: people, organisations and words with their roles; whole groups at once. */
import { Button, Group, Input, Menu, NativeSelect } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Attendee, type Participant, participantRoles } from '#shared/registers/attendee.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { FieldProps } from './field-props.ts'
import { OrderedRows } from './OrderedRows.tsx'
import classes from './ParticipantListInput.module.css'
import { PickerInput } from './PickerInput.tsx'
import { participantGroups, withGroup } from './participant-groups.ts'
import {
  attendeeOfOption,
  attendeeOfText,
  optionValueOf,
  useAttendeeName,
  useAttendeeOptions,
} from './use-attendees.ts'
import { useOrganisations } from './use-directory.ts'

type Props = FieldProps & { value: readonly Participant[]; onChange(value: Participant[]): void }
type Role = Participant['role']

export function ParticipantListInput({ value, onChange, ...field }: Props) {
  const { t } = useTranslation(['forms', 'registers'])
  const nameOf = useAttendeeName()
  const [role, setRole] = useState<Role>('official')
  const taken = new Set(value.map(optionValueOf))
  const options = useAttendeeOptions().filter((option) => !taken.has(option.value))
  const roles = participantRoles.map((one) => ({
    value: one,
    label: t(`registers:event.choices.role.${one}`),
  }))
  const add = (who: Attendee) => onChange([...value, { ...who, role }])
  return (
    <Input.Wrapper
      label={field.hidesLabel ? undefined : `${field.label} (${value.length})`}
      labelElement="div"
      description={field.description}
      error={field.error}
      withAsterisk={field.isRequired ?? false}
    >
      <div className={classes.list}>
        <OrderedRows<Participant>
          label={field.label}
          items={value}
          keyOf={(who) => who.id}
          nameOf={nameOf}
          onChange={onChange}
          isDisabled={field.isDisabled}
        >
          {(who, index) => (
            <div className={classes.row}>
              <span className={classes.name}>{nameOf(who)}</span>
              <NativeSelect
                size="xs"
                aria-label={t('attendees.role', { name: nameOf(who) })}
                data={roles}
                value={who.role}
                disabled={field.isDisabled ?? false}
                onChange={(event) =>
                  onChange(value.with(index, { ...who, role: event.currentTarget.value as Role }))
                }
              />
            </div>
          )}
        </OrderedRows>
      </div>
      {!field.isDisabled && (
        <Group gap="xs" mt="0.25rem" align="flex-start">
          <div className={classes.picker}>
            <PickerInput
              label={t('attendees.add', { label: field.label })}
              hidesLabel
              placeholder={t('attendees.addHint')}
              options={options}
              selected={null}
              onPick={(picked) => add(attendeeOfOption(picked))}
              onFreeText={(text) => add(attendeeOfText(text))}
            />
          </div>
          <NativeSelect
            aria-label={t('attendees.newRole')}
            data={roles}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          <GroupMenu value={value} onChange={onChange} role={role} />
        </Group>
      )}
    </Input.Wrapper>
  )
}

type MenuProps = { value: readonly Participant[]; onChange(value: Participant[]): void; role: Role }

function GroupMenu({ value, onChange, role }: MenuProps) {
  const { t } = useTranslation(['forms', 'registers'])
  const today = useToday()
  const groups = participantGroups(useOrganisations())
  if (groups.length === 0) return null
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconUsersPlus size="1rem" aria-hidden />}>
          {t('attendees.groups')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" className={classes.menu ?? ''}>
        {groups.map((group) => (
          <Menu.Item
            key={group.kind === 'children' ? group.parent.id : group.of}
            onClick={() => onChange(withGroup(value, group.members, role, () => crypto.randomUUID()))}
          >
            {group.kind === 'children'
              ? t('attendees.allUnder', {
                  name: shortNameOn(group.parent, today),
                  count: group.members.length,
                })
              : t('attendees.allOfKind', {
                  kind: t(`registers:organisation.choices.kind.${group.of}`),
                  count: group.members.length,
                })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
