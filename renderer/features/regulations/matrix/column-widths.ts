/** How wide the columns of the matrix must be: a count that is cut off reads as another count. Pure. */
import type { FulfilmentMatrix, MatrixCell } from '#shared/views/fulfilment/matrix.ts'

/** `84/302`: how many of the dues that apply are kept; empty where the sign alone says it. */
export function countsText({ counts, total }: MatrixCell): string {
  const applying = total - counts['not-applicable']
  return total > 1 && applying > 0 ? `${counts.done + counts.late}/${applying}` : ''
}

/** Sign, gap and padding; a digit in bold. Rem. */
const besideRem = 1.45
const digitRem = 0.45
const leastPeriodRem = 3.55
const leastTotalRem = 4.4

/** Rem. No line counts more than the whole does. */
export function columnWidths({ cells, total }: Pick<FulfilmentMatrix, 'cells' | 'total'>): {
  period: number
  total: number
} {
  const room = (cell: MatrixCell) => besideRem + digitRem * countsText(cell).length
  return {
    period: Math.max(leastPeriodRem, ...cells.map(room)),
    total: Math.max(leastTotalRem, room(total)),
  }
}
