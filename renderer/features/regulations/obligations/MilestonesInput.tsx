/** The dates of an obligation: one to six milestones, in their order. One alone stands open; several are opened one by one. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import type { Milestone, Obligation } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { blankMilestone, type DraftMilestone, milestoneIdFrom } from './blank-obligation.ts'
import { MilestoneFields } from './MilestoneFields.tsx'
import type { ObligationForm } from './ObligationFields.tsx'
import classes from './Obligations.module.css'

type Props = { form: ObligationForm; record: Obligation | null; regulation: Regulation }

const most = 6

export function MilestonesInput({ form, record, regulation }: Props) {
  const { t } = useTranslation('obligations')
  const { milestones } = form.values
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const [freshId, setFreshId] = useState<string | null>(null)
  const set = (next: Milestone[]) => form.setFieldValue('milestones', next)
  const toggle = (id: string) =>
    setOpenIds((present) => {
      const next = new Set(present)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const add = () => {
    const made = blankMilestone(milestoneIdFrom(crypto.randomUUID()))
    // Those that stood open stay so, also the only one there was.
    setOpenIds(
      (present) => new Set([...present, made.id, ...(milestones.length === 1 ? ids(milestones) : [])]),
    )
    setFreshId(made.id)
    set([...milestones, made])
  }
  const nameOf = ({ label }: Milestone, index: number) => label || t('milestone.name', { number: index + 1 })
  return (
    <FormSection
      title={t('milestones', { count: milestones.length })}
      action={
        milestones.length < most && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={add}
          >
            {t('milestone.add')}
          </Button>
        )
      }
    >
      <OrderedRows
        label={t('milestones', { count: milestones.length })}
        items={milestones}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        onChange={set}
        isDisabled={milestones.length === 1}
      >
        {(milestone, index) => (
          <MilestoneRow
            name={nameOf(milestone, index)}
            milestone={milestone}
            isOnly={milestones.length === 1}
            isOpen={
              milestones.length === 1 ||
              openIds.has(milestone.id) ||
              errorUnder(form.errors, `milestones.${index}`) !== undefined
            }
            onToggle={() => toggle(milestone.id)}
            onInvalid={() => setOpenIds((present) => new Set([...present, milestone.id]))}
          >
            <MilestoneFields
              form={form}
              index={index}
              record={record}
              regulation={regulation}
              takesFocus={milestone.id === freshId}
            />
          </MilestoneRow>
        )}
      </OrderedRows>
    </FormSection>
  )
}

const ids = (milestones: readonly Milestone[]) => milestones.map(({ id }) => id)

type RowProps = {
  name: string
  milestone: DraftMilestone
  isOnly: boolean
  isOpen: boolean
  onToggle(): void
  onInvalid(): void
  children: ReactNode
}

/** Once opened the fields stay, though not in sight: what is half typed in them is not lost by folding. */
function MilestoneRow({ name, milestone, isOnly, isOpen, onToggle, onInvalid, children }: RowProps) {
  const { t, i18n } = useTranslation('obligations')
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const say = i18n.language === 'en' ? sentenceEn : sentenceOf
  return (
    <>
      {!isOnly && (
        <button type="button" className={classes.milestone} aria-expanded={isOpen} onClick={onToggle}>
          <Chevron size="1rem" aria-hidden />
          <span>
            <strong>{name}</strong>
            {!isOpen && `: ${milestone.rule === null ? t('milestone.noRule') : say(milestone.rule)}`}
          </span>
        </button>
      )}
      {wasOpen && (
        <div hidden={!isOpen} onInvalidCapture={onInvalid}>
          {children}
        </div>
      )}
    </>
  )
}
