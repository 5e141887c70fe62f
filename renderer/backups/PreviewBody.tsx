/** What a restore would change, against the present: counts by register, then record by record. */
import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '#shared/contract/storage.ts'
import classes from './Backups.module.css'

export function PreviewBody({ preview }: { preview: RestorePreview }) {
  const { t } = useTranslation(['backups', 'registers'])
  const { counts, lines, total, attachments } = preview
  if (total === 0 && attachments === 0) return <Text size="sm">{t('preview.same')}</Text>
  return (
    <Stack gap="sm">
      {total > 0 && (
        <>
          <Text size="sm">{t('preview.intro', { count: total })}</Text>
          <PreviewCounts counts={counts} />
          <ul className={classes.lines} aria-label={t('preview.lines')}>
            {lines.map(({ register, id, kind, title }) => (
              <li key={`${register}/${id}`}>
                <span>{t(`preview.${kind}`)}</span>
                <span>{t(`registers:${register}.name`)}</span>
                <span>{title || t('preview.noTitle')}</span>
              </li>
            ))}
            {total > lines.length && <li>{t('preview.more', { count: total - lines.length })}</li>}
          </ul>
        </>
      )}
      {attachments > 0 && <Text size="sm">{t('preview.attachments', { count: attachments })}</Text>}
    </Stack>
  )
}

const kinds = ['added', 'changed', 'removed'] as const

export function PreviewCounts({ counts }: Pick<RestorePreview, 'counts'>) {
  const { t, i18n } = useTranslation(['backups', 'registers'])
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <div className={classes.table}>
      <Table verticalSpacing="0.15rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('preview.register')}</Table.Th>
            {kinds.map((kind) => (
              <Table.Th key={kind} className={classes.number}>
                {t(`preview.${kind}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((count) => (
            <Table.Tr key={count.register}>
              <Table.Td>{t(`registers:${count.register}.name`)}</Table.Td>
              {kinds.map((kind) => (
                <Table.Td key={kind} className={classes.number}>
                  {number.format(count[kind])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
