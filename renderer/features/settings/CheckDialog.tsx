/** Kiểm tra dữ liệu: how far it is, and what it found, each finding leading to its record. */
import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCheck } from '#renderer/data/check-store.ts'
import { useWork } from '#renderer/data/use-work.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { CheckFinding, CheckReport } from '#shared/contract/storage.ts'
import classes from './Settings.module.css'

export function CheckDialog() {
  const { t } = useTranslation(['settings', 'common'])
  const { isOpen, isRunning, report, error, hide, run } = useCheck()
  return (
    <Modal
      opened={isOpen}
      onClose={hide}
      size="46rem"
      title={t('check.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        {isRunning && <Running />}
        {error && (
          <Text size="sm" role="alert">
            {describeError(error).explanation}
          </Text>
        )}
        {report && <Report report={report} />}
        <Group justify="flex-end" gap="xs">
          {!isRunning && (
            <Button variant="default" onClick={() => void run()}>
              {t('check.again')}
            </Button>
          )}
          <Button variant={isRunning ? 'default' : 'filled'} onClick={hide}>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Running() {
  const { t } = useTranslation('settings')
  const work = useWork(['check'], true)
  const share = work && work.total > 0 ? (100 * work.done) / work.total : 0
  return (
    <div role="status">
      <Text size="sm" mb="xs">
        {t('check.running')}
      </Text>
      <Progress value={share} aria-label={t('check.running')} />
    </div>
  )
}

const mostShown = 200

function Report({ report }: { report: CheckReport }) {
  const { t } = useTranslation('settings')
  const { findings, at } = report
  const number = useNumberWords()
  return (
    <>
      <div role="status" className={classes.verdict} data-good={findings.length === 0 || undefined}>
        {findings.length === 0 ? (
          <IconCircleCheck size="1.25rem" aria-hidden />
        ) : (
          <IconAlertTriangle size="1.25rem" aria-hidden />
        )}
        <strong>
          {findings.length === 0 ? t('check.whole') : t('check.found', { count: findings.length })}
        </strong>
      </div>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.slice(0, mostShown).map((finding) => (
            <Finding key={JSON.stringify(finding)} finding={finding} />
          ))}
          {findings.length > mostShown && <li>{t('check.more', { count: findings.length - mostShown })}</li>}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {t('check.read', {
          moment: momentWords(at),
          lines: number(report.journalLines),
          records: number(report.records),
          sealed: number(report.sealed),
          attachments: number(report.attachments),
        })}
      </Text>
    </>
  )
}

function Finding({ finding }: { finding: CheckFinding }) {
  const { t } = useTranslation('settings')
  const hide = useCheck((state) => state.hide)
  const go = useNavigation((state) => state.go)
  const { title, explanation } = describeError(finding)
  const { record } = finding
  const place = record && placeOfRecord(record.register, record.id)
  return (
    <li>
      <span>
        <strong>{title}.</strong> {explanation}
      </span>
      {place && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t('check.open')}: ${record.title}`}
          onClick={() => {
            hide()
            go(place)
          }}
        >
          {t('check.open')}
        </Button>
      )}
    </li>
  )
}
