/** Niêm phong: whether closed minutes still are what was closed, with a short code for people to compare. */
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import classes from './SealLine.module.css'

type Props = {
  /** Of the kept version. */
  id: string
  /** Moment of the closing, told in the long form. */
  closedAt?: string
}

/** Nothing is drawn while it is being looked at. */
export function SealLine({ id, closedAt }: Props) {
  const { t } = useTranslation('meetings')
  const { data: seal } = useAnswer('records.seal', { register: 'minutes-version', id }, ['minutes-version'])
  if (!seal || seal.state === 'unsealed') return null
  const { state, code } = seal
  const words = [
    t(`seal.${state}`),
    t('seal.code', { code }),
    closedAt && t('seal.closedAt', { moment: momentWords(closedAt) }),
  ]
  const Icon = state === 'intact' ? IconRosetteDiscountCheck : IconAlertTriangle
  return (
    <span className={classes.seal} data-state={state} role={state === 'altered' ? 'alert' : undefined}>
      <Icon className={classes.icon} size="1rem" aria-hidden />
      <span>
        {words.filter(Boolean).join(' · ')}
        {state !== 'intact' && closedAt && <span className={classes.hint}>{t(`seal.${state}Hint`)}</span>}
      </span>
    </span>
  )
}
