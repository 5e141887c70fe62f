// biome-ignore-all lint/a11y/useSemanticElements: 50,000 rows of a <table> cannot be drawn by places; the ARIA table can
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold what is focused
/** The rows in sight, each in its place on the long scrolled strip; pages of them are asked for as they come near. */
import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOfImport } from '#renderer/data/imports.ts'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import { choiceWord, fieldWord } from '#renderer/forms/use-value-words.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { useRootFontSize } from '#renderer/ui/use-root-font-size.ts'
import { columnOf, type TargetName, targetColumns } from '#shared/import/tables/columns.ts'
import type { PreviewRow, RowStatus } from '#shared/import/tables/preview.ts'
import { isDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './Exchange.module.css'
import type { Import } from './use-import.ts'

const pageSize = 100
const rowRem = 3.1
const columnRem = 12

type Props = { work: Import; target: TargetName; statuses: readonly RowStatus[] }

export function PreviewRows({ work, target, statuses }: Props) {
  const { t } = useTranslation('exchange')
  const scroller = useRef<HTMLDivElement>(null)
  const rem = useRootFontSize()
  const { total, rowAt, want } = usePages(work, statuses)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * rem,
    overscan: 8,
    initialRect: { width: 900, height: 500 },
  })
  const shown = virtualizer.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => want(first, last), [want, first, last])
  const keys = keysOf(target, Object.values(work.mapping))
  const template = `2.2rem 3.6rem 8.5rem repeat(${keys.length}, minmax(${columnRem}rem, 1fr))`
  return (
    <div
      ref={scroller}
      className={classes.rows}
      role="table"
      aria-label={t('preview.rows')}
      aria-rowcount={total + 1}
    >
      <div role="row" className={classes.rowsHead} style={{ gridTemplateColumns: template }}>
        <span role="columnheader" aria-label={t('preview.include')} />
        <span role="columnheader">{t('map.row')}</span>
        <span role="columnheader">{t('preview.outcome')}</span>
        {keys.map((key) => (
          <span key={key} role="columnheader">
            {fieldWord(target, key)}
          </span>
        ))}
      </div>
      <div style={{ height: `${virtualizer.getTotalSize()}px`, position: 'relative' }}>
        {shown.map(({ index, start, key }) => {
          const row = rowAt(index)
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? (
                <Row
                  row={row}
                  target={target}
                  keys={keys}
                  template={template}
                  isOut={work.excluded.has(row.at)}
                  onExclude={work.exclude}
                  onCorrect={work.correct}
                />
              ) : (
                <div className={classes.waiting} style={{ height: `${rowRem}rem` }} />
              )}
            </div>
          )
        })}
      </div>
      {total === 0 && <p className={classes.hint}>{t('preview.none')}</p>}
    </div>
  )
}

/** Columns in the order of the target, those that can be filled in by hand where they are needed. */
function keysOf(target: TargetName, mapped: readonly string[]): string[] {
  return targetColumns[target].flatMap(({ key, isRequired }) =>
    mapped.includes(key) || isRequired ? [key] : [],
  )
}

