/** A chart on the screen: the marks of the page, in the colour of the text, so that it reads in every theme. */
import { useMemo } from 'react'
import type { Chart as ChartData } from '#shared/document/chart/chart.ts'
import { layoutChart } from '#shared/document/chart/layout.ts'
import type { Mark } from '#shared/document/chart/marks.ts'
import styles from './Chart.module.css'

const mmPerPt = 25.4 / 72

/** The drawing, as wide as its place allows; its words are read out from `chart.alt`. */
export function Chart({ chart }: { chart: ChartData }) {
  const { widthMm, heightMm, marks } = useMemo(() => layoutChart(chart), [chart])
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      style={{ maxWidth: `${widthMm}mm` }}
      role="img"
      aria-label={chart.alt}
    >
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity and never move
        <MarkShape key={index} mark={mark} />
      ))}
    </svg>
  )
}

function MarkShape({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'line':
      return (
        <line
          className={styles.line}
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          strokeWidth={mark.widthMm}
        />
      )
    case 'rect':
      return (
        <rect
          className={styles[mark.fill]}
          data-border={mark.borderMm > 0 || undefined}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          strokeWidth={mark.borderMm}
        />
      )
    case 'text':
      return (
        <text
          className={styles.words}
          x={mark.x}
          y={mark.y}
          fontSize={mark.sizePt * mmPerPt}
          fontWeight={mark.isBold ? 700 : 400}
          textAnchor={mark.anchor}
        >
          {mark.text}
        </text>
      )
  }
}
