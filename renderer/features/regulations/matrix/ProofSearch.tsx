/** Finds a record that can prove something, by the program's own search: there may be very many. */
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Proof, proofRegisters } from '#shared/registers/fulfilment/index.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import classes from './Matrix.module.css'

type ProofRegister = Extract<Proof, { kind: 'record' }>['register']

export const isProofRegister = (register: string): register is ProofRegister =>
  proofRegisters.some((one) => one === register)

const asked = 60
const shown = 12

export function ProofSearch({
  chosen,
  onPick,
}: {
  chosen: SearchHit | null
  onPick(hit: SearchHit | null): void
}) {
  const { t } = useTranslation(['matrix', 'registers', 'forms'])
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const answer = useAnswer('search.run', { text, limit: asked }, 'all', {
    isEnabled: text !== '' && chosen === null,
    keepsPrevious: true,
  }).data
  const hits = (text === '' ? [] : (answer ?? []))
    .filter((hit) => isProofRegister(hit.register))
    .slice(0, shown)
  const label = t('proofs.search')
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(value) => {
        onPick(hits.find((hit) => keyOf(hit) === value) ?? null)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          placeholder={t('proofs.searchHint')}
          autoComplete="off"
          data-autofocus
          value={chosen ? chosen.title : typed}
          readOnly={chosen !== null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => chosen === null && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={
            chosen && (
              <CloseButton
                size="sm"
                aria-label={t('forms:picker.clear', { label })}
                onClick={() => onPick(null)}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={chosen !== null || text === ''}>
        <Combobox.Options aria-label={label} mah="16rem" style={{ overflowY: 'auto' }}>
          {hits.length === 0 && <Combobox.Empty>{t('proofs.noHits')}</Combobox.Empty>}
          {hits.map((hit) => (
            <Combobox.Option key={keyOf(hit)} value={keyOf(hit)}>
              {hit.title}
              <span className={classes.dueSub}>
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
