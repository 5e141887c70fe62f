/** A record beside its list: a docked panel, not a dialog. Esc closes it, and the focus goes back where it came from. */
import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import classes from './RecordDrawer.module.css'

type Props = {
  title: string
  isOpen: boolean
  onClose(): void
  children: ReactNode
  /** What can be done; not drawn while the folder is only looked at. */
  footer?: ReactNode
  /** What stands beside the title, like a status. */
  aside?: ReactNode
  /** Identity of what is shown, `new` for what is only being made: when it changes the panel takes the focus again. */
  recordKey?: string | undefined
  isWide?: boolean
}

export function RecordDrawer({ isOpen, ...panel }: Props) {
  return isOpen ? <Panel {...panel} /> : null
}

function Panel({ title, onClose, children, footer, aside, recordKey, isWide }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('common')
  const id = useId()
  const canEdit = useCanEdit()
  const panel = useRef<HTMLElement>(null)
  useBorrowedFocus(panel, recordKey)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (belongsToList(event.target)) return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside
      ref={panel}
      className={classes.panel}
      data-wide={isWide || undefined}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <header className={classes.header}>
        <h2 id={id} className={classes.title} title={title} tabIndex={-1} data-panel-title>
          {title}
        </h2>
        {aside}
        <CloseButton aria-label={t('close')} title={`${t('close')} (Esc)`} onClick={onClose} />
      </header>
      <div className={classes.body}>{children}</div>
      {footer && canEdit && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  )
}

/** An Esc that closes a list of choices or a calendar above the panel is not meant for the panel. */
function belongsToList(target: EventTarget): boolean {
  const element = target as HTMLElement
  return element.closest('[data-mantine-stop-propagation="true"], [role="dialog"], [role="menu"]') !== null
}

const newRecord = 'new'
const firstField =
  'form :is(input, textarea, select):not([type="hidden"], [tabindex="-1"], [aria-hidden="true"], :disabled)'

/** Takes the focus when opened (into the first field of a new record), gives it back when closed from inside: to its lender or the list. */
function useBorrowedFocus(panel: RefObject<HTMLElement | null>, recordKey: string | undefined): void {
  const lender = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const active = document.activeElement
    const isLender = active instanceof HTMLElement && active !== document.body
    if (isLender && !panel.current?.contains(active)) lender.current = active
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector)
    const wanted = find('[data-autofocus]') ?? (recordKey === newRecord ? find(firstField) : null)
    ;(wanted ?? find('[data-panel-title]'))?.focus({ preventScroll: true })
  }, [panel, recordKey])
  useEffect(
    () => () => {
      const active = document.activeElement
      const isElsewhere = active !== null && active !== document.body && active.isConnected
      if (isElsewhere) return
      const list = document.querySelector<HTMLElement>('main [role="grid"]')
      const taker = lender.current?.isConnected ? lender.current : list
      taker?.focus({ preventScroll: true })
    },
    [],
  )
}
