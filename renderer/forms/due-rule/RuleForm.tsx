/** The due rule as a form. It keeps what is typed while the fields say no rule yet, and tells which of them is in the way. */
import { SegmentedControl } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeIssue } from '#renderer/errors/describe-error.ts'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import classes from './DueRule.module.css'
import { EventFields } from './EventFields.tsx'
import { editFields, shiftsOf } from './edit-fields.ts'
import { OnceFields } from './OnceFields.tsx'
import { PeriodicFields } from './PeriodicFields.tsx'
import { readFields } from './read-fields.ts'
import { fieldsOfRule, type RuleFields } from './rule-fields.ts'
import { ChoiceField, type FieldsProps } from './rule-form-fields.tsx'
import { isSameRule } from './use-sentence.ts'

type Props = {
  rule: DueRule
  /** Called for every edit that says a rule, be it the same. */
  onChange(rule: DueRule): void
  /** Changes with the sentence above: fields that say no rule go back to the last good one. */
  sentenceEdits: number
}

export function RuleForm(props: Props) {
  const { t } = useTranslation('dues')
  const { fields, set, fault } = useRuleFields(props)
  const [hasLeft, setHasLeft] = useState(false)
  const root = useRef<HTMLFieldSetElement>(null)
  const words = fault === null ? '' : describeIssue({ path: '', code: fault.code })
  useRefusal(root, fault?.field ?? null, words)
  // A field just emptied is about to be filled: that it must be is said when the form is left.
  const isShown = fault !== null && (fault.code !== 'required' || hasLeft)
  const held: FieldsProps = {
    fields,
    set,
    errorAt: (name) => (isShown && fault.field === name ? words : undefined),
  }
  return (
    <fieldset
      ref={root}
      className={classes.form}
      aria-label={t('form.label')}
      onFocus={() => setHasLeft(false)}
      onBlur={() => setHasLeft(true)}
      onInvalidCapture={() => setHasLeft(true)}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('form.kind')}
        data={(['periodic', 'once', 'event'] as const).map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
        }))}
        value={fields.kind}
        onChange={(kind) => set({ kind })}
      />
      <div className={classes.grid}>
        {fields.kind === 'periodic' && <PeriodicFields {...held} />}
        {fields.kind === 'once' && <OnceFields {...held} />}
        {fields.kind === 'event' && <EventFields {...held} />}
        <ChoiceField
          {...held}
          name="onDayOff"
          choices={shiftsOf(fields).map((value) => ({ value, label: t(`shift.${value}`) }))}
        />
      </div>
    </fieldset>
  )
}

/** The fields, following a rule that was changed elsewhere (the sentence above, another record). */
function useRuleFields({ rule, onChange, sentenceEdits }: Props) {
  const [fields, setFields] = useState(() => fieldsOfRule(rule))
  const given = useRef(rule)
  useEffect(() => {
    if (isSameRule(rule, given.current)) return
    given.current = rule
    setFields((former) => fieldsOfRule(rule, former))
  }, [rule])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count is one edit of the sentence, made over the present rule
  useEffect(
    () => setFields((former) => (readFields(former).fault ? fieldsOfRule(rule, former) : former)),
    [sentenceEdits],
  )
  const set = (patch: Partial<RuleFields>) => {
    const next = editFields(fields, patch)
    setFields(next)
    const read = readFields(next)
    if (read.fault !== null) return
    given.current = read.rule
    onChange(read.rule)
  }
  return { fields, set, fault: readFields(fields).fault }
}

/** Makes the field in the way invalid, so that saving stops there and does not store the rule before it. */
function useRefusal(
  root: RefObject<HTMLElement | null>,
  field: keyof RuleFields | null,
  words: string,
): void {
  useEffect(() => {
    const input = root.current?.querySelector<HTMLInputElement>(`[data-field="${field}"] :is(input, select)`)
    input?.setCustomValidity(words)
    return () => input?.setCustomValidity('')
  }, [root, field, words])
}
