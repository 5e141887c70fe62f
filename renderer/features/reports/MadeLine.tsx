/** One paper made from a report: what it is called, for which days, how far it is. */
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { PaperState } from '#shared/registers/paper/index.ts'
import classes from './Reports.module.css'
import type { MadeReport } from './use-made-papers.ts'
import { useReportWords } from './use-report-words.ts'

export const paperTones = { draft: 'soon', issued: 'good', withdrawn: 'idle' } as const satisfies Record<
  PaperState,
  string
>

export function MadeLine({ made }: { made: MadeReport }) {
  const go = useNavigation((state) => state.go)
  const { templateId } = made.choice
  const place = { screen: 'reports', id: templateId, tab: 'made', report: placeOfMade(made) } as const
  return (
    <li>
      <button type="button" className={classes.choice} onClick={() => go(place)}>
        <MadeFacts made={made} />
      </button>
    </li>
  )
}

/** Where the report stands of which the paper was made, with the paper chosen. */
export function placeOfMade({ paper, choice: { scope, period } }: MadeReport) {
  const { kind, from, to } = period
  return { scope, kind, from, to, paper: paper.id }
}

/** `BC số 12 ngày 20/11/2026 · quý IV năm 2026`, with the title above. */
export function MadeFacts({ made: { paper, title, choice } }: { made: MadeReport }) {
  const { t } = useTranslation('reports')
  const { periodWords } = useReportWords()
  const { number, issuedOn } = paper.parts
  const said = [
    periodWords(choice.period),
    number && t('screen.made.number', { number }),
    issuedOn && t('screen.made.day', { day: formatDay(issuedOn) }),
    paper.state === 'draft' && t('screen.made.draftedOn', { day: formatDay(dayOfMoment(paper.createdAt)) }),
  ]
  return (
    <>
      <span className={classes.madeTitle}>{title}</span>
      <span className={classes.madeFacts}>
        <StatusBadge tone={paperTones[paper.state]}>{t(`screen.made.states.${paper.state}`)}</StatusBadge>
        {said.filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
