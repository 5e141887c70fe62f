/** The book: a line for each number, and one for each hole, with what can be done about it. */
import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { NumberState } from '#shared/registers/paper-number/index.ts'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import type { SeriesView } from '#shared/views/numbering/overview.ts'
import { type NumberRange, sayRange } from '#shared/views/numbering/series-book.ts'
import { bookRows } from './book-rows.ts'
import { CancelDialog } from './CancelDialog.tsx'
import type { KeepKind } from './KeepDialog.tsx'
import classes from './Numbers.module.css'
import { useTypeNames } from './type-names.ts'

type Props = {
  lines: readonly KnownNumber[]
  shown: readonly SeriesView[]
  onKeep(kind: KeepKind, wanted: { letters: string; range: NumberRange }): void
}

const linesAtOnce = 300

export function BookTable({ lines, shown, onKeep }: Props) {
  const { t } = useTranslation('numbers')
  const { nameOf } = useTypeNames()
  const [limit, setLimit] = useState(linesAtOnce)
  const [cancelling, setCancelling] = useState<KnownNumber | null>(null)
  const rows = bookRows(lines, shown)
  const only = shown.length === 1 ? shown[0] : undefined
  const label = only ? t('linesOf', { what: nameOf(only.series) }) : t('lines')
  return (
    <section className={classes.book} aria-label={label}>
      <Table verticalSpacing="0.25rem" horizontalSpacing="0.5rem" stickyHeader layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.printed}>{t('columns.printed')}</Table.Th>
            <Table.Th className={classes.day}>{t('columns.on')}</Table.Th>
            <Table.Th>{t('columns.subject')}</Table.Th>
            <Table.Th className={classes.state}>{t('columns.state')}</Table.Th>
            <Table.Th className={classes.doing} aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            .slice(0, limit)
            .map((row) =>
              row.kind === 'number' ? (
                <NumberRow key={row.key} line={row.line} onCancel={() => setCancelling(row.line)} />
              ) : (
                <GapRow
                  key={row.key}
                  range={row.range}
                  name={shown.length > 1 ? nameOf(row.series) : ''}
                  onKeep={(kind) => onKeep(kind, { letters: row.series, range: row.range })}
                />
              ),
            )}
        </Table.Tbody>
      </Table>
      {rows.length > limit && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + linesAtOnce)}>
          {t('more', { count: rows.length - limit })}
        </Button>
      )}
      {cancelling && <CancelDialog line={cancelling} onClose={() => setCancelling(null)} />}
    </section>
  )
}

const tones: Readonly<Record<NumberState, Tone>> = { used: 'good', reserved: 'soon', cancelled: 'idle' }

function NumberRow({ line, onCancel }: { line: KnownNumber; onCancel: () => void }) {
  const { t } = useTranslation(['numbers', 'registers'])
  const { printed, number, suffix, state, on, subject, reason, source } = line
  const name = printed || `${number}${suffix}`
  return (
    <Table.Tr>
      <Table.Td className={classes.printed}>
        <Origin line={line} name={name} />
      </Table.Td>
      <Table.Td className={classes.day}>{on === null ? '' : formatDay(on)}</Table.Td>
      <Table.Td>
        {subject}
        {reason !== '' && <div className={classes.reason}>{reason}</div>}
        {source.register !== 'paper-number' && (
          <div className={classes.reason}>{t(`numbers:from.${source.register}`)}</div>
        )}
      </Table.Td>
      <Table.Td>
        <StatusBadge tone={tones[state]}>{t(`registers:paper-number.choices.state.${state}`)}</StatusBadge>
      </Table.Td>
      <Table.Td className={classes.doing}>
        <EditOnly>
          <NumberActions line={line} name={name} onCancel={onCancel} />
        </EditOnly>
      </Table.Td>
    </Table.Tr>
  )
}

/** The number leads to the paper, or to the record on which it was written. */
function Origin({ line, name }: { line: KnownNumber; name: string }) {
  const { t } = useTranslation('numbers')
  const go = useNavigation((state) => state.go)
  const { paperId, source } = line
  const place =
    paperId !== null
      ? ({ screen: 'papers', id: paperId } as const)
      : source.register === 'meeting'
        ? ({ screen: 'meetings', id: source.id } as const)
        : source.register === 'source-document'
          ? ({ screen: 'documents', id: source.id } as const)
          : null
  if (place === null) return <span className={classes.number}>{name}</span>
  return (
    <button
      type="button"
      className={classes.link}
      title={t(paperId === null ? 'openRecord' : 'open')}
      onClick={() => go(place)}
    >
      {name}
    </button>
  )
}

function NumberActions({ line, name, onCancel }: { line: KnownNumber; name: string; onCancel: () => void }) {
  const { t } = useTranslation('numbers')
  const act = useAct()
  const tell = useUndoNotice()
  // What a paper carries is cancelled with the paper, by withdrawing it.
  const isFree = line.source.register === 'paper-number' && line.paperId === null
  if (!isFree || line.state === 'cancelled') return null
  const release = async () => {
    const done = await act('numbers.release', { id: line.source.id })
    if (done.ok) tell(t('releasedNow', { number: name }))
  }
  return (
    <>
      {line.state === 'reserved' && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${t('release')} ${name}`}
          onClick={() => void release()}
        >
          {t('release')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={`${t('cancel')} ${name}`}
        onClick={onCancel}
      >
        {t('cancel')}
      </Button>
    </>
  )
}

function GapRow({
  range,
  name,
  onKeep,
}: {
  range: NumberRange
  name: string
  onKeep: (kind: KeepKind) => void
}) {
  const { t } = useTranslation('numbers')
  const label = [t('gap', { range: sayRange(range) }), name].filter(Boolean).join(', ')
  const button = (kind: KeepKind) => (
    <Button
      size="compact-xs"
      variant="subtle"
      {...(kind === 'reserve' ? {} : { color: 'gray' })}
      aria-label={`${t(kind)} ${label}`}
      onClick={() => onKeep(kind)}
    >
      {t(kind)}
    </Button>
  )
  return (
    <Table.Tr className={classes.gap}>
      <Table.Td colSpan={2}>{label}</Table.Td>
      <Table.Td colSpan={3}>
        <span className={classes.gapLine}>
          {t('gapExplained')}
          <EditOnly>
            <span className={classes.gapActions}>
              {button('reserve')}
              {button('enter')}
              {button('cancel')}
            </span>
          </EditOnly>
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
