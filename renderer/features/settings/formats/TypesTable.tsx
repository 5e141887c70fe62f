/** How each type of paper is called in capitals, and its letters in numbers. */
import { Table, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paperTypes } from '#shared/document/paper-type.ts'
import classes from './Formats.module.css'
import { ResetMark } from './ResetMark.tsx'
import { useProfileEdit } from './use-profile-edit.ts'

export function TypesTable() {
  const { t } = useTranslation(['profiles', 'registers'])
  const { profile, isLocked, isNarrowed, differs, set } = useProfileEdit()
  const shown = paperTypes.filter(
    (type) => !isNarrowed || differs(['types', type, 'title']) || differs(['types', type, 'symbol']),
  )
  return (
    <Table verticalSpacing="0.15rem" horizontalSpacing="0.3rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('profiles:types.type')}</Table.Th>
          <Table.Th>{t('profiles:types.title')}</Table.Th>
          <Table.Th className={classes.short}>{t('profiles:types.symbol')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((type) => {
          const name = t(`registers:paper.choices.type.${type}`)
          return (
            <Table.Tr key={type}>
              <Table.Td>{name}</Table.Td>
              {(['title', 'symbol'] as const).map((part) => (
                <Table.Td key={part}>
                  <span className={classes.cell}>
                    <TextInput
                      size="xs"
                      className={classes.grow ?? ''}
                      aria-label={`${name}: ${t(`profiles:types.${part}`)}`}
                      disabled={isLocked}
                      value={profile.types[type][part]}
                      onChange={(event) => set(['types', type, part], event.currentTarget.value)}
                    />
                    <ResetMark path={['types', type, part]} />
                  </span>
                </Table.Td>
              ))}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
