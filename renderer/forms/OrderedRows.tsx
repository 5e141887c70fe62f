/** Rows whose order matters: moved by Alt+↑ and Alt+↓ or by buttons, the focus going along with the row. */
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './OrderedRows.module.css'

type Props<T> = {
  label: string
  items: readonly T[]
  keyOf(item: T): string
  /** The words by which a row's buttons are told apart. */
  nameOf(item: T, index: number): string
  onChange(items: T[]): void
  children(item: T, index: number): ReactNode
  /** A line over a row that the row's buttons do not belong to. */
  headingOf?(item: T, index: number): ReactNode
  /** The last row must stay. */
  isLastKept?: boolean
  /** All stay, only their order changes. */
  isFixed?: boolean
  isDisabled?: boolean | undefined
}

/** `items` with the one at `from` standing at `to`. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items]
  const [taken] = next.splice(from, 1)
  if (taken !== undefined) next.splice(to, 0, taken)
  return next
}

export function OrderedRows<T>(props: Props<T>) {
  const { label, items, keyOf, nameOf, onChange, children, headingOf } = props
  const { isLastKept = false, isFixed = false, isDisabled = false } = props
  const { t } = useTranslation('forms')
  const list = useRef<HTMLOListElement>(null)
  const returning = useRef<HTMLElement | null>(null)
  // React moves rows in the document, and a moved element loses the focus.
  useEffect(() => {
    returning.current?.focus()
    returning.current = null
  })
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return
    returning.current = document.activeElement as HTMLElement | null
    onChange(moveItem(items, from, to))
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    // Rows within a row move first, and alone.
    if (event.defaultPrevented || !event.altKey || isDisabled) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1)
  }
  return (
    <ol className={classes.rows} aria-label={label} ref={list}>
      {items.map((item, index) => {
        const name = nameOf(item, index)
        return (
          <li key={keyOf(item)} className={classes.row} onKeyDown={(event) => onKeyDown(event, index)}>
            {headingOf?.(item, index)}
            <div className={classes.content}>{children(item, index)}</div>
            {!isDisabled && (
              <div className={classes.buttons}>
                {items.length > 1 && (
                  <>
                    <RowButton
                      label={t('rows.up', { name })}
                      isDisabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    >
                      <IconArrowUp size="0.9rem" aria-hidden />
                    </RowButton>
                    <RowButton
                      label={t('rows.down', { name })}
                      isDisabled={index === items.length - 1}
                      onClick={() => move(index, index + 1)}
                    >
                      <IconArrowDown size="0.9rem" aria-hidden />
                    </RowButton>
                  </>
                )}
                {!isFixed && (
                  <RowButton
                    label={t('rows.remove', { name })}
                    isDisabled={isLastKept && items.length === 1}
                    onClick={() => onChange(items.filter((_, other) => other !== index))}
                  >
                    <IconX size="0.9rem" aria-hidden />
                  </RowButton>
                )}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

type ButtonProps = { label: string; isDisabled: boolean; onClick(): void; children: ReactNode }

/** `aria-disabled` and not `disabled`: a button that a move just made useless keeps the focus. */
function RowButton({ label, isDisabled, onClick, children }: ButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      {...(isDisabled ? { 'data-disabled': true } : {})}
      onClick={() => {
        if (!isDisabled) onClick()
      }}
    >
      {children}
    </ActionIcon>
  )
}
