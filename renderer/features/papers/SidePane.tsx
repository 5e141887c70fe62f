/** At the right of the work: the print as it will be, or what the check of the format finds. */
import { useTranslation } from 'react-i18next'
import { PaperPreview } from '#renderer/papers/index.ts'
import classes from './Desk.module.css'
import { useDesk } from './use-desk.ts'

export function SidePane() {
  const { t } = useTranslation('desk')
  const { id } = useDesk()
  return (
    <aside className={classes.side} aria-label={t('side.label')}>
      <PaperPreview paper={{ kind: 'paper', paperId: id }} />
    </aside>
  )
}
