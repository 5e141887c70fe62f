/** The fields of one section, by its kind. */
import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { ReportSection } from '#shared/registers/report-template/schema.ts'
import {
  dataCharts,
  dataKeys,
  drafterKeys,
  listColumns,
  listKeys,
  tableKeys,
  tableOptions,
} from '#shared/reports/engine/catalogue.ts'
import classes from '../Reports.module.css'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { KeysInput } from './KeysInput.tsx'
import { PlacedText } from './PlacedText.tsx'
import { catalogues, useCatalogueWords, useOwnFields } from './use-catalogue.ts'

type Of<K extends ReportSection['kind']> = Extract<ReportSection, { kind: K }>
type Fields<K extends ReportSection['kind']> = { section: Of<K>; onChange(section: ReportSection): void }

export function SectionFields({
  section,
  onChange,
}: {
  section: ReportSection
  onChange(section: ReportSection): void
}) {
  switch (section.kind) {
    case 'heading':
      return <HeadingFields section={section} onChange={onChange} />
    case 'narrative':
      return <NarrativeFields section={section} onChange={onChange} />
    case 'figures':
      return <FiguresFields section={section} onChange={onChange} />
    case 'table':
      return <TableFields section={section} onChange={onChange} />
    case 'list':
      return <ListFields section={section} onChange={onChange} />
    case 'chart':
      return <ChartFields section={section} onChange={onChange} />
    default:
      return assertNever(section)
  }
}

function HeadingFields({ section, onChange }: Fields<'heading'>) {
  const { t } = useTranslation('reports')
  return (
    <>
      <PlacedText
        label={t('screen.template.headingText')}
        isRequired
        value={section.text}
        onChange={(text) => onChange({ ...section, text })}
      />
      <ChoiceSelect
        label={t('screen.template.level')}
        choices={['1', '2', '3'] as const}
        wordOf={(level) => t(`screen.template.levels.${level}`)}
        value={String(section.level)}
        onChange={(level) => onChange({ ...section, level: Number(level) as 1 | 2 | 3 })}
      />
    </>
  )
}

const noDrafter = '-'

function NarrativeFields({ section, onChange }: Fields<'narrative'>) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  return (
    <>
      <PlacedText
        label={t('screen.template.text')}
        minRows={3}
        value={section.text}
        onChange={(text) => onChange({ ...section, text })}
      />
      <ChoiceSelect
        label={t('screen.template.drafter')}
        description={t('screen.template.drafterHint')}
        choices={[noDrafter, ...drafterKeys]}
        wordOf={(key) => (key === noDrafter ? t('screen.template.noDrafter') : words.name('drafters', key))}
        value={section.drafter || noDrafter}
        onChange={(key) => onChange({ ...section, drafter: key === noDrafter ? '' : key })}
      />
    </>
  )
}

function TitleField({ section, onChange }: Fields<'figures' | 'table' | 'list' | 'chart'>) {
  const { t } = useTranslation('reports')
  return (
    <PlacedText
      label={t('screen.template.title')}
      description={t('screen.template.titleHint')}
      value={section.title}
      onChange={(title) => onChange({ ...section, title })}
    />
  )
}

function FiguresFields({ section, onChange }: Fields<'figures'>) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  const own = useOwnFields()
  return (
    <>
      <TitleField section={section} onChange={onChange} />
      <KeysInput
        label={t('screen.template.figures')}
        choices={[...catalogues.figures, ...own.figures.keys()]}
        wordOf={(key) => words.name('figures', key)}
        value={section.figures}
        isRequired
        onChange={(figures) => onChange({ ...section, figures })}
      />
      <Checkbox
        size="xs"
        label={t('screen.template.compared')}
        checked={section.compare}
        onChange={(event) => onChange({ ...section, compare: event.currentTarget.checked })}
      />
    </>
  )
}

function TableFields({ section, onChange }: Fields<'table'>) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  const options = tableOptions[section.table] ?? {}
  return (
    <>
      <TitleField section={section} onChange={onChange} />
      <ChoiceSelect
        label={t('screen.template.table')}
        choices={tableKeys}
        wordOf={(key) => words.name('tables', key)}
        value={section.table}
        onChange={(table) => onChange({ ...section, table, options: {} })}
      />
      <div className={classes.fieldRow}>
        {Object.entries(options).map(([name, values]) => (
          <ChoiceSelect
            key={name}
            label={words.optionName(name)}
            choices={values}
            wordOf={(value) => words.option(name, value)}
            value={section.options[name] ?? values[0] ?? ''}
            onChange={(value) => onChange({ ...section, options: { ...section.options, [name]: value } })}
          />
        ))}
        <PlaceField section={section} onChange={onChange} />
      </div>
    </>
  )
}

function ListFields({ section, onChange }: Fields<'list'>) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  const own = useOwnFields()
  const columns = [...(listColumns[section.list] ?? []), ...own.columnsOf(section.list)]
  return (
    <>
      <TitleField section={section} onChange={onChange} />
      <ChoiceSelect
        label={t('screen.template.list')}
        choices={listKeys}
        wordOf={(key) => words.name('lists', key)}
        value={section.list}
        onChange={(list) => onChange({ ...section, list, columns: [] })}
      />
      <KeysInput
        label={t('screen.template.columns')}
        description={t('screen.template.columnsHint')}
        choices={columns}
        wordOf={words.column}
        value={section.columns}
        onChange={(next) => onChange({ ...section, columns: next })}
      />
      <div className={classes.fieldRow}>
        <NumberInput
          label={t('screen.template.limit')}
          min={1}
          max={5000}
          allowDecimal={false}
          value={section.limit}
          onChange={(limit) => typeof limit === 'number' && limit >= 1 && onChange({ ...section, limit })}
        />
        <PlaceField section={section} onChange={onChange} />
      </div>
    </>
  )
}

function ChartFields({ section, onChange }: Fields<'chart'>) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  const kindsOf = (key: string) => dataCharts[key] ?? (['bar'] as const)
  const kinds = kindsOf(section.data)
  return (
    <>
      <TitleField section={section} onChange={onChange} />
      <div className={classes.fieldRow}>
        <ChoiceSelect
          label={t('screen.template.data')}
          choices={dataKeys}
          wordOf={(key) => words.name('charts', key)}
          value={section.data}
          onChange={(data) => {
            const can = kindsOf(data)
            onChange({
              ...section,
              data,
              chart: can.includes(section.chart) ? section.chart : (can[0] ?? 'bar'),
            })
          }}
        />
        <ChoiceSelect
          label={t('screen.template.chartKind')}
          choices={kinds}
          wordOf={(kind) => t(`screen.template.chartKinds.${kind}`)}
          value={section.chart}
          onChange={(chart) => onChange({ ...section, chart })}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('screen.template.hasNumbers')}
        checked={section.hasNumbers}
        onChange={(event) => onChange({ ...section, hasNumbers: event.currentTarget.checked })}
      />
    </>
  )
}

function PlaceField({ section, onChange }: Fields<'table' | 'list'>) {
  const { t } = useTranslation('reports')
  return (
    <ChoiceSelect
      label={t('screen.template.where')}
      choices={['body', 'annex'] as const}
      wordOf={(place) => t(`screen.template.wheres.${place}`)}
      value={section.place}
      onChange={(place) => onChange({ ...section, place })}
    />
  )
}
