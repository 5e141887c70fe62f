/** The program: its version, what it must not be used for, and the software inside it. */
import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { MustNotList } from '#renderer/fence/MustNotList.tsx'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

/** Names and licences as their authors give them. */
const software = [
  ['Electron', 'MIT'],
  ['React', 'MIT'],
  ['Mantine', 'MIT'],
  ['Tiptap', 'MIT'],
  ['FullCalendar', 'MIT'],
  ['TanStack Query, Table, Virtual', 'MIT'],
  ['i18next', 'MIT'],
  ['Zustand', 'MIT'],
  ['Valibot', 'MIT'],
  ['lowdb', 'MIT'],
  ['electron-log', 'MIT'],
  ['docx', 'MIT'],
  ['hucre', 'MIT'],
  ['pdf-lib', 'MIT'],
  ['PDF.js', 'Apache-2.0'],
  ['rrule-temporal, temporal-polyfill', 'MIT'],
  ['Day.js', 'MIT'],
  ['d3-scale', 'ISC'],
  ['Tabler Icons', 'MIT'],
  ['Be Vietnam Pro, Tinos', 'SIL OFL 1.1'],
] as const

export function AboutTab() {
  const { t } = useTranslation(['settings', 'nav', 'fence'])
  const version = useAppInfo((state) => state.info?.version ?? '')
  return (
    <>
      <Section title={t('nav:brand')}>
        <Text>{t('about.version', { version })}</Text>
        <Text>{t('about.purpose')}</Text>
        <Text>{t('about.offline')}</Text>
        <div className={classes.warning}>
          <strong>{t('about.secrets')}</strong>
          <span>{t('about.secretsWhy')}</span>
        </div>
      </Section>
      <Section title={t('fence:mustNot.title')}>
        <MustNotList />
      </Section>
      <Section title={t('about.licences')}>
        <Table withRowBorders verticalSpacing="0.2rem" className={classes.licences}>
          <Table.Tbody>
            {software.map(([name, licence]) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{licence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
    </>
  )
}
