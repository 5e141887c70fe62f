/** The sample office can never be taken for the real one: a strip and a frame around the whole window, and the way out. */
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import classes from './SampleBanner.module.css'

export function SampleBanner() {
  const { t } = useTranslation('nav')
  const act = useAct()
  return (
    <section className={classes.banner} aria-label={t('sample')}>
      <strong>{t('sample')}</strong>
      <button type="button" className={classes.leave} onClick={() => act('folder.leave-sample', {})}>
        {t('leaveSample')}
      </button>
    </section>
  )
}
