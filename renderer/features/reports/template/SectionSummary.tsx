/** A section of a template in one line: its kind and what it shows. */
import { useTranslation } from 'react-i18next'
import type { ReportSection } from '#shared/registers/report-template/schema.ts'
import classes from '../Reports.module.css'
import { useCatalogueWords } from './use-catalogue.ts'

export function SectionSummary({ section }: { section: ReportSection }) {
  const { t } = useTranslation('reports')
  const name = useSectionName()
  return (
    <span className={classes.summary}>
      <span className={classes.sectionKind}>{t(`screen.template.kinds.${section.kind}`)}</span>
      <span>{name(section)}</span>
    </span>
  )
}

/** By what a section is told from its neighbours. */
export function useSectionName(): (section: ReportSection) => string {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  return (section) => {
    switch (section.kind) {
      case 'heading':
        return section.text
      case 'narrative':
        return (
          section.text.split('\n')[0] ||
          (section.drafter ? words.name('drafters', section.drafter) : t('screen.template.emptyText'))
        )
      case 'figures':
        return section.title || section.figures.map((key) => words.name('figures', key)).join(', ')
      case 'table':
        return section.title || words.name('tables', section.table)
      case 'list':
        return section.title || words.name('lists', section.list)
      case 'chart':
        return section.title || words.name('charts', section.data)
    }
  }
}
