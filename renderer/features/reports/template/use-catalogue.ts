/** What sections can show, with the words that explain it. A key that is not in the catalogue any more keeps its name. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { coordinationRegisters, isCoordination } from '#shared/registers/coordination-names.ts'
import { customFieldsOf, customLabel } from '#shared/registers/custom-field/index.ts'
import {
  dataKeys,
  drafterKeys,
  figureKeys,
  listKeys,
  listRegisters,
  placeNames,
  tableKeys,
} from '#shared/reports/engine/catalogue.ts'
import { customFigures } from '#shared/reports/engine/figures/custom-figures.ts'
import { customColumnKey } from '#shared/reports/engine/lists/custom-columns.ts'

export const catalogues = {
  figures: figureKeys,
  tables: tableKeys,
  lists: listKeys,
  charts: dataKeys,
  drafters: drafterKeys,
} as const
export type CatalogueName = keyof typeof catalogues

/** What the fields that the office added to its registers bring along: figures, and columns of the lists of their register. */
export function useOwnFields() {
  const { t } = useTranslation('registers')
  const fields = useAll('custom-field')
  return useMemo(() => {
    const named = coordinationRegisters.flatMap((register) =>
      customFigures(register, fields).map(
        ({ key, label }) => [key, `${t(`${register}.short`)} – ${label}`] as const,
      ),
    )
    return {
      figures: new Map(named),
      columns: new Map(fields.map((field) => [customColumnKey(field.id), customLabel(field)])),
      columnsOf: (list: string) =>
        customFieldsOf(listRegisters[list] ?? 'custom-field', fields).map(({ id }) => customColumnKey(id)),
    }
  }, [t, fields])
}

/** What is told of a register by its columns alone, in the register's own words; any other key stays as it is. */
function usePlainWords() {
  const { t } = useTranslation('registers')
  return useMemo(() => {
    const word = (path: string) => t(path as 'matter.short')
    const columnOf = (key: string) => {
      const [register = '', column] = key.split('.')
      return isCoordination(register) && column ? word(`${register}.fields.${column}`) : key
    }
    const nameOf = (key: string) => {
      const [register = '', column, code] = key.split('.')
      if (!isCoordination(register)) return key
      if (!column) return word(`${register}.plural`)
      const name = `${word(`${register}.short`)} – ${columnOf(key)}`
      return code ? `${name}: ${word(`${register}.choices.${column}.${code}`)}` : name
    }
    return { nameOf, columnOf }
  }, [t])
}

export function useCatalogueWords() {
  const { t, i18n } = useTranslation('reports')
  const own = useOwnFields()
  const { nameOf, columnOf } = usePlainWords()
  return useMemo(() => {
    const say = (key: string) => {
      const path = `reports:${key}`
      return i18n.exists(path) ? t(path as 'screen.figure') : null
    }
    return {
      name: (catalogue: CatalogueName, key: string) =>
        catalogues[catalogue].includes(key)
          ? (say(`${catalogue}.${key}`) ?? nameOf(key))
          : ((catalogue === 'figures' ? own.figures.get(key) : undefined) ??
            t('screen.template.gone', { key })),
      column: (key: string) => own.columns.get(key) ?? say(`columns.${key}`) ?? columnOf(key),
      optionName: (name: string) => say(`optionNames.${name}`) ?? name,
      option: (name: string, value: string) => say(`options.${name}.${value}`) ?? value,
      place: (name: (typeof placeNames)[number]) => say(`places.${placeNames.indexOf(name)}`) ?? '',
    }
  }, [t, i18n, own, nameOf, columnOf])
}
