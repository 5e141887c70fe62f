/** One change: when, what, of which records; opened, what was before and after. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#shared/contract/storage.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import { commandTitle } from './command-title.ts'
import classes from './History.module.css'
import { HistoryDetails } from './HistoryDetails.tsx'
import { hasPlace, useOpenRecord } from './use-open-record.ts'

type Props = { line: HistoryLine; isOpen: boolean; onToggle(): void; onReturn(): void }

export function HistoryRow({ line, isOpen, onToggle, onReturn }: Props) {
  const { t } = useTranslation('history')
  const { seq, at, changes, count } = line
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const unnamed = count - changes.length
  return (
    <div className={classes.change} data-open={isOpen || undefined}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-label={`${commandTitle(line)}. ${t('details', { seq })}`}
          onClick={onToggle}
        >
          <Chevron size="0.9rem" aria-hidden />
          <span className={classes.time}>{timeOfMoment(at)}</span>
          <span className={classes.command}>{commandTitle(line)}</span>
        </button>
        <span className={classes.titles}>
          {changes.map((change) => (
            <RecordTitle key={`${change.register}/${change.id}`} change={change} />
          ))}
          {unnamed > 0 && <span className={classes.muted}>{t('more', { count: unnamed })}</span>}
        </span>
      </div>
      {isOpen && <HistoryDetails line={line} onReturn={onReturn} />}
    </div>
  )
}

function RecordTitle({ change }: { change: HistoryLine['changes'][number] }) {
  const { t } = useTranslation(['history', 'registers'])
  const openRecord = useOpenRecord()
  const { register, id, title, kind } = change
  if (kind === 'purged' && title === '') return <span className={classes.purged}>{t('purged')}</span>
  const name = title || t(`registers:${register}.name`)
  return hasPlace(register) ? (
    <button type="button" className={classes.record} onClick={() => void openRecord(register, id)}>
      {name}
    </button>
  ) : (
    <span className={classes.record}>{name}</span>
  )
}
