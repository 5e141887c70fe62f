/** A chart in words, for those who cannot see it. */
import { sayValue } from '#shared/document/chart/scale.ts'
import type { ChartSeries } from './data/index.ts'

const longest = 950

/** `Nhiệm vụ theo tháng. T1: giao mới 3, hoàn thành 2; …`; cut where it would be too long to listen to. */
export function sayChart(
  label: string,
  categories: readonly string[],
  series: readonly ChartSeries[],
): string {
  const lines = categories.map((name, at) => {
    const values = series.map(({ name: own, values: all }) => {
      const value = all[at] ?? null
      return `${own} ${value === null ? 'không có' : sayValue(value)}`
    })
    return `${name}: ${values.join(', ')}`
  })
  const text = `${label}. ${lines.join('; ')}.`
  return [...text].length <= longest ? text : `${[...text].slice(0, longest - 1).join('')}…`
}
