/** Figures with their value, that of the period before, and what has changed, in words and sign. */
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FigureButton } from '#renderer/drill/index.ts'
import type { ReportData, ReportFigure } from '#shared/views/reports/report.ts'
import classes from './Reports.module.css'
import { useReportWords } from './use-report-words.ts'

type Props = {
  figures: readonly ReportFigure[]
  isCompared: boolean
  data: ReportData
  onDrill(title: string, value: string, drill: string): void
}

export function FigureTable({ figures, isCompared, data, onDrill }: Props) {
  const { t } = useTranslation('reports')
  const { periodWords } = useReportWords()
  const hasBefore = isCompared && data.previous !== null
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('screen.figure')}</th>
            <th scope="col" className={classes.number}>
              {periodWords(data.period)}
            </th>
            {hasBefore && data.previous && (
              <>
                <th scope="col" className={classes.number}>
                  {periodWords(data.previous)}
                </th>
                <th scope="col">{t('screen.change.head')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.key} figure={figure} hasBefore={hasBefore} onDrill={onDrill} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { figure: ReportFigure; hasBefore: boolean; onDrill: Props['onDrill'] }

function FigureRow({ figure, hasBefore, onDrill }: RowProps) {
  const { valueWords } = useReportWords()
  const { label, unit, value, previous, drill } = figure
  const said = valueWords(value, unit)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes.number}>
        <Drillable title={label} value={said} drill={drill} onDrill={onDrill} />
      </td>
      {hasBefore && (
        <>
          <td className={classes.number}>{valueWords(previous, unit)}</td>
          <td>
            <Change figure={figure} />
          </td>
        </>
      )}
    </tr>
  )
}

/** An arrow and the word: neither colour nor sign has to be seen. */
function Change({ figure: { value, previous, unit } }: { figure: ReportFigure }) {
  const { changeWords } = useReportWords()
  if (value === null || previous === null) return '–'
  const Icon = value > previous ? IconArrowUp : value < previous ? IconArrowDown : IconEqual
  return (
    <span className={classes.change}>
      <Icon size="0.9rem" aria-hidden />
      {changeWords(value, previous, unit)}
    </span>
  )
}

type DrillableProps = { title: string; value: string; drill: string | null; onDrill: Props['onDrill'] }

/** A number of a report; one that has no records behind it is only read. */
export function Drillable({ title, value, drill, onDrill }: DrillableProps) {
  const open = drill === null ? null : () => onDrill(title, value, drill)
  return <FigureButton title={title} value={value} onOpen={open} />
}
