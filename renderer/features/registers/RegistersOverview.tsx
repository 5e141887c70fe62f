/** Sổ theo dõi: each register with what is open, late and of this month, and beside them what falls due next. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type {
  RegistersOverview as Overview,
  RegisterSummary,
} from '#shared/views/registers/registers-overview.ts'
import { DueNext } from './DueNext.tsx'
import { extrasOf } from './extras.ts'
import classes from './Overview.module.css'

export function RegistersOverview() {
  const { t } = useTranslation(['coordination', 'nav'])
  const { data } = useAnswer('coordination.overview', {}, 'all', { keepsPrevious: true })
  return (
    <>
      <ScreenHeader title={t('nav:screens.registers')} aside={data && <Counts counts={data.counts} />} />
      <div className={classes.screen}>
        <RegisterTable summaries={data?.registers} />
        {data && <DueNext dues={data.dues} open={data.counts.open} />}
      </div>
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

const columns = ['total', 'open', 'overdue', 'thisMonth'] as const

function RegisterTable({ summaries }: { summaries: readonly RegisterSummary[] | undefined }) {
  const { t } = useTranslation(['coordination', 'registers', 'nav'])
  return (
    <table className={classes.table} aria-label={t('nav:screens.registers')}>
      <thead>
        <tr>
          <th scope="col">{t('overview.register')}</th>
          {columns.map((column) => (
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
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { register: RegisterSummary['register']; summary: RegisterSummary | undefined }

function RegisterRow({ register, summary }: RowProps) {
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
      {columns.map((column) => (
        <td
          key={column}
          className={classes.number}
          data-late={(column === 'overdue' && (summary?.overdue ?? 0) > 0) || undefined}
          data-none={summary?.[column] === 0 || undefined}
        >
          {summary?.[column]}
        </td>
      ))}
    </tr>
  )
}
