/** What is to be known of the plan before it is accepted: one line, the others on demand, each with its way out. */
import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { PlanWarning } from '#shared/views/plan/year-plan.ts'
import classes from './PlanTab.module.css'

export type PlanNote = {
  key: string
  text: string
  /** Asks for a decision or a look; others only inform. */
  isGrave: boolean
  action: { label: string; run(): void } | null
}

/** The plan's warnings in words, each with the place where it can be mended. */
export function useWarningNotes(
  warnings: readonly PlanWarning[],
  year: number,
  regulationId: string,
): PlanNote[] {
  const { t } = useTranslation('plan')
  const go = useNavigation((state) => state.go)
  return warnings.map((warning): PlanNote => {
    const plain = { key: warning.code, isGrave: false, action: null }
    switch (warning.code) {
      case 'draft':
        return { ...plain, text: t('warnings.draft') }
      case 'no-obligations':
        return {
          ...plain,
          text: t('warnings.no-obligations'),
          action: {
            label: t('addObligations'),
            run: () => go({ screen: 'regulations', tab: 'obligations', id: regulationId }),
          },
        }
      case 'not-in-force':
        return { ...plain, isGrave: true, text: forceWords(warning, year, t) }
      case 'year-undecided':
        return {
          ...plain,
          text: t('warnings.year-undecided', { year, count: warning.days }),
          action: { label: t('enterNotice'), run: () => go({ screen: 'settings', tab: 'holidays' }) },
        }
      case 'on-occasion':
        return { ...plain, text: t('warnings.on-occasion', { count: warning.count }) }
      case 'no-lead':
        return { ...plain, isGrave: true, text: t('warnings.no-lead', { count: warning.count }) }
      default:
        return assertNever(warning)
    }
  })
}

type Words = ReturnType<typeof useTranslation<'plan'>>['t']

function forceWords(
  { from, to }: Extract<PlanWarning, { code: 'not-in-force' }>,
  year: number,
  t: Words,
): string {
  if (from === null || to === null) return t('warnings.outOfForce', { year })
  return t('warnings.partlyInForce', { year, from: formatDay(from), to: formatDay(to) })
}

export function PlanNotes({ notes }: { notes: readonly PlanNote[] }) {
  const { t } = useTranslation('plan')
  const [isOpen, setOpen] = useState(false)
  const [first] = notes
  if (!first) return null
  const shown = isOpen ? notes : [first]
  const others = notes.length - 1
  return (
    <ul className={classes.notes}>
      {shown.map((note, index) => (
        <NoteLine key={note.key} note={note}>
          {index === shown.length - 1 && others > 0 && (
            <Anchor component="button" type="button" size="xs" onClick={() => setOpen((open) => !open)}>
              {isOpen ? t('fewerWarnings') : t('moreWarnings', { count: others })}
            </Anchor>
          )}
        </NoteLine>
      ))}
    </ul>
  )
}

function NoteLine({ note, children }: { note: PlanNote; children: ReactNode }) {
  const Icon = note.isGrave ? IconAlertTriangle : IconInfoCircle
  return (
    <li className={classes.note} data-grave={note.isGrave || undefined}>
      <Icon size="1rem" stroke={1.6} aria-hidden />
      <span>
        {note.text}{' '}
        {note.action && (
          <Anchor component="button" type="button" size="xs" onClick={note.action.run}>
            {note.action.label}
          </Anchor>
        )}{' '}
        {children}
      </span>
    </li>
  )
}
