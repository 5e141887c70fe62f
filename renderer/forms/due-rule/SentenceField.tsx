/** The due sentence: typed or taken from common ones; what is not understood is marked under the field. */
import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import pickerClasses from '../picker.module.css'
import { suggestionsFor } from './common-sentences.ts'
import classes from './DueRule.module.css'
import { markUnreadable } from './mark-unreadable.ts'
import { useSentence } from './use-sentence.ts'

type Props = {
  label: string
  rule: DueRule | null
  onChange(rule: DueRule): void
  /** Told of every change of the text, readable or not. */
  onTyped(): void
  /** Whether the text says a rule; told when that changes. */
  onReadable(isReadable: boolean): void
  formEdits: number
  error?: ReactNode
  autoFocus?: boolean | undefined
}

export function SentenceField(props: Props) {
  const { label, rule, onChange, onTyped, onReadable, formEdits, error, autoFocus } = props
  const { t, i18n } = useTranslation(['dues', 'errors'])
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isEnglish = i18n.language === 'en'
  const sentence = useSentence({ rule, onChange, formEdits, refusal: t('rule.unreadable') })
  const { text, unread } = sentence
  const isReadable = unread === null
  useEffect(() => onReadable(isReadable), [onReadable, isReadable])
  const place = unread && (
    <Unreadable text={text} words={describeIssue({ path: '', code: unread.code })} unread={unread} />
  )
  const english = isEnglish && !unread && rule ? sentenceEn(rule) : undefined
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // One line: Enter takes what is highlighted in the list (the kit does that), else it saves.
    if (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(value) => {
        sentence.type(value)
        onTyped()
        combobox.closeDropdown()
      }}
    >
      {/* A text of several lines may not call itself a combobox; it stays a text box that has a list. */}
      <Combobox.Target>
        <Textarea
          ref={sentence.input}
          label={label}
          withAsterisk
          aria-required
          autosize
          minRows={1}
          maxRows={4}
          autoComplete="off"
          aria-autocomplete="list"
          spellCheck={false}
          placeholder={t('rule.placeholder')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={!sentence.isRefused && text !== '' && place ? place : english}
          error={sentence.isRefused ? place : error}
          value={text}
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          onChange={(event) => {
            sentence.type(event.currentTarget.value)
            onTyped()
            combobox.resetSelectedOption()
            combobox.openDropdown()
          }}
          onClick={() => text === '' && combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            sentence.leave()
          }}
          onInvalid={sentence.complain}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Suggestions label={t('rule.suggestions')} text={text} isEnglish={isEnglish} />
    </Combobox>
  )
}

function Suggestions({ label, text, isEnglish }: { label: string; text: string; isEnglish: boolean }) {
  const found = suggestionsFor(text)
  return (
    <Combobox.Dropdown hidden={found.length === 0}>
      <Combobox.Options className={pickerClasses.options ?? ''} aria-label={label}>
        {found.map(({ sentence, english }) => (
          <Combobox.Option key={sentence} value={sentence} className={pickerClasses.option ?? ''}>
            {sentence}
            {isEnglish && <span className={pickerClasses.detail}>{english}</span>}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}

type UnreadableProps = { text: string; words: string; unread: Parameters<typeof markUnreadable>[1] }

function Unreadable({ text, words, unread }: UnreadableProps) {
  const { t } = useTranslation('dues')
  const { before, marked, after } = markUnreadable(text, unread)
  return (
    <span className={classes.unreadable}>
      {words}
      {text.trim() !== '' && (
        <span className={classes.quote}>
          {before}
          {marked === '' ? (
            <mark className={classes.gap} title={t('rule.missingHere')}>
              …
            </mark>
          ) : (
            <mark className={classes.mark}>{marked}</mark>
          )}
          {after}
        </span>
      )}
    </span>
  )
}
