/** How many obligations and entries of registers fall due on a day and are still open, in the corner of the day. */
import { IconFlag3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sayDue } from '#renderer/forms/due-word.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import classes from './Dues.module.css'

/** `NV-04. Báo cáo tháng`; of a register what is due of which record. */
const wordsOf = ({ title, of }: CalendarDue) => (of.kind === 'record' ? sayDue(of, title) : title)

export function DueFlag({ dues }: { dues: readonly CalendarDue[] | undefined }) {
  const { t } = useTranslation('calendar')
  const open = (dues ?? []).filter(({ state }) => state === 'missing' || state === 'not-due')
  if (open.length === 0) return null
  const missing = open.filter(({ state }) => state === 'missing').length
  const words = missing > 0 ? t('dues.missing', { count: missing }) : t('dues.open', { count: open.length })
  const titles = [...new Set(open.map(wordsOf))]
  return (
    <span
      className={classes.flag}
      data-missing={missing > 0 || undefined}
      role="img"
      aria-label={`${words}: ${titles.join('; ')}`}
      title={[words, ...titles].join('\n')}
    >
      <IconFlag3 size="0.8rem" aria-hidden />
      {open.length}
    </span>
  )
}
