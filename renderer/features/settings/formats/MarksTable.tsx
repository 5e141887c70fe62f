/** Marks of authority: as the office has stored them, and as this format prints them. */
import { Table, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { authorityMarks } from '#shared/registers/organisation/index.ts'
import classes from './Formats.module.css'
import { ResetMark } from './ResetMark.tsx'
import { useProfileEdit } from './use-profile-edit.ts'

export function MarksTable() {
  const { t } = useTranslation('profiles')
  const { profile, isLocked, isNarrowed, differs, set } = useProfileEdit()
  const shown = authorityMarks.filter((mark) => !isNarrowed || differs(['marks', mark]))
  if (shown.length === 0) return null
  return (
    <Table verticalSpacing="0.15rem" horizontalSpacing="0.3rem" className={classes.marks}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('marks.stored')}</Table.Th>
          <Table.Th>{t('marks.printed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((mark) => (
          <Table.Tr key={mark}>
            <Table.Td>{mark === '' ? t('marks.none') : mark}</Table.Td>
            <Table.Td>
              <span className={classes.cell}>
                <TextInput
                  size="xs"
                  aria-label={`${mark === '' ? t('marks.none') : mark}: ${t('marks.printed')}`}
                  disabled={isLocked}
                  value={profile.marks[mark] ?? mark}
                  onChange={(event) => set(['marks', mark], event.currentTarget.value)}
                />
                <ResetMark path={['marks', mark]} />
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
