/** Kiểm tra trước khi khóa: errors stop, warnings inform, each leads to its place. Then closing, reopening, the versions. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ClosingFinding } from '#shared/registers/meeting/index.ts'
import classes from './Conclusions.module.css'
import { ReopenDialog } from './ReopenDialog.tsx'
import { SealLine } from './SealLine.tsx'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'
import { VersionList } from './VersionList.tsx'

export function ClosingSection() {
  const { isLocked } = useWorkspace()
  return isLocked ? <Closed /> : <Checks />
}

function Checks() {
  const { t } = useTranslation('meetings')
  const { meeting, event, review, goTo } = useWorkspace()
  if (!review) return null
  const { findings } = review
  const errors = findings.filter(({ severity }) => severity === 'error')
  const close = async () => {
    const [first] = errors
    if (first) {
      // Whoever presses the button is led away from it: say why.
      notifications.show({
        id: 'not-closed',
        title: t('closing.notYet'),
        message: describeIssue(first),
        color: 'orange',
      })
      return goTo(first.path)
    }
    if (!(await event.flush())) return
    const error = await meeting.act('close', {})
    if (error) showFailure(error)
  }
  return (
    <Section
      title={t('closing.title')}
      aside={
        <>
          <span className={classes.muted}>
            {t('closing.count', { errors: errors.length, warnings: findings.length - errors.length })}
          </span>
          <span className={classes.gap} />
          <Button
            size="compact-sm"
            variant={errors.length > 0 ? 'default' : 'filled'}
            leftSection={<IconLock size="1rem" />}
            onClick={() => void close()}
          >
            {t('closing.close')}
          </Button>
        </>
      }
    >
      {findings.length === 0 && <p className={classes.muted}>{t('closing.nothing')}</p>}
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <Finding key={`${finding.path} ${finding.code}`} finding={finding} />
        ))}
      </ul>
      <VersionList />
    </Section>
  )
}

function Finding({ finding }: { finding: ClosingFinding }) {
  const { t } = useTranslation('meetings')
  const { event, nameOf, goTo } = useWorkspace()
  const who = event.value.participants.find(({ id }) => id === finding.params?.attendeeId)
  const issue = who ? { ...finding, params: { name: nameOf(who) } } : finding
  return (
    <li>
      <button type="button" className={classes.finding} onClick={() => goTo(finding.path)}>
        <span className={classes.severity}>
          <StatusBadge tone={finding.severity === 'error' ? 'late' : 'soon'}>
            {t(`closing.severity.${finding.severity}`)}
          </StatusBadge>
        </span>
        {describeIssue(issue)}
      </button>
    </li>
  )
}

function Closed() {
  const { t } = useTranslation('meetings')
  const { meeting, review } = useWorkspace()
  const [isReopening, setReopening] = useState(false)
  const { closedOn, version } = meeting.value
  const kept = review?.versions.find((one) => one.version === version)
  return (
    <Section
      title={t('closing.closedTitle')}
      aside={
        <>
          <StatusBadge tone="good">
            {t('closing.closedOn', { day: closedOn ? formatDay(closedOn) : '', version })}
          </StatusBadge>
          <span className={classes.gap} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLockOpen size="1rem" />}
            onClick={() => setReopening(true)}
          >
            {t('closing.reopen')}
          </Button>
        </>
      }
    >
      <p className={classes.muted}>{t('closing.closedText')}</p>
      {kept && <SealLine id={kept.id} closedAt={kept.closedAt} />}
      <VersionList />
      <ReopenDialog isOpen={isReopening} onClose={() => setReopening(false)} />
    </Section>
  )
}
