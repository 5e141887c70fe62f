/** Rào bảo mật beside a paper: each finding with its law; what is none can be said to be none here. */
import { Button } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { fenceRules } from '#shared/fence/rules.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'
import classes from './Fence.module.css'
import { FenceExcerpt } from './FenceItemChoice.tsx'
import type { PaperFence } from './use-paper-fence.ts'

/** Nothing while there is nothing to say. */
export function FenceSection({ fence }: { fence: PaperFence }) {
  const { t } = useTranslation('fence')
  const { findings, count } = fence
  if (count === 0) return null
  return (
    <section className={classes.section} aria-label={t('paper.badge', { count })}>
      <h3 className={classes.head}>
        <IconShieldLock size="1rem" stroke={1.8} aria-hidden />
        {t('paper.section')}
        <span className={classes.count}>{count}</span>
      </h3>
      {fenceRules.map((rule) => {
        const own = findings.filter((one) => one.rule === rule)
        return own.length > 0 && <RuleFindings key={rule} findings={own} fence={fence} />
      })}
      {count > findings.length && (
        <p className={classes.more}>{t('paper.more', { count: count - findings.length })}</p>
      )}
    </section>
  )
}

function RuleFindings({ findings, fence }: { findings: readonly PaperFinding[]; fence: PaperFence }) {
  const { t } = useTranslation('fence')
  const canEdit = useCanEdit()
  const rule = findings[0]?.rule ?? 'secrecy-mark'
  return (
    <div className={classes.found}>
      <strong>{t(`rules.${rule}.name`)}</strong>
      <p className={classes.why}>
        {t(`rules.${rule}.why`)} <span className={classes.law}>{t(`rules.${rule}.law`)}.</span>
      </p>
      <ul className={classes.items}>
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in two places, and nothing in a line is kept
          <li key={at} className={classes.item}>
            <FenceExcerpt item={finding} />
            <div className={classes.choices}>
              <span className={classes.where}>{t(`paper.${finding.place.kind}`, finding.place)}</span>
              <span className={classes.gap} />
              {canEdit && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('save.keepOf', { words: finding.words })}
                  onClick={() => void fence.keep(finding)}
                >
                  {t('save.keep')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
