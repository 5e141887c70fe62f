/** The records behind a figure: every line opens its record. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './Gauges.module.css'

export type ShownLine = {
  key: string
  on: Day
  title: string
  place: Place
  /** What stands in the further columns. */
  cells: readonly ReactNode[]
  isMarked?: boolean
}

type Props = { label: string; heads: readonly string[]; lines: readonly ShownLine[] }

export function LineTable({ label, heads, lines }: Props) {
  const { t } = useTranslation('gauges')
  const go = useNavigation((state) => state.go)
  if (lines.length === 0) return <p className={classes.quiet}>{t('lines.none')}</p>
  return (
    <table className={classes.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('lines.on')}</th>
          <th scope="col">{t('lines.what')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, on, title, place, cells, isMarked }) => (
          <tr key={key} data-marked={isMarked || undefined}>
            <td>{formatDay(on)}</td>
            <td>
              <LinkButton onClick={() => go(place)}>{title}</LinkButton>
            </td>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a cell is
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
