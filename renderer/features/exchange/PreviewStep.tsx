/** What each row would do: counts, names to be decided, rows to be corrected or left out. */
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { PersonSelect } from '#renderer/forms/PersonSelect.tsx'
import { fieldWord } from '#renderer/forms/use-value-words.ts'
import { columnOf, type TargetName } from '#shared/import/tables/columns.ts'
import { type RowStatus, rowStatuses, type UnknownName } from '#shared/import/tables/preview.ts'
import classes from './Exchange.module.css'
import { PreviewRows } from './PreviewRows.tsx'
import type { Decision, Import } from './use-import.ts'

const shownNames = 60

export function PreviewStep({ work }: { work: Import }) {
  const [statuses, setStatuses] = useState<readonly RowStatus[]>([])
  const { summary, look } = work
  if (!summary || !look) return null
  return (
    <div className={classes.preview}>
      <Filters work={work} statuses={statuses} onChoose={setStatuses} />
      {summary.unknown.length > 0 && <Names work={work} target={look.head.target} />}
      <PreviewRows work={work} target={look.head.target} statuses={statuses} />
    </div>
  )
}

type FilterProps = {
  work: Import
  statuses: readonly RowStatus[]
  onChoose(statuses: readonly RowStatus[]): void
}

function Filters({ work, statuses, onChoose }: FilterProps) {
  const { t } = useTranslation('exchange')
  const counts = work.summary?.counts
  if (!counts) return null
  const all = rowStatuses.reduce((sum, status) => sum + counts[status], 0)
  const leftOut = Object.entries(work.summary?.leftOut ?? {})
  const chip = (label: string, isOn: boolean, onClick: () => void, status?: RowStatus) => (
    <Button
      key={label}
      size="compact-sm"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      data-status={status}
      onClick={onClick}
    >
      {label}
    </Button>
  )
  return (
    <div className={classes.filters} role="toolbar" aria-label={t('preview.filters')}>
      {chip(t('preview.all', { count: all }), statuses.length === 0, () => onChoose([]))}
      {rowStatuses.map((status) =>
        chip(
          t(`preview.status.${status}`, { count: counts[status] }),
          statuses.includes(status),
          () => onChoose(statuses.includes(status) && statuses.length === 1 ? [] : [status]),
          status,
        ),
      )}
      {leftOut.length > 0 && (
        <span className={classes.leftOut}>
          {t('preview.leftOut', {
            what: leftOut.map(([kind, count]) => t(`preview.kinds.${kind as 'group'}`, { count })).join(', '),
          })}
        </span>
      )}
    </div>
  )
}

function Names({ work, target }: { work: Import; target: TargetName }) {
  const { t } = useTranslation('exchange')
  const { unknown } = work.summary ?? { unknown: [] }
  const needed = unknown.filter(({ isNeeded }) => isNeeded).length
  return (
    <details className={classes.names} open={needed > 0}>
      <summary>{t('names.title', { count: unknown.length, needed })}</summary>
      <ul>
        {unknown.slice(0, shownNames).map((name) => (
          <NameLine key={`${name.column} ${name.name}`} work={work} target={target} unknown={name} />
        ))}
      </ul>
      {unknown.length > shownNames && (
        <p className={classes.hint}>{t('names.more', { count: unknown.length - shownNames })}</p>
      )}
    </details>
  )
}

type NameProps = { work: Import; target: TargetName; unknown: UnknownName }

function NameLine({ work, target, unknown: { name, column, rows, isNeeded } }: NameProps) {
  const { t } = useTranslation('exchange')
  const kind = columnOf(target, column)?.kind ?? 'body'
  const decided = work.decisions.get(name)
  const [choice, setChoice] = useState<Decision['kind'] | 'none'>(decided?.kind ?? 'none')
  const isBody = kind === 'body' || kind === 'bodies'
  const options: (Decision['kind'] | 'none')[] = [
    'none',
    ...(isBody ? (['create', 'body'] as const) : (['person', 'body'] as const)),
    ...(isNeeded ? [] : (['text'] as const)),
  ]
  const choose = (next: Decision['kind'] | 'none') => {
    setChoice(next)
    if (next === 'none') work.decide(null, name)
    else if (next === 'create' || next === 'text') work.decide({ name, kind: next, id: null }, name)
  }
  const pick = (id: string | null) =>
    id && work.decide({ name, kind: choice === 'person' ? 'person' : 'body', id }, name)
  const field = { label: t('names.pick', { name }), hidesLabel: true }
  return (
    <li data-needed={isNeeded || undefined}>
      <span className={classes.name}>
        “{name}”<small>{t('names.where', { column: fieldWord(target, column), count: rows })}</small>
      </span>
      <Select
        size="xs"
        aria-label={t('names.decide', { name })}
        allowDeselect={false}
        data={options.map((value) => ({ value, label: t(`names.choices.${value}`) }))}
        value={choice}
        onChange={(value) => value && choose(value as Decision['kind'])}
      />
      {choice === 'body' && <OrganisationSelect {...field} value={decided?.id ?? null} onChange={pick} />}
      {choice === 'person' && <PersonSelect {...field} value={decided?.id ?? null} onChange={pick} />}
    </li>
  )
}
