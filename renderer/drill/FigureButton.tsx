/** A number that opens its records; one that has none behind it is only read. */
import { useTranslation } from 'react-i18next'
import classes from './Drill.module.css'

type Props = {
  /** What is counted, and the number as it is said. */
  title: string
  value: string
  isLate?: boolean
  /** Null where nothing is behind it. */
  onOpen: (() => void) | null
}

export function FigureButton({ title, value, isLate = false, onOpen }: Props) {
  const { t } = useTranslation('reports')
  if (onOpen === null) return value
  return (
    <button
      type="button"
      className={classes.figure}
      data-late={isLate || undefined}
      aria-label={t('screen.drill.open', { title, value })}
      onClick={onOpen}
    >
      {value}
    </button>
  )
}
