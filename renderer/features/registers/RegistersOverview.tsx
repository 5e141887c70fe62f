/** Sổ theo dõi: each register with what is open, late and of this month, and beside them what falls due next. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { type Drill, DrillPanel, FigureButton } from '#renderer/drill/index.ts'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import {
  type RegistersOverview as Overview,
  type RegisterCount,
  type RegisterSummary,
  registerCounts,
} from '#shared/views/registers/registers-overview.ts'
import { DueNext } from './DueNext.tsx'
import { extrasOf } from './extras.ts'
import classes from './Overview.module.css'
import { PrintView } from './PrintView.tsx'

export function RegistersOverview() {
  const { t } = useTranslation(['coordination', 'nav'])
  const { data } = useAnswer('coordination.overview', {}, 'all', { keepsPrevious: true })
  const [drill, setDrill] = useState<Drill | null>(null)
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.registers')}
        aside={data && <Counts counts={data.counts} />}
        actions={
          <PrintView
            label={t('overview.print')}
            paper={data === undefined ? null : { kind: 'registers-overview' }}
          />
        }
      />
      <SplitView>
        <div className={classes.screen} data-beside={drill !== null || undefined}>
          <RegisterTable summaries={data?.registers} onDrill={setDrill} />
          {data && <DueNext dues={data.dues} open={data.counts.open} />}
        </div>
        {drill && <DrillPanel drill={drill} onClose={() => setDrill(null)} />}
      </SplitView>
    </>
  )
}

function Counts({ counts: { overdue, thisWeek } }: { counts: Overview['counts'] }) {
  const { t } = useTranslation('coordination')
  return (
    <>
      {overdue > 0 && <StatusBadge tone="late">{t('overview.overdue', { count: overdue })}</StatusBadge>}
      {thisWeek > 0 && <StatusBadge tone="soon">{t('overview.thisWeek', { count: thisWeek })}</StatusBadge>}
      {overdue === 0 && <StatusBadge tone="good">{t('overview.calm')}</StatusBadge>}
    </>
  )
}

type TableProps = { summaries: readonly RegisterSummary[] | undefined; onDrill(drill: Drill): void }

function RegisterTable({ summaries, onDrill }: TableProps) {
  const { t } = useTranslation(['coordination', 'registers', 'nav'])
  return (
    <table className={classes.table} aria-label={t('nav:screens.registers')}>
      <thead>
        <tr>
          <th scope="col">{t('overview.register')}</th>
          {registerCounts.map((column) => (
            <th key={column} scope="col" className={classes.number}>
              {t(`overview.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coordinationRegisters.map((register) => (
          <RegisterRow
            key={register}
            register={register}
            summary={summaries?.find((one) => one.register === register)}
            onDrill={onDrill}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<TableProps, 'onDrill'> & {
  register: RegisterSummary['register']
  summary: RegisterSummary | undefined
}

function RegisterRow({ register, summary, onDrill }: RowProps) {
  const { t } = useTranslation('registers')
  const go = useNavigation((state) => state.go)
  const { Icon } = extrasOf(register)
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={classes.register}
          onClick={() => go({ screen: 'registers', tab: register })}
        >
          <Icon size="1.25rem" stroke={1.6} aria-hidden />
          <span>{t(`${register}.plural`)}</span>
        </button>
      </th>
      {registerCounts.map((count) => (
        <td
          key={count}
          className={classes.number}
          data-late={(count === 'overdue' && (summary?.overdue ?? 0) > 0) || undefined}
          data-none={summary?.[count] === 0 || undefined}
        >
          {summary && <CountOf summary={summary} count={count} onDrill={onDrill} />}
        </td>
      ))}
    </tr>
  )
}

type CountProps = Pick<TableProps, 'onDrill'> & { summary: RegisterSummary; count: RegisterCount }

/** All records are the register's own list; of the others the panel tells. */
function CountOf({ summary, count, onDrill }: CountProps) {
  const { t } = useTranslation(['coordination', 'registers'])
  const go = useNavigation((state) => state.go)
  const say = useNumberWords()
  const { register } = summary
  const value = say(summary[count])
  const title = t('overview.figure', {
    register: t(`registers:${register}.plural`),
    count: t(`overview.columns.${count}`),
  })
  const open = () =>
    count === 'total'
      ? go({ screen: 'registers', tab: register })
      : onDrill({ title, value, of: { kind: 'register-count', register, count } })
  return (
    <FigureButton
      title={title}
      value={value}
      isLate={count === 'overdue'}
      onOpen={summary[count] === 0 ? null : open}
    />
  )
}
