import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Chart } from '#renderer/charts/Chart.tsx'
import { type Chart as ChartData, chartKinds } from '#shared/document/chart/chart.ts'
import { layoutChart } from '#shared/document/chart/layout.ts'

const data = (chart: ChartData['chart']): ChartData => ({
  kind: 'chart',
  chart,
  unit: 'count',
  alt: 'Tiến độ: Sở Tư pháp đúng hạn 5, trễ 2',
  categories: ['Sở Tư pháp', 'Sở Y tế'],
  series: [
    { name: 'Đúng hạn', values: [5, null] },
    { name: 'Trễ', values: [2, 4] },
  ],
  widthMm: 160,
})

test.each(chartKinds)('%s shows every mark of the page, and says in words what it shows', (kind) => {
  const chart = data(kind)
  const { marks, widthMm, heightMm } = layoutChart(chart)
  render(<Chart chart={chart} />)
  const drawing = screen.getByRole('img', { name: chart.alt })
  expect(drawing.getAttribute('viewBox')).toBe(`0 0 ${widthMm} ${heightMm}`)
  const count = (mark: string) => marks.filter(({ kind: own }) => own === mark).length
  expect(drawing.querySelectorAll('line')).toHaveLength(count('line'))
  expect(drawing.querySelectorAll('rect')).toHaveLength(count('rect'))
  expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
  )
})
