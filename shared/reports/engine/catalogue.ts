/** What a template may name, for those who make one. */
import type { ChartKind } from '#shared/document/chart/chart.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { dataSets } from './data/index.ts'
import { drafters } from './drafters/index.ts'
import { figures } from './figures/index.ts'
import { lists } from './lists/index.ts'
import { tables } from './tables/index.ts'

export { placeNames } from './places.ts'

export const figureKeys: readonly string[] = figures.map(({ key }) => key)
export const tableKeys: readonly string[] = tables.map(({ key }) => key)
export const listKeys: readonly string[] = lists.map(({ key }) => key)
export const dataKeys: readonly string[] = dataSets.map(({ key }) => key)
export const drafterKeys: readonly string[] = drafters.map(({ key }) => key)

/** The options of each table with their choices, the usual one first. */
export const tableOptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
  Object.fromEntries(tables.map(({ key, options }) => [key, options]))

/** The columns of each list, in the order in which it shows them when none are chosen. */
export const listColumns: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  lists.map(({ key, columns }) => [key, columns.map((one) => one.key)]),
)

/** The lists whose records may have fields of the office's own. */
export const listRegisters: Readonly<Record<string, CoordinationRegister>> = Object.fromEntries(
  lists.flatMap(({ key, register }) => (register ? [[key, register]] : [])),
)

/** The drawings that fit each data set, the usual one first. */
export const dataCharts: Readonly<Record<string, readonly ChartKind[]>> = Object.fromEntries(
  dataSets.map(({ key, charts }) => [key, charts]),
)
