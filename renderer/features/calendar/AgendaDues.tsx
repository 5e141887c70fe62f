/** What obligations and registers have due on a day, below its entries. What several bodies owe each is one line with all of them. */
import { useTranslation } from 'react-i18next'
import { placeOfDue, sayDue } from '#renderer/forms/due-word.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import classes from './Dues.module.css'

const tones: Readonly<Record<CalendarDue['state'], Tone>> = {
  missing: 'late',
  late: 'soon',
  'not-due': 'idle',
  done: 'good',
  'not-applicable': 'idle',
}

export function AgendaDues({ dues }: { dues: readonly CalendarDue[] }) {
  const { t } = useTranslation('calendar')
  const go = useNavigation((state) => state.go)
  return (
    <ul className={classes.dues} aria-label={t('dues.label')}>
      {together(dues).map(({ title, state, leads, key, of }) => (
        <li key={key}>
          <button type="button" className={classes.due} onClick={() => go(placeOf(of))}>
            <span className={classes.word}>{t('dues.word')}</span>
            <span className={classes.title}>{of.kind === 'record' ? sayDue(of, title) : title}</span>
            <span className={classes.lead}>{leads.filter(Boolean).join('; ')}</span>
            <StatusBadge tone={tones[state]}>{t(`dues.states.${state}`)}</StatusBadge>
          </button>
        </li>
      ))}
    </ul>
  )
}

function placeOf(of: CalendarDue['of']): Place {
  return of.kind === 'record'
    ? placeOfDue(of)
    : { screen: 'regulations', tab: 'matrix', id: of.regulationId, part: of.obligationId }
}

function together(dues: readonly CalendarDue[]): (CalendarDue & { leads: string[] })[] {
  const lines = new Map<string, CalendarDue & { leads: string[] }>()
  for (const due of dues) {
    const key = due.of.kind === 'record' ? due.key : `${due.of.obligationId} ${due.title} ${due.state}`
    const line = lines.get(key)
    if (line) line.leads.push(due.leadName)
    else lines.set(key, { ...due, leads: [due.leadName] })
  }
  return [...lines.values()]
}
