/** Biểu quyết. */
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { AddLine } from './AddLine.tsx'
import classes from './CourseTab.module.css'
import { RequiredLine } from './RequiredLine.tsx'
import { Section } from './Section.tsx'
import { useWorkspace } from './use-workspace.ts'

type Vote = FieldsOf<'meeting'>['votes'][number]
const counts = ['inFavour', 'against', 'other'] as const

export function VoteList() {
  const { t } = useTranslation('meetings')
  const { meeting, isLocked } = useWorkspace()
  const change = (id: string, patch: Partial<Vote>) =>
    meeting.edit((now) => ({
      votes: now.votes.map((vote) => (vote.id === id ? { ...vote, ...patch } : vote)),
    }))
  return (
    <Section title={t('votes.title')} path="votes">
      <OrderedRows
        label={t('votes.title')}
        items={meeting.value.votes}
        keyOf={(vote) => vote.id}
        nameOf={(vote) => vote.subject}
        onChange={(votes) => meeting.edit({ votes })}
        isDisabled={isLocked}
      >
        {(vote) => (
          <div className={classes.votes}>
            <RequiredLine
              label={t('votes.subject')}
              isDisabled={isLocked}
              value={vote.subject}
              onChange={(subject) => change(vote.id, { subject })}
            />
            {counts.map((key) => (
              <NumberInput
                key={key}
                size="xs"
                aria-label={t(`votes.${key}`)}
                prefix={`${t(`votes.${key}Short`)} `}
                min={0}
                max={100_000}
                hideControls
                disabled={isLocked}
                value={vote[key]}
                onChange={(value) => change(vote.id, { [key]: typeof value === 'number' ? value : 0 })}
              />
            ))}
          </div>
        )}
      </OrderedRows>
      {!isLocked && (
        <AddLine
          label={t('votes.add')}
          placeholder={t('votes.add')}
          onAdd={(subject) =>
            meeting.edit((now) => ({
              votes: [...now.votes, { id: crypto.randomUUID(), subject, inFavour: 0, against: 0, other: 0 }],
            }))
          }
        />
      )}
    </Section>
  )
}
