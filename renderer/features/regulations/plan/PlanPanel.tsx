/** One item of the plan beside the list: what is done with it, how it is adjusted, why its day is its day, what differs. */
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { longestTitle } from '#shared/views/plan/propose.ts'
import type { PlanItem } from '#shared/views/plan/year-plan.ts'
import { PlanDifferences } from './PlanDifferences.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { PlanStatusBadge } from './PlanStatusBadge.tsx'
import classes from './PlanTab.module.css'
import { actsOf, type Decision, type DecisionAct, decisionActs, lacksLead } from './plan-decisions.ts'
import type { PlanEntry } from './plan-lines.ts'

type Props = {
  entry: PlanEntry
  decision: Decision | undefined
  /** False where plans of several regulations are only looked at. */
  canDecide: boolean
  onDecide(patch: Decision): void
  onClose(): void
}

export function PlanPanel({ entry, decision, canDecide, onDecide, onClose }: Props) {
  const { t } = useTranslation('plan')
  const { item } = entry
  return (
    <RecordDrawer
      isOpen
      recordKey={item.key}
      title={entry.title}
      aside={<PlanStatusBadge status={item.status} />}
      onClose={onClose}
    >
      <p className={classes.hint}>{t(`statusHints.${item.status}`)}</p>
      {canDecide && (
        <EditArea>
          <Acts entry={entry} onDecide={onDecide} />
          {actsOf(item).includes('make') && <Adjust entry={entry} decision={decision} onDecide={onDecide} />}
        </EditArea>
      )}
      <PlanDifferences item={item} />
      <PlanFacts entry={entry} />
    </RecordDrawer>
  )
}

function Acts({ entry: { item, settled }, onDecide }: Pick<Props, 'entry' | 'onDecide'>) {
  const { t } = useTranslation('plan')
  const acts = actsOf(item)
  if (acts.length === 0) return null
  const word = (act: DecisionAct) =>
    act === 'make' && item.status === 'removed' ? t('panel.acts.makeAgain') : t(`panel.acts.${act}`)
  return (
    <Radio.Group
      label={t('panel.decide')}
      value={settled.act}
      onChange={(value) => {
        const act = decisionActs.find((one) => one === value)
        if (act) onDecide({ act })
      }}
    >
      <div className={classes.acts}>
        {acts.map((act) => (
          <Radio
            key={act}
            value={act}
            label={word(act)}
            disabled={act === 'make' && lacksLead(item, settled)}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

/** What is proposed, to be changed before it is made. An emptied field goes back to the proposal. */
function Adjust({ entry, decision, onDecide }: Pick<Props, 'entry' | 'decision' | 'onDecide'>) {
  const { t } = useTranslation('plan')
  const today = useToday()
  const { item, settled } = entry
  const { planned, makes } = item
  // Empty while it is being typed; until it can be read, the proposal counts.
  const [day, setDay] = useState<Day | null>(settled.on)
  // Whoever adjusts an item that waited means to make it.
  const adjust = (patch: Decision) =>
    onDecide(settled.act === 'later' && planned.on >= today ? { ...patch, act: 'make' } : patch)
  return (
    <div className={classes.adjust}>
      <Textarea
        label={t('panel.title')}
        autosize
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={1}
        maxRows={5}
        maxLength={longestTitle[makes]}
        value={decision?.title ?? planned.title}
        onChange={(event) => {
          const title = event.currentTarget.value
          adjust({ title: title === planned.title ? undefined : title })
        }}
        onBlur={() => decision?.title?.trim() === '' && onDecide({ title: undefined })}
        description={proposedWords(settled.title !== planned.title, planned.title, t)}
      />
      <DayInput
        label={t(makes === 'event' ? 'panel.heldOn' : 'panel.deadline')}
        value={day}
        onChange={(on) => {
          setDay(on)
          adjust({ on: on === null || on === planned.on ? undefined : on })
        }}
        description={proposedWords(day !== planned.on, formatDay(planned.on), t)}
      />
      <OrganisationSelect
        label={t('panel.lead')}
        value={settled.leadId}
        onChange={(leadId) =>
          adjust({ leadId: leadId === null || leadId === planned.leadId ? undefined : leadId })
        }
        isRequired={makes === 'task'}
        description={proposedWords(settled.leadId !== planned.leadId, item.leadName, t)}
      />
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'plan'>>['t']

function proposedWords(isOwn: boolean, value: PlanItem['leadName'], t: Words): string | undefined {
  return isOwn && value !== '' ? t('panel.proposed', { value }) : undefined
}
