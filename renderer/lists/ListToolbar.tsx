/** The line above a list: search, filters, and what can be done with the list as a whole. */
import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import type { ListView } from '#shared/query/list-view.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { FilterChips } from './FilterChips.tsx'
import classes from './RecordList.module.css'
import type { List } from './use-list.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

type Props = {
  list: List
  defaultView: ListView
  children?: ReactNode
  onPrint: (() => void) | null
  onExcel: (() => void) | null
  /** The menu of what is taken to other programs. */
  take?: ReactNode
}

export function ListToolbar({ list, defaultView, children, onPrint, onExcel, take }: Props) {
  const { t } = useTranslation('lists')
  const { view, look, register } = list
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <div className={classes.narrowing}>
        <Search text={view.text} onChange={(text) => look({ ...view, text })} />
        <FilterChips
          register={register}
          filters={view.filters}
          onChange={(filters) => look({ ...view, filters })}
        />
      </div>
      {children}
      <ColumnsMenu register={register} view={view} onChange={look} />
      <ViewsMenu listKey={list.key} view={view} defaultView={defaultView} onChange={look} />
      {onPrint && (
        <Tooltip label={t('print')}>
          <ActionIcon variant="default" size="md" aria-label={t('print')} onClick={onPrint}>
            <IconPrinter size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {onExcel && (
        <Tooltip label={t('excel')}>
          <ActionIcon variant="default" size="md" aria-label={t('excel')} onClick={onExcel}>
            <IconFileSpreadsheet size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {take}
    </div>
  )
}

const pauseMs = 150

/** Asks once the typing pauses; Esc empties; Ctrl+F comes here. */
function Search({ text, onChange }: { text: string; onChange(text: string): void }) {
  const { t } = useTranslation('lists')
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(text)
  const latest = useRef(onChange)
  latest.current = onChange
  useScreenAction('find', () => input.current?.select())
  const asked = useRef(text)
  // Another view brings its own words.
  useEffect(() => {
    if (text !== asked.current) setTyped(text)
    asked.current = text
  }, [text])
  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => {
      asked.current = typed
      latest.current(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <TextInput
      ref={input}
      className={classes.search ?? ''}
      size="xs"
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      maxLength={200}
      leftSection={<IconSearch size="0.9rem" aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.stopPropagation()
        setTyped('')
      }}
    />
  )
}
