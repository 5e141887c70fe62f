/** The papers made from this template; the chosen one stands at the right as it is kept, its figures here beside today's. */
import { Button, Checkbox } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { Drill } from '#renderer/drill/index.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type ComparedFigure, compareFigures } from './compare-figures.ts'
import { Drillable } from './FigureTable.tsx'
import { MadeFacts, placeOfMade } from './MadeLine.tsx'
import classes from './Reports.module.css'
import type { MadeReport } from './use-made-papers.ts'
import { useReportWords } from './use-report-words.ts'

type Props = { made: readonly MadeReport[]; place: Place; onDrill(drill: Drill): void }

export function MadeTab({ made, place, onDrill }: Props) {
  const { t } = useTranslation('reports')
  const adjust = useNavigation((state) => state.adjust)
  const chosen = made.find(({ paper }) => paper.id === place.report?.paper)
  if (made.length === 0) return <p className={classes.hint}>{t('screen.made.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <div className={classes.content} tabIndex={0}>
      <ul className={classes.plain}>
        {made.map((one) => (
          <li key={one.paper.id}>
            <button
              type="button"
              className={classes.choice}
              aria-current={one === chosen ? 'true' : undefined}
              onClick={() => adjust({ report: placeOfMade(one) })}
            >
              <MadeFacts made={one} />
            </button>
          </li>
        ))}
      </ul>
      {chosen ? (
        <Details key={chosen.paper.id} made={chosen} onDrill={onDrill} />
      ) : (
        <p className={classes.quiet}>{t('screen.made.choose')}</p>
      )}
    </div>
  )
}

type DetailsProps = { made: MadeReport; onDrill(drill: Drill): void }

function Details({ made: { paper, title, choice }, onDrill }: DetailsProps) {
  const { t } = useTranslation('reports')
  const go = useNavigation((state) => state.go)
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const { data } = useAnswer('reports.build', choice, 'all', { keepsPrevious: true })
  const compared = data ? compareFigures(paper.figures, data) : []
  const differing = compared.filter(({ differs }) => differs)
  const day = formatDay(paper.origin.asOf)
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.madeHead}>
        <h2 className={classes.partTitle}>{t('screen.made.compare')}</h2>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconArrowRight size="1rem" aria-hidden />}
          onClick={() => go({ screen: 'papers', id: paper.id })}
        >
          {t('screen.made.open')}
        </Button>
      </div>
      <div className={classes.madeHead}>
        <p className={classes.quiet} role="status">
          {data &&
            (differing.length === 0
              ? t('screen.made.same', { day })
              : t('screen.made.differing', { count: differing.length, day }))}
        </p>
        <Checkbox
          size="xs"
          label={t('screen.made.onlyDiffering')}
          checked={onlyDiffering}
          onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
        />
      </div>
      <CompareTable
        rows={onlyDiffering ? differing : compared}
        day={day}
        onThen={({ key, label }, value) =>
          onDrill({
            title: t('screen.made.asOf', { title: label, day }),
            value,
            of: { kind: 'paper', paperId: paper.id, drill: key },
          })
        }
        onNow={({ label }, value, drill) =>
          onDrill({ title: label, value, of: { kind: 'report', report: choice, drill } })
        }
      />
    </section>
  )
}

type TableProps = {
  rows: readonly ComparedFigure[]
  day: string
  onThen(row: ComparedFigure, value: string): void
  onNow(row: ComparedFigure, value: string, drill: string): void
}

function CompareTable({ rows, day, onThen, onNow }: TableProps) {
  const { t } = useTranslation('reports')
  const { valueWords, changeWords } = useReportWords()
  if (rows.length === 0) return null
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('screen.figure')}</th>
            <th scope="col" className={classes.number}>
              {day}
            </th>
            <th scope="col" className={classes.number}>
              {t('screen.made.today')}
            </th>
            <th scope="col">{t('screen.made.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-differs={row.differs || undefined}>
              <th scope="row">{row.label}</th>
              <td className={classes.number}>
                <Drillable
                  title={t('screen.made.asOf', { title: row.label, day })}
                  value={valueWords(row.kept, row.unit)}
                  drill={row.hasRecords ? row.key : null}
                  onDrill={(_title, value) => onThen(row, value)}
                />
              </td>
              <td className={classes.number}>
                <Drillable
                  title={t('screen.made.now', { title: row.label })}
                  value={valueWords(row.now, row.unit)}
                  drill={row.drillNow}
                  onDrill={(_title, value, drill) => onNow(row, value, drill)}
                />
              </td>
              <td>{row.isGone ? t('screen.made.gone') : changeWords(row.now, row.kept, row.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
