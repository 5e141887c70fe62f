/** Below what saves itself, so that nothing moves under the caret: why it is not saved yet, and the way to settle it. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Held } from '#renderer/data/held.ts'
import classes from './Fence.module.css'

export function FenceBanner({ held }: { held: Held }) {
  const { t } = useTranslation('fence')
  const count = held.findings.length
  if (count === 0) return null
  return (
    <section className={classes.banner} role="status" aria-label={t('banner.title', { count })}>
      <strong>{t('banner.title', { count })}</strong>
      <span>{t('banner.explanation')}</span>
      <Button size="compact-sm" onClick={() => void held.review()}>
        {t('banner.review')}
      </Button>
    </section>
  )
}
