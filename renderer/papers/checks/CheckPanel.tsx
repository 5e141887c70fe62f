/** Kiểm tra thể thức beside a paper: counts, the findings, and what was looked at. */
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '#renderer/errors/describe-error.ts'
import { FenceSection } from '#renderer/fence/FenceSection.tsx'
import { type PaperFence, usePaperFence } from '#renderer/fence/use-paper-fence.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CheckPlace, Finding } from '#shared/reports/checks/finding.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { CheckList } from './CheckList.tsx'
import classes from './Checks.module.css'
import { groupFindings, keyOfFinding } from './group-findings.ts'
import { useCheckWords } from './use-check-words.ts'
import { type PaperCheck, usePaperCheck } from './use-paper-check.ts'
import { type Seen, useSeen } from './use-seen.ts'

type Props = {
  paper: PaperRequest | null
  /** Jumps to the place in an editor and marks it. */
  onGoTo?: (place: CheckPlace) => void
}

/** The panel of one paper. Give it a `key` of the paper, so that what was seen belongs to that one. */
export function CheckPanel({ paper, onGoTo }: Props) {
  const check = usePaperCheck(paper)
  const seen = useSeen()
  const fence = usePaperFence(paper)
  return <CheckView check={check} fence={fence} seen={seen} onGoTo={onGoTo} />
}

type ViewProps = {
  check: PaperCheck
  fence: PaperFence
  seen: Seen
  onGoTo?: ((place: CheckPlace) => void) | undefined
}

export function CheckView({ check, fence, seen, onGoTo }: ViewProps) {
  const { t } = useTranslation('checks')
  const groups = groupFindings(check.findings, seen.keys)
  const words = useCheckWords()
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <div className={classes.head}>
        <output>{check.day === null ? t('running') : words.counts(groups)}</output>
        <span className={classes.gap} />
        <SeenNote findings={check.findings} seen={seen} />
        {check.day && <span>{t('day', { day: formatDay(check.day) })}</span>}
        <Tooltip label={t('again')}>
          <ActionIcon variant="subtle" size="sm" aria-label={t('again')} onClick={check.refresh}>
            <IconRefresh size="1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.scroll}>
        <FenceSection fence={fence} />
        {check.error && (
          <p className={classes.clean} role="alert">
            <strong>{t('failed')}</strong>
            {describeError(check.error).explanation}
          </p>
        )}
        {check.day !== null && groups.length === 0 && (
          <p className={classes.clean}>
            <IconCircleCheck className={classes.cleanIcon} size="1.75rem" stroke={1.5} aria-hidden />
            <strong>{t('clean')}</strong>
            {t('cleanHint')}
          </p>
        )}
        <CheckList groups={groups} onGoTo={onGoTo} onSeen={seen.add} />
      </div>
    </section>
  )
}

function SeenNote({ findings, seen }: { findings: readonly Finding[]; seen: Seen }) {
  const { t } = useTranslation('checks')
  const count = findings.filter((one) => seen.keys.has(keyOfFinding(one))).length
  if (count === 0) return null
  return (
    <Button variant="subtle" size="compact-xs" onClick={seen.clear}>
      {t('seenCount', { count })} · {t('unsee')}
    </Button>
  )
}
