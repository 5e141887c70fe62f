/** The report that an obligation asks for: which one, of which regulation, over which days. Pure. */
import type { Place, ReportPlace } from '#renderer/navigation/navigation.ts'
import { makeDay } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'

type Asked = {
  readonly regulationId: string
  readonly title: string
  /** What is to be handed in. */
  readonly product: string
  /** Key of the due's period: `2026-Q3`. */
  readonly period: string
}

/** Null where what is asked for is no report, or falls due for no period that reports are made of. */
export function reportOfDue({ regulationId, title, product, period }: Asked): Place | null {
  if (!` ${fold(product)}`.includes(' bao cao')) return null
  const days = daysOf(period)
  if (days === null) return null
  const id = ` ${fold(title)} ${fold(product)} `.includes(' nhiem vu ')
    ? 'task-progress'
    : 'coordination-report'
  return { screen: 'reports', id, report: { ...days, scope: { regulationIds: [regulationId] } } }
}

/** The kind of a period's key, and the day that stands for it: the first of its last month. */
function daysOf(period: string): Pick<ReportPlace, 'kind' | 'on'> | null {
  if (/^\d{4}-\d{4}$/.test(period)) return { kind: 'term' }
  const match = /^(\d{4})(?:-([MQH])(\d+))?$/.exec(period)
  if (!match) return null
  const [, year = '', kind = '', number = ''] = match
  const at = (month: number) => makeDay(Number(year), month, 1)
  switch (kind) {
    case 'M':
      return { kind: 'month', on: at(Number(number)) }
    case 'Q':
      return { kind: 'quarter', on: at(Number(number) * 3) }
    case 'H':
      return { kind: 'half-year', on: at(Number(number) * 6) }
    default:
      return { kind: 'year', on: at(12) }
  }
}
