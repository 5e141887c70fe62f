/** Periods, numbers and changes in the words of the screen. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayParts } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { FigureUnit, ReportPeriod } from '#shared/views/reports/report.ts'

const quarters = ['I', 'II', 'III', 'IV']

/** Percentages are told to one place, as they are printed. */
const places: Readonly<Record<FigureUnit, number>> = { count: 0, percent: 1, 'working-days': 1, minutes: 1 }

export function useReportWords() {
  const { t, i18n } = useTranslation('reports')
  return useMemo(() => {
    const language = i18n.language === 'en' ? 'en-GB' : 'vi-VN'
    const say = (value: number, unit: FigureUnit) =>
      value.toLocaleString(language, { maximumFractionDigits: places[unit] })
    /** `12`, `98,6 %`, `3,5 ngày làm việc`; a dash where nothing was measured. */
    const valueWords = (value: number | null, unit: FigureUnit): string => {
      if (value === null) return '–'
      return unit === 'count' ? say(value, unit) : t(`screen.units.${unit}`, { value: say(value, unit) })
    }
    /** `tăng 3`, `giảm 1,5 điểm %`, `không đổi`: the sign and the word say the same. */
    const changeWords = (value: number | null, previous: number | null, unit: FigureUnit): string => {
      if (value === null || previous === null) return '–'
      const by = round(value - previous, places[unit])
      if (by === 0) return t('screen.change.none')
      const size = say(Math.abs(by), unit)
      const share = unit === 'count' && previous > 0 ? say((Math.abs(by) / previous) * 100, 'percent') : null
      const words =
        unit === 'percent' ? t('screen.units.points', { value: size }) : valueWords(Math.abs(by), unit)
      const said =
        by > 0 ? t('screen.change.up', { value: words }) : t('screen.change.down', { value: words })
      return share === null ? said : t('screen.change.share', { change: said, share })
    }
    const periodWords = (period: ReportPeriod): string => {
      const { year, month } = dayParts(period.to)
      switch (period.kind) {
        case 'month':
          return t('screen.periods.month', { month: String(month), year })
        case 'quarter':
          return t('screen.periods.quarter', { quarter: quarters[Math.ceil(month / 3) - 1] ?? '', year })
        case 'half-year':
          return month <= 6
            ? t('screen.periods.firstHalf', { year })
            : t('screen.periods.secondHalf', { year })
        case 'year':
          return t('screen.periods.year', { year })
        case 'term':
          return t('screen.periods.term', { from: dayParts(period.from).year, to: year })
        case 'free':
          return spanWords(period)
      }
    }
    return { valueWords, changeWords, periodWords }
  }, [t, i18n.language])
}

/** `15/10/2026 – 14/11/2026`. */
export function spanWords({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): string {
  return `${formatDay(from)} – ${formatDay(to)}`
}

function round(value: number, digits: number): number {
  const unit = 10 ** digits
  return Math.round(value * unit) / unit
}
