/** The findings by level; those of one code together, each place a way into the paper. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconEye, IconEyeCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckPlace, Finding } from '#shared/reports/checks/finding.ts'
import classes from './Checks.module.css'
import { type FindingGroup, keyOfFinding } from './group-findings.ts'
import { useCheckWords } from './use-check-words.ts'

export const levelIcons = { error: IconCircleX, warning: IconAlertTriangle, look: IconEye } as const

type Props = {
  groups: readonly FindingGroup[]
  /** Jumps to a place of the paper; without it the places are only told. */
  onGoTo?: ((place: CheckPlace) => void) | undefined
  /** Takes findings that were looked at out of the list. */
  onSeen?: ((keys: readonly string[]) => void) | undefined
}

export function CheckList({ groups, onGoTo, onSeen }: Props) {
  const { t } = useTranslation('checks')
  return (
    <div className={classes.list}>
      {groups.map(({ level, codes, count }) => {
        const Icon = levelIcons[level]
        return (
          <section key={level} aria-label={`${t(`levels.${level}`)}: ${count}`}>
            <h3 className={classes.level} data-level={level} title={t(`levelHints.${level}`)}>
              <Icon size="1rem" stroke={1.8} aria-hidden />
              {t(`levels.${level}`)}
              <span className={classes.count}>{count}</span>
            </h3>
            <ul className={classes.codes}>
              {codes.map((findings) => (
                <CodeItem
                  key={findings[0]?.code}
                  findings={findings}
                  onGoTo={onGoTo}
                  onSeen={level === 'look' ? onSeen : undefined}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type ItemProps = { findings: readonly Finding[] } & Pick<Props, 'onGoTo' | 'onSeen'>

/** Findings that say the same share one sentence. */
function CodeItem({ findings, onGoTo, onSeen }: ItemProps) {
  const words = useCheckWords()
  const { t } = useTranslation('checks')
  const sentences = [...new Set(findings.map(words.say))]
  const [first] = findings
  if (!first) return null
  const why = words.why(first)
  return (
    <li className={classes.code}>
      <div className={classes.texts}>
        {sentences.map((sentence) => (
          <div key={sentence}>
            <p className={classes.sentence}>{sentence}</p>
            {findings
              .filter((one) => words.say(one) === sentence)
              .map((one) => (
                <PlaceLine key={`${keyOfFinding(one)} ${one.place.from}`} finding={one} onGoTo={onGoTo} />
              ))}
          </div>
        ))}
        {why !== '' && <p className={classes.why}>{why}</p>}
      </div>
      {onSeen && (
        <Tooltip label={t('seen')}>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`${t('seen')}: ${sentences[0]}`}
            onClick={() => onSeen(findings.map(keyOfFinding))}
          >
            <IconEyeCheck size="1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

function PlaceLine({ finding, onGoTo }: { finding: Finding } & Pick<Props, 'onGoTo'>) {
  const words = useCheckWords()
  const { t } = useTranslation('checks')
  const { place, quote } = finding
  const where = words.place(place)
  const inside = (
    <>
      <span className={classes.where}>{where}</span>
      {quote.hit !== '' && (
        <q className={classes.quote}>
          {quote.before}
          <mark>{quote.hit.trim() === '' ? '␣'.repeat(quote.hit.length) : quote.hit}</mark>
          {quote.after}
        </q>
      )}
    </>
  )
  if (!onGoTo || place.part === 'look') return <div className={classes.place}>{inside}</div>
  return (
    <button
      type="button"
      className={classes.place}
      aria-label={`${t('goTo', { place: where })}${quote.hit === '' ? '' : `: ${quote.hit}`}`}
      onClick={() => onGoTo(place)}
    >
      {inside}
    </button>
  )
}
