/** What sections can show, with the words that explain it. A key that is not in the catalogue any more keeps its name. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  dataKeys,
  drafterKeys,
  figureKeys,
  listKeys,
  placeNames,
  tableKeys,
} from '#shared/reports/engine/catalogue.ts'

export const catalogues = {
  figures: figureKeys,
  tables: tableKeys,
  lists: listKeys,
  charts: dataKeys,
  drafters: drafterKeys,
} as const
export type CatalogueName = keyof typeof catalogues

export function useCatalogueWords() {
  const { t, i18n } = useTranslation('reports')
  return useMemo(() => {
    const say = (key: string) => {
      const path = `reports:${key}`
      return i18n.exists(path) ? t(path as 'screen.figure') : null
    }
    return {
      name: (catalogue: CatalogueName, key: string) =>
        catalogues[catalogue].includes(key)
          ? (say(`${catalogue}.${key}`) ?? key)
          : t('screen.template.gone', { key }),
      column: (key: string) => say(`columns.${key}`) ?? key,
      optionName: (name: string) => say(`optionNames.${name}`) ?? name,
      option: (name: string, value: string) => say(`options.${name}.${value}`) ?? value,
      place: (name: (typeof placeNames)[number]) => say(`places.${placeNames.indexOf(name)}`) ?? '',
    }
  }, [t, i18n])
}
