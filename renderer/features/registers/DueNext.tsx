/** What falls due in all registers: the late first, then what comes. Each line opens its record. */
import { useTranslation } from 'react-i18next'
import { dueWord, placeOfDue } from '#renderer/forms/due-word.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RegisterDue } from '#shared/views/registers/register-dues.ts'
import classes from './Overview.module.css'

function toneOf({ isOverdue, isSoon }: RegisterDue): Tone {
  if (isOverdue) return 'late'
  return isSoon ? 'soon' : 'idle'
}

export function DueNext({ dues, open }: { dues: readonly RegisterDue[]; open: number }) {
  const { t } = useTranslation(['coordination', 'registers'])
  const go = useNavigation((state) => state.go)
  return (
    <section className={classes.next} aria-label={t('overview.next')}>
      <h2>{t('overview.next')}</h2>
      {dues.length === 0 && <p className={classes.quiet}>{t('overview.nothing')}</p>}
      <ul>
        {dues.map((due) => (
          <li key={due.key}>
            <button type="button" className={classes.due} onClick={() => go(placeOfDue(due))}>
              <span className={classes.dueDay}>
                <StatusBadge tone={toneOf(due)}>{formatDay(due.on)}</StatusBadge>
              </span>
              <span className={classes.dueWords}>
                <DueWords due={due} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open > dues.length && (
        <p className={classes.quiet}>{t('overview.more', { count: open - dues.length })}</p>
      )}
    </section>
  )
}

/** The record with what is due of it; of what the register itself has due that comes first. */
function DueWords({ due }: { due: RegisterDue }) {
  const { t } = useTranslation('registers')
  const what = dueWord(due.register, due.what)
  const [title, ...detail] = [due.title, what].filter(Boolean)
  return (
    <>
      <span className={classes.dueTitle} title={title}>
        {title}
      </span>
      <span className={classes.dueDetail}>
        {[t(`${due.register}.short`), ...detail, due.leadName].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
