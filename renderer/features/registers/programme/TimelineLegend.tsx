/** What the bars and signs of the timeline mean. */
import { useTranslation } from 'react-i18next'
import classes from './Timeline.module.css'

export function TimelineLegend() {
  const { t } = useTranslation('registers')
  return (
    <ul className={classes.legend}>
      <li>
        <i className={classes.plan} aria-hidden />
        {t('programme.timeline.legend.plan')}
      </li>
      <li>
        <i className={classes.fact} data-tone="idle" aria-hidden />
        {t('programme.timeline.legend.fact')}
      </li>
      <li>
        <i className={classes.mark} aria-hidden />
        {t('programme.timeline.legend.due')}
      </li>
      <li>
        <i className={classes.mark} data-late aria-hidden />
        {t('programme.timeline.legend.late')}
      </li>
      <li>
        <i className={classes.mark} data-done aria-hidden />
        {t('programme.timeline.legend.done')}
      </li>
      <li>
        <i className={classes.today} aria-hidden />
        {t('programme.timeline.legend.today')}
      </li>
    </ul>
  )
}
