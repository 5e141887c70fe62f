/** Every look there is: which is in use for new papers, and a copy of any of them to be changed. */
import { Button, Group, Radio, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EditArea, EditOnly } from '#renderer/forms/EditArea.tsx'
import { useBin } from '#renderer/lists/use-bin.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import classes from './Formats.module.css'
import { type ListedProfile, useProfileActions, useProfiles } from './use-profiles.ts'

export function ProfileList() {
  const { t } = useTranslation('profiles')
  const profiles = useProfiles()
  return (
    <section className={classes.section} aria-label={t('list')}>
      <h2>{t('list')}</h2>
      <Text c="dimmed" size="sm">
        {t('listHint')}
      </Text>
      <EditArea>
        <Table className={classes.list} verticalSpacing="0.35rem" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.format}>{t('columns.format')}</Table.Th>
              <Table.Th className={classes.use}>{t('columns.inUse')}</Table.Th>
              <Table.Th>{t('columns.name')}</Table.Th>
              <Table.Th aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(['state', 'party'] as const).flatMap((format) =>
              profiles
                .filter(({ profile }) => profile.format === format)
                .map((one) => <ProfileRow key={one.id} one={one} />),
            )}
          </Table.Tbody>
        </Table>
      </EditArea>
    </section>
  )
}

function ProfileRow({ one }: { one: ListedProfile }) {
  const { t } = useTranslation('profiles')
  const { use } = useProfileActions()
  const { profile, record, isInUse } = one
  return (
    <Table.Tr>
      <Table.Td>{t(`formats.${profile.format}`)}</Table.Td>
      <Table.Td>
        <Radio
          name={`profile-${profile.format}`}
          aria-label={t('useLabel', { name: profile.name })}
          checked={isInUse}
          onChange={() => void use(one)}
        />
      </Table.Td>
      <Table.Td>
        <strong>{profile.name}</strong>
        <div className={classes.basis}>
          {t(record === null ? 'builtIn' : 'own')} · {profile.legalBasis}
        </div>
      </Table.Td>
      <Table.Td>
        <RowActions one={one} />
      </Table.Td>
    </Table.Tr>
  )
}

function RowActions({ one }: { one: ListedProfile }) {
  const { t } = useTranslation('profiles')
  const { copy } = useProfileActions()
  const bin = useBin('format-profile')
  const go = useNavigation((state) => state.go)
  const open = (id: string) => go({ screen: 'settings', tab: 'formats', id })
  const { id, profile, record, isInUse } = one
  const named = (label: string) => ({ 'aria-label': `${label}: ${profile.name}` })
  const makeCopy = async () => {
    const made = await copy(one)
    if (made) open(made)
  }
  const look = t(record === null ? 'view' : 'edit')
  return (
    <Group gap="0.3rem" justify="flex-end" wrap="nowrap">
      <Button size="compact-sm" variant="default" {...named(look)} onClick={() => open(id)}>
        {look}
      </Button>
      <EditOnly>
        <Button size="compact-sm" variant="default" {...named(t('copy'))} onClick={() => void makeCopy()}>
          {t('copy')}
        </Button>
        {record !== null && !isInUse && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            {...named(t('remove'))}
            onClick={() => void bin.remove([id])}
          >
            {t('remove')}
          </Button>
        )}
      </EditOnly>
    </Group>
  )
}
