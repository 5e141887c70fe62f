/** Quick filters as chips, and the lead agency with its reminder slip. */
import { Button, Chip, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import classes from './Tasks.module.css'
import { type QuickFilter, quickFilters } from './task-filters.ts'

const PaperDialog = lazy(() =>
  import('#renderer/papers/index.ts').then((papers) => ({ default: papers.PaperDialog })),
)

type Props = {
  /** Null where the screen shows every status anyway. */
  choice: QuickFilter | null
  onChoice(choice: QuickFilter): void
  leadId: string | null
  onLead(id: string | null): void
}

export function TaskFilters({ choice, onChoice, leadId, onLead }: Props) {
  const { t } = useTranslation('tasks')
  const today = useToday()
  const organisations = useById('organisation')
  const [isReminding, setReminding] = useState(false)
  const lead = leadId ? organisations.get(leadId) : undefined
  return (
    <div className={classes.filters}>
      {choice !== null && (
        <Chip.Group multiple={false} value={choice} onChange={(value) => onChoice(value as QuickFilter)}>
          <Group gap="0.3rem" role="group" aria-label={t('filters.label')}>
            {quickFilters.map((name) => (
              <Chip key={name} value={name} size="xs" radius="sm">
                {t(`filters.${name}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
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
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size="1rem" aria-hidden />}
          aria-label={t('reminderFor', { name: shortNameOn(lead, today) })}
          onClick={() => setReminding(true)}
        >
          {t('reminder')}
        </Button>
      )}
      {leadId && isReminding && (
        <Suspense fallback={null}>
          <PaperDialog
            papers={[{ kind: 'reminder', organisationId: leadId }]}
            isOpen
            onClose={() => setReminding(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