function usePages({ source, version, summary }: Import, statuses: readonly RowStatus[]) {
  const wanted = statuses.join()
  const counts = summary?.counts
  const kinds: readonly RowStatus[] = statuses.length === 0 ? ['new', 'same', 'changed', 'wrong'] : statuses
  const total = counts ? kinds.reduce((sum, status) => sum + counts[status], 0) : 0
  const [pages, setPages] = useState<{ of: string; rows: ReadonlyMap<number, readonly PreviewRow[]> }>({
    of: '',
    rows: new Map(),
  })
  const of = `${source.id} ${version} ${wanted}`
  const asked = useRef(new Set<string>())
  const latest = useRef(of)
  latest.current = of
  const want = useRef((_first: number, _last: number): void => undefined)
  want.current = (first, last) => {
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
      const name = `${of} ${page}`
      if (asked.current.has(name)) continue
      asked.current.add(name)
      const list = statuses.length === 0 ? [] : [...statuses]
      void rowsOfImport({ id: source.id, statuses: list, offset: page * pageSize, limit: pageSize })
        .then(({ rows }) => {
          if (latest.current !== of) return
          setPages((now) => ({ of, rows: new Map(now.of === of ? now.rows : []).set(page, rows) }))
        })
        // Stopped, or overtaken by a newer preview.
        .catch(() => asked.current.delete(name))
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the preview or the filter is another
  useEffect(() => want.current(0, pageSize - 1), [of])
  const stable = useRef((first: number, last: number) => want.current(first, last))
  const rowAt = (index: number) =>
    pages.of === of ? pages.rows.get(Math.floor(index / pageSize))?.[index % pageSize] : undefined
  return { total, rowAt, want: stable.current }
}

const tones: Readonly<Record<RowStatus, Tone>> = { new: 'good', same: 'idle', changed: 'soon', wrong: 'late' }

type RowProps = {
  row: PreviewRow
  target: TargetName
  keys: readonly string[]
  template: string
  isOut: boolean
  onExclude(row: number, isOut: boolean): void
  onCorrect(row: number, key: string, text: string): void
}

const Row = memo(DrawnRow, (a, b) => a.row === b.row && a.isOut === b.isOut && a.template === b.template)

function DrawnRow({ row, target, keys, template, isOut, onExclude, onCorrect }: RowProps) {
  const { t } = useTranslation('exchange')
  const { at, status, faults, notes } = row
  const canLeave = status === 'new' || status === 'changed'
  const words = [
    ...faults.map((fault) => faultWords(fault, target, t)),
    ...notes.map((note) => t(`preview.notes.${note as 'former-name'}`)),
  ]
  return (
    <div className={classes.row} data-status={status} data-out={isOut || undefined}>
      <div role="row" className={classes.cells} style={{ gridTemplateColumns: template }}>
        <span role="cell">
          {canLeave && (
            <Checkbox
              size="xs"
              aria-label={t('preview.includeRow', { row: at + 1 })}
              checked={!isOut}
              onChange={(event) => onExclude(at, !event.currentTarget.checked)}
            />
          )}
        </span>
        <span role="cell" className={classes.number}>
          {at + 1}
        </span>
        <span role="cell">
          <StatusBadge tone={tones[status]}>{t(`preview.one.${status}`)}</StatusBadge>
        </span>
        {keys.map((key) => (
          <Cell key={key} row={row} field={key} target={target} onCorrect={onCorrect} />
        ))}
      </div>
      {words.length > 0 && <p className={classes.faults}>{words.join(' · ')}</p>}
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'exchange'>>['t']
const ownFaults = [
  'double',
  'unknown-name',
  'several-bodies',
  'unknown-choice',
  'not-a-number',
  'record-locked',
] as const

function faultWords(
  { key, code, params }: PreviewRow['faults'][number],
  target: TargetName,
  t: Words,
): string {
  const own = ownFaults.find((name) => name === code)
  const words = own
    ? t(`preview.faults.${own}`, { ...params })
    : describeIssue({ path: '', code, ...(params ? { params: { ...params } } : {}) })
  return key === null ? words : `${fieldWord(target, key)}: ${words}`
}

type CellProps = { row: PreviewRow; field: string; target: TargetName; onCorrect: RowProps['onCorrect'] }

/** What the file says, what the record says now where it differs; pressed it can be typed over. */
function Cell({ row, field, target, onCorrect }: CellProps) {
  const { t } = useTranslation('exchange')
  const [typed, setTyped] = useState<string | null>(null)
  const text = shownText(row.cells[field] ?? '')
  const change = row.changes.find(({ key }) => key === field)
  const isFault = row.faults.some(({ key }) => key === field)
  const keep = () => {
    setTyped(null)
    if (typed !== null && typed.trim() !== text) onCorrect(row.at, field, typed.trim())
  }
  if (typed !== null)
    return (
      <span role="cell">
        <input
          className={classes.typing}
          aria-label={t('preview.edit', { column: fieldWord(target, field), row: row.at + 1 })}
          // biome-ignore lint/a11y/noAutofocus: it was pressed to be typed in
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') keep()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      </span>
    )
  return (
    <span role="cell" data-fault={isFault || undefined} data-changed={change !== undefined || undefined}>
      <button
        type="button"
        className={classes.words}
        title={text}
        aria-label={t('preview.edit', { column: fieldWord(target, field), row: row.at + 1 })}
        onClick={() => setTyped(text)}
      >
        {change && change.before !== '' && <del>{wordsOf(change.before, field, target)}</del>}
        {text === '' ? '–' : text}
      </button>
    </span>
  )
}

/** Days as people write them. */
function shownText(text: string): string {
  return isDay(text.slice(0, 10)) && /^\d{4}-/.test(text)
    ? `${formatDay(text.slice(0, 10))}${text.slice(10)}`
    : text
}

function wordsOf(text: string, field: string, target: TargetName): string {
  return columnOf(target, field)?.kind === 'choice' ? choiceWord(target, field, text) : shownText(text)
}
