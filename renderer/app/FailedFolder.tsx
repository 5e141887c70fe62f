/** A folder that does not open: what happened, what is safe, what can still be read, and what can be done, the safest first. */
import { Loader } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFolderReport } from '#renderer/data/use-folder-report.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { FolderReport } from '#shared/contract/storage.ts'
import classes from './FolderScreen.module.css'
import { RescueActions } from './RescueActions.tsx'

const told = [
  'folder-missing',
  'folder-read-only',
  'folder-in-use',
  'folder-not-empty',
  'foreign-folder',
  'disk-full',
  'disk-error',
  'newer-version',
  'damaged-journal',
  'missing-journal',
  'altered-journal',
  'missing-data',
  'damaged-identity',
  'migration-failed',
] as const
type Told = (typeof told)[number]

/** Nothing of ours can be in there, or nothing can be reached. */
const unreadable: readonly string[] = [
  'folder-missing',
  'folder-not-empty',
  'foreign-folder',
  'newer-version',
]

export function FailedFolder({ path, error }: { path: string; error: AppError }) {
  const { t } = useTranslation('welcome')
  const report = useFolderReport()
  const code: Told | 'other' = told.find((one) => one === error.code) ?? 'other'
  return (
    <div role="alert">
      <h1 className={classes.failed}>
        <IconAlertTriangle size="1.35rem" aria-hidden />
        {describeError(error).title}
      </h1>
      <dl className={classes.facts}>
        {(['what', 'safe', 'todo'] as const).map((part) => (
          <Fact key={part} label={t(part)}>
            {t(`failed.${code}.${part}`, error.params ?? {})}
          </Fact>
        ))}
        {!unreadable.includes(code) && report !== null && (
          <Fact label={t('known')}>
            <Remains report={report} />
          </Fact>
        )}
        <Fact label={t('folder')}>
          <code>{path}</code>
        </Fact>
      </dl>
      <RescueActions code={error.code} path={path} report={report ?? null} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Remains({ report }: { report: FolderReport | undefined }) {
  const { t } = useTranslation('welcome')
  if (!report)
    return (
      <span role="status" className={classes.looking}>
        <Loader size="xs" />
        {t('rescue.looking')}
      </span>
    )
  const { records, lastGood, later, backups } = report
  const whole = backups.filter((one) => !one.isDamaged)
  return (
    <>
      {records === null || lastGood === null ? (
        <div>{t('rescue.nothing')}</div>
      ) : (
        <div>{t('rescue.records', { count: records, moment: momentWords(lastGood.at) })}</div>
      )}
      {later.to !== null && (
        <div>{t('rescue.later', { count: later.count, moment: momentWords(later.to) })}</div>
      )}
      <div>
        {whole[0]
          ? t('rescue.backups', { count: whole.length, moment: momentWords(whole[0].madeAt) })
          : t('rescue.noBackups')}
      </div>
    </>
  )
}
