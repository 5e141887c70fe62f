/**
 * A due rule, written as a sentence and as a form, each made from the other, with the dates that follow from it. While the
 * sentence cannot be read the form, the dates and the value stay with the last good rule, and saving is refused.
 */
import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import type { Day } from '#shared/lib/dates.ts'
import { DueDates } from './DueDates.tsx'
import classes from './DueRule.module.css'
import { RuleForm } from './RuleForm.tsx'
import { firstFields, ruleOfFields } from './rule-fields.ts'
import { SentenceField } from './SentenceField.tsx'
import type { RuleSpan } from './upcoming-dues.ts'
import { isSameRule } from './use-sentence.ts'

const firstRule = ruleOfFields(firstFields)

type Props = {
  label: string
  /** Null for a rule that is not written yet. */
  value: DueRule | null
  onChange(rule: DueRule): void
  span: RuleSpan
  /** The day of the event on which the rule hangs, where it is known; it is tried first. */
  eventOn?: Day | null
  error?: ReactNode
  autoFocus?: boolean | undefined
}

export function DueRuleInput(props: Props) {
  const { label, value, onChange, span, eventOn = null, error, autoFocus } = props
  const { t } = useTranslation('dues')
  const [isOpen, setOpen] = useState(false)
  // Edits of either, so that the other drops what is half said in it.
  const [sentenceEdits, setSentenceEdits] = useState(0)
  const [formEdits, setFormEdits] = useState(0)
  const [isReadable, setReadable] = useState(true)
  const formId = useId()
  const changeByForm = (rule: DueRule) => {
    setFormEdits((count) => count + 1)
    if (!isSameRule(rule, value)) onChange(rule)
  }
  const toggle = () => {
    // The form always stands for a rule; the one with which it begins is chosen by opening it.
    if (value === null) onChange(firstRule)
    setOpen(!isOpen)
  }
  return (
    <div className={classes.input}>
      <SentenceField
        label={label}
        rule={value}
        onChange={onChange}
        onTyped={() => setSentenceEdits((count) => count + 1)}
        onReadable={setReadable}
        formEdits={formEdits}
        error={error}
        autoFocus={autoFocus}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.toggle ?? ''}
        leftSection={<IconAdjustmentsHorizontal size="1rem" aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={formId}
        onClick={toggle}
      >
        {t(isOpen ? 'rule.closeForm' : 'rule.openForm')}
      </Button>
      <div id={formId} hidden={!isOpen}>
        {isOpen && value && <RuleForm rule={value} onChange={changeByForm} sentenceEdits={sentenceEdits} />}
      </div>
      {value && (
        // While the sentence cannot be read they are those of the rule before, and must not look like its own.
        <div className={classes.upcoming} data-former={!isReadable || undefined}>
          {!isReadable && <p className={classes.note}>{t('next.former')}</p>}
          <DueDates rule={value} span={span} eventOn={eventOn} />
        </div>
      )}
    </div>
  )
}
