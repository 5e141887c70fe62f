/** Bảng trạng thái: tasks by derived status. A move is an act of the task, which asks for its day or reason. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useCanEdit, useToday } from '#renderer/data/use-app-info.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { Task } from '#shared/registers/task/index.ts'
import { ActDialog } from './ActDialog.tsx'
import classes from './Board.module.css'
import { BoardCard } from './BoardCard.tsx'
import { type Placed, sortIntoColumns } from './board-columns.ts'
import { actBetween, type BoardColumn, boardColumns } from './task-acts.ts'
import { useActDialog } from './use-act-dialog.ts'
import { useStanding } from './use-standing.ts'

type Props = { tasks: readonly Task[]; selectedId: string | undefined; onOpen(id: string): void }
type Moving = { placed: Placed; from: BoardColumn }

const firstShown = 40

export function TaskBoard({ tasks, selectedId, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const standing = useStanding()
  const columns = useMemo(() => sortIntoColumns(tasks, standing), [tasks, standing])
  const dialog = useActDialog()
  const canEdit = useCanEdit()
  const board = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<Moving | null>(null)
  const move = ({ placed, from }: Moving, to: BoardColumn) => {
    const act = actBetween(placed.task, from, to)
    if (act) dialog.begin(placed.task, act)
    else if (from !== to) notifications.show({ message: t('board.cannot'), color: 'yellow' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
    if (!card || !event.key.startsWith('Arrow')) return
    event.preventDefault()
    if (!event.altKey) return focusNeighbour(board.current, card, event.key)
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    const from = boardColumns.find((name) => columns[name].some(({ task }) => task.id === card.dataset.card))
    const placed = from && columns[from].find(({ task }) => task.id === card.dataset.card)
    const to = from && boardColumns[boardColumns.indexOf(from) + step]
    if (canEdit && placed && to && step !== 0) move({ placed, from }, reachable(placed.task, from, to, step))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the cards inside, which are buttons
    <div className={classes.frame} onKeyDown={onKeyDown} ref={board}>
      <div className={classes.board}>
        {boardColumns.map((name) => (
          <Column
            key={name}
            name={name}
            placed={columns[name]}
            selectedId={selectedId}
            isTarget={dragged !== null && actBetween(dragged.placed.task, dragged.from, name) !== null}
            onOpen={onOpen}
            onDrag={(placed) => setDragged(placed ? { placed, from: name } : null)}
            onDrop={() => {
              if (dragged) move(dragged, name)
              setDragged(null)
            }}
          />
        ))}
      </div>
      {canEdit && <p className={classes.help}>{t('board.help')}</p>}
      <ActDialog request={dialog.request} onClose={dialog.close} />
    </div>
  )
}

/** Columns that a task cannot enter are passed over, so that one key press always means something. */
function reachable(task: Task, from: BoardColumn, first: BoardColumn, step: number): BoardColumn {
  let to = first
  while (actBetween(task, from, to) === null) {
    const next = boardColumns[boardColumns.indexOf(to) + step]
    if (next === undefined) return first
    to = next
  }
  return to
}

function focusNeighbour(board: HTMLElement | null, card: HTMLElement, key: string): void {
  const lists = [...(board?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const at = lists.findIndex((cards) => cards.includes(card))
  const row = lists[at]?.indexOf(card) ?? 0
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    lists[at]?.[row + (key === 'ArrowDown' ? 1 : -1)]?.focus()
    return
  }
  const step = key === 'ArrowRight' ? 1 : -1
  let column = at + step
  while (lists[column]?.length === 0) column += step
  const cards = lists[column]
  cards?.[Math.min(row, cards.length - 1)]?.focus()
}

type ColumnProps = {
  name: BoardColumn
  placed: readonly Placed[]
  selectedId: string | undefined
  isTarget: boolean
  onOpen(id: string): void
  onDrag(placed: Placed | null): void
  onDrop(): void
}

function Column({ name, placed, selectedId, isTarget, onOpen, onDrag, onDrop }: ColumnProps) {
  const { t } = useTranslation('tasks')
  const organisations = useById('organisation')
  const today = useToday()
  const [shown, setShown] = useState(firstShown)
  const leadOf = (task: Task) => {
    const lead = organisations.get(task.leadId)
    return lead ? shortNameOn(lead, today) : ''
  }
  return (
    <section
      className={classes.column}
      data-column={name}
      data-target={isTarget || undefined}
      aria-label={`${t(`board.columns.${name}`)} (${placed.length})`}
      onDragOver={(event) => {
        if (isTarget) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <h2 className={classes.heading}>
        {t(`board.columns.${name}`)}
        <span className={classes.count}>{placed.length}</span>
      </h2>
      <div className={classes.cards}>
        {placed.slice(0, shown).map((one, index) => (
          <BoardCard
            key={one.task.id}
            {...one}
            lead={leadOf(one.task)}
            isSelected={one.task.id === selectedId}
            isTabStop={index === 0}
            onOpen={() => onOpen(one.task.id)}
            onDragStart={() => onDrag(one)}
            onDragEnd={() => onDrag(null)}
          />
        ))}
        {placed.length === 0 && <p className={classes.empty}>{t('board.empty')}</p>}
        {placed.length > shown && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 200)}>
            {t('board.more', { count: placed.length - shown })}
          </Button>
        )}
      </div>
    </section>
  )
}
