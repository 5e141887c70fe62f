/** Backups as a table, newest first; what can be done with each is given by whoever shows it. */
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '#renderer/attachments/file-size.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'
import classes from './Backups.module.css'
import { reasonOf } from './reason.ts'

type Props = {
  backups: readonly BackupSummary[]
  label: string
  /** Whether backups of several places are shown together. */
  showsPlace?: boolean
  actions(backup: BackupSummary): ReactNode
}

/** Tells backups of all places apart. */
export const backupKey = ({ place, name }: BackupSummary) => `${place}/${name}`

export function BackupList({ backups, label, showsPlace = true, actions }: Props) {
  const { t } = useTranslation('backups')
  return (
    <div className={classes.table}>
      <Table verticalSpacing="0.2rem" highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.madeAt')}</Table.Th>
            <Table.Th>{t('columns.reason')}</Table.Th>
            <Table.Th className={classes.number}>{t('columns.records')}</Table.Th>
            <Table.Th className={classes.number}>{t('columns.attachments')}</Table.Th>
            <Table.Th className={classes.number}>{t('columns.size')}</Table.Th>
            {showsPlace && <Table.Th>{t('columns.place')}</Table.Th>}
            <Table.Th className={classes.number}>{t('columns.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Table.Tr key={backupKey(backup)}>
              <Facts backup={backup} />
              {showsPlace && <Table.Td>{t(backup.place)}</Table.Td>}
              <Table.Td>
                <div className={classes.actions}>{!backup.isDamaged && actions(backup)}</div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Facts({ backup }: { backup: BackupSummary }) {
  const { t, i18n } = useTranslation('backups')
  if (backup.isDamaged)
    return (
      <>
        <Table.Td className={classes.moment}>{momentWords(backup.madeAt)}</Table.Td>
        <Table.Td colSpan={4} className={classes.damaged}>
          {t('damaged')}
        </Table.Td>
      </>
    )
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <>
      <Table.Td className={classes.moment}>{momentWords(backup.madeAt)}</Table.Td>
      <Table.Td>
        {backup.label || t(`reasons.${reasonOf(backup)}`)}
        {backup.isSealed && ` · ${t('sealed')}`}
      </Table.Td>
      <Table.Td className={classes.number}>{number.format(backup.records)}</Table.Td>
      <Table.Td className={classes.number}>{number.format(backup.attachments)}</Table.Td>
      <Table.Td className={classes.number}>{fileSize(backup.bytes, i18n.language)}</Table.Td>
    </>
  )
}
