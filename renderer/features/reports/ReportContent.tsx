/** The sections of a report one below the other: figures and tables to be drilled, narratives to be edited. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chart } from '#renderer/charts/Chart.tsx'
import type { Drill } from '#renderer/drill/index.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { errorOf } from '#renderer/errors/error-of.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ReportData, ReportPart } from '#shared/views/reports/report.ts'
import { DataTable } from './DataTable.tsx'
import { FigureTable } from './FigureTable.tsx'
import { NarrativeSection } from './NarrativeSection.tsx'
import classes from './Reports.module.css'
import type { Report } from './use-report.ts'
import { useReportWords } from './use-report-words.ts'

type Props = { report: Report; onDrill(drill: Drill): void }

export function ReportContent({ report, onDrill }: Props) {
  const { t } = useTranslation('reports')
  const { data, error, chosen } = report
  if (chosen.missing !== null) return <p className={classes.hint}>{t(`screen.missing.${chosen.missing}`)}</p>
  if (error) return <Failed error={error} />
  if (!data) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <div className={classes.content} tabIndex={0} aria-busy={report.isStale || undefined}>
      <AsOf data={data} />
      {data.unknown.length > 0 && (
        <Alert color="yellow" variant="light" p="xs" icon={<IconInfoCircle aria-hidden />}>
          {t('screen.unknown', { count: data.unknown.length, keys: data.unknown.join(', ') })}
        </Alert>
      )}
      {data.opening && <p className={classes.opening}>{data.opening}</p>}
      {data.parts.map((part) => (
        <Part key={part.id} part={part} data={data} report={report} onDrill={onDrill} />
      ))}
    </div>
  )
}

function Failed({ error }: { error: Error }) {
  const { title, explanation } = describeError(errorOf(error))
  return (
    <Alert color="red" variant="light" m="sm" icon={<IconAlertTriangle aria-hidden />} title={title}>
      {explanation}
    </Alert>
  )
}

/** What the figures are of and what they are held against, in one line. */
function AsOf({ data: { asOf, previous } }: { data: ReportData }) {
  const { t } = useTranslation('reports')
  const { periodWords } = useReportWords()
  return (
    <p className={classes.asOf}>
      {[
        t('screen.asOf', { day: formatDay(asOf) }),
        previous && t('screen.against', { period: periodWords(previous) }),
        t('screen.drillHint'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

type PartProps = { part: ReportPart; data: ReportData; report: Report; onDrill(drill: Drill): void }

function Part({ part, data, report, onDrill }: PartProps) {
  const { t } = useTranslation('reports')
  const open = (title: string, value: string, drill: string) =>
    onDrill({ title, value, of: { kind: 'report', report: report.choice, drill } })
  switch (part.kind) {
    case 'heading':
      return <Heading level={part.level} text={part.text} />
    case 'narrative':
      return (
        <NarrativeSection part={part} heading={headingOf(data, part.id)} narratives={report.narratives} />
      )
    case 'figures':
      return (
        <section className={classes.part} aria-label={part.title || t('screen.figures')}>
          <PartTitle title={part.title} />
          <FigureTable figures={part.figures} isCompared={part.isCompared} data={data} onDrill={open} />
        </section>
      )
    case 'table':
    case 'list':
      return (
        <section className={classes.part} aria-label={part.title || t('screen.table')}>
          <PartTitle title={part.title} isAnnex={part.place === 'annex'} />
          <DataTable label={part.title || t('screen.table')} table={part.table} onDrill={open} />
        </section>
      )
    case 'chart':
      return (
        <section className={classes.part} aria-label={part.title || t('screen.chart')}>
          <PartTitle title={part.title} />
          {part.chart ? (
            <div className={classes.chart}>
              <Chart chart={part.chart} />
            </div>
          ) : (
            <p className={classes.quiet}>{t('screen.nothingToDraw')}</p>
          )}
          {part.numbers && (
            <DataTable
              label={t('screen.numbersOf', { title: part.title })}
              table={part.numbers}
              onDrill={open}
            />
          )}
        </section>
      )
  }
}

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  const Tag = `h${level + 1}` as 'h2' | 'h3' | 'h4'
  return (
    <Tag className={classes.heading} data-level={level}>
      {text}
    </Tag>
  )
}

function PartTitle({ title, isAnnex = false }: { title: string; isAnnex?: boolean }) {
  const { t } = useTranslation('reports')
  if (title === '' && !isAnnex) return null
  return (
    <div className={classes.partTitle}>
      {title}
      {isAnnex && <span className={classes.annex}>{t('screen.annex')}</span>}
    </div>
  )
}

/** The heading under which a section stands: what a narrative is called. */
function headingOf({ parts }: ReportData, id: string): string {
  const index = parts.findIndex((part) => part.id === id)
  const heading = parts.slice(0, index).findLast((part) => part.kind === 'heading')
  return heading?.kind === 'heading' ? heading.text : ''
}
