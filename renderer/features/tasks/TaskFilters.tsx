/** Quick filters as chips, and the lead agency with its reminder slip. */
import { ActionIcon, Chip, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import classes from './Tasks.module.css'
import { type QuickFilter, quickFilters } from './task-filters.ts'

type ChipsProps = { choice: QuickFilter; onChoice(choice: QuickFilter): void }

export function FilterChips({ choice, onChoice }: ChipsProps) {
  const { t } = useTranslation('tasks')
  return (
    <Chip.Group multiple={false} value={choice} onChange={(value) => onChoice(value as QuickFilter)}>
      <Group gap="0.25rem" role="group" aria-label={t('filters.label')}>
        {quickFilters.map((name) => (
          <Chip key={name} value={name} size="xs" radius="sm" variant="outline">
            {t(`filters.${name}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

type LeadProps = { leadId: string | null; onLead(id: string | null): void }

export function LeadFilter({ leadId, onLead }: LeadProps) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const organisations = useById('organisation')
  const [isReminding, setReminding] = useState(false)
  const lead = leadId ? organisations.get(leadId) : undefined
  const words = lead ? t('reminderFor', { name: shortNameOn(lead, today) }) : ''
  return (
    <>
      <div className={classes.lead}>
        <OrganisationSelect
          label={t('filters.lead')}
          hidesLabel
          placeholder={t('filters.anyLead')}
          value={leadId}
          onChange={onLead}
        />
      </div>
      {lead && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words}
          title={words}
          onClick={() => setReminding(true)}
        >
          <IconPrinter size="1rem" aria-hidden />
        </ActionIcon>
      )}
      {leadId && isReminding && (
        <PaperDialogLater
          papers={[{ kind: 'reminder', organisationId: leadId }]}
          onClose={() => setReminding(false)}
        />
      )}
    </>
  )
}
