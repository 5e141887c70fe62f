/** The obligations that fall due on a day, below its entries. What several bodies owe each is one line with all of them. */
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
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
      {together(dues).map(({ title, state, leads, regulationId, obligationId }) => (
        <li key={`${obligationId} ${title} ${state}`}>
          <button
            type="button"
            className={classes.due}
            onClick={() => go({ screen: 'regulations', tab: 'matrix', id: regulationId, part: obligationId })}
          >
            <span className={classes.word}>{t('dues.word')}</span>
            <span className={classes.title}>{title}</span>
            <span className={classes.lead}>{leads.filter(Boolean).join('; ')}</span>
            <StatusBadge tone={tones[state]}>{t(`dues.states.${state}`)}</StatusBadge>
          </button>
        </li>
      ))}
    </ul>
  )
}

function together(dues: readonly CalendarDue[]): (CalendarDue & { leads: string[] })[] {
  const lines = new Map<string, CalendarDue & { leads: string[] }>()
  for (const due of dues) {
    const key = `${due.obligationId} ${due.title} ${due.state}`
    const line = lines.get(key)
    if (line) line.leads.push(due.leadName)
    else lines.set(key, { ...due, leads: [due.leadName] })
  }
  return [...lines.values()]
}
