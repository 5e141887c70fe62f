/** Finds a record by the program's own search: there may be very many. */
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import classes from './RecordSearch.module.css'

const asked = 60
const shown = 12

type Props = {
  label: string
  error?: ReactNode
  description?: ReactNode
  placeholder?: string
  /** Says which hits may be chosen. */
  accepts(register: RegisterName, id: string): boolean
  /** What stands in the field as chosen; null while nothing is. */
  chosen: SearchHit | null
  onPick(hit: SearchHit | null): void
  autoFocus?: boolean
}

export function RecordSearch(props: Props) {
  const { label, placeholder, error, description, accepts, chosen, onPick, autoFocus = false } = props
  const { t } = useTranslation(['forms', 'registers'])
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [isUnsettled, setUnsettled] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const text = typed.trim()
  const unsettled = isUnsettled ? t('picker.unsettled') : undefined
  useEffect(() => input.current?.setCustomValidity(unsettled ?? ''), [unsettled])
  const answer = useAnswer('search.run', { text, limit: asked }, 'all', {
    isEnabled: text !== '' && chosen === null,
    keepsPrevious: true,
  }).data
  const hits = (text === '' ? [] : (answer ?? []))
    .filter((hit) => accepts(hit.register, hit.id))
    .slice(0, shown)
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(value) => {
        onPick(hits.find((hit) => keyOf(hit) === value) ?? null)
        combobox.closeDropdown()
        setTyped('')
        setUnsettled(false)
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          label={label}
          placeholder={placeholder ?? t('picker.search')}
          error={unsettled ?? error}
          title={chosen?.title}
          description={description}
          autoComplete="off"
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          value={chosen ? chosen.title : typed}
          readOnly={chosen !== null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setUnsettled(false)
            combobox.openDropdown()
          }}
          onFocus={() => chosen === null && combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setUnsettled(chosen === null && text !== '')
          }}
          rightSection={
            chosen && (
              <CloseButton size="sm" aria-label={t('picker.clear', { label })} onClick={() => onPick(null)} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={chosen !== null || text === ''}>
        <Combobox.Options aria-label={label} mah="16rem" style={{ overflowY: 'auto' }}>
          {hits.length === 0 && <Combobox.Empty>{t('picker.noMatch')}</Combobox.Empty>}
          {hits.map((hit) => (
            <Combobox.Option key={keyOf(hit)} value={keyOf(hit)}>
              {hit.title}
              <span className={classes.sub}>
                {[t(`registers:${hit.register}.name`), hit.day && formatDay(hit.day), hit.subtitle]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const keyOf = ({ register, id }: SearchHit) => `${register}/${id}`
