/** Chương trình: items with minutes and presenter; the sum is compared with the length of the meeting. */
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AttendeeSelect } from '#renderer/forms/AttendeeSelect.tsx'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { AddLine } from './AddLine.tsx'
import { RequiredLine } from './RequiredLine.tsx'
import rows from './Rows.module.css'
import { Section } from './Section.tsx'
import { minutesBetween } from './times.ts'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'

type Item = FieldsOf<'meeting'>['agenda'][number]

export function AgendaEditor() {
  const { t } = useTranslation('meetings')
  const { meeting, isLocked } = useWorkspace()
  const { agenda } = meeting.value
  const change = (id: string, patch: Partial<Item>) =>
    meeting.edit((now) => ({
      agenda: now.agenda.map((item) => (item.id === id ? { ...item, ...patch } : item)),
    }))
  return (
    <Section title={t('agenda.title')} aside={<AgendaSum />} path="agenda">
      <OrderedRows
        label={t('agenda.title')}
        items={agenda}
        keyOf={(item) => item.id}
        nameOf={(item) => item.title}
        onChange={(next) => meeting.edit({ agenda: next })}
        isDisabled={isLocked}
      >
        {(item) => (
          <div className={rows.row}>
            <div className={rows.grow}>
              <RequiredLine
                label={t('agenda.item')}
                isDisabled={isLocked}
                value={item.title}
                onChange={(title) => change(item.id, { title })}
              />
            </div>
            <NumberInput
              size="xs"
              w="5.5rem"
              aria-label={t('agenda.minutes', { title: item.title })}
              suffix={` ${t('agenda.minutesUnit')}`}
              min={1}
              max={600}
              hideControls
              disabled={isLocked}
              value={item.minutes ?? ''}
              onChange={(minutes) =>
                change(item.id, { minutes: typeof minutes === 'number' ? minutes : null })
              }
            />
            <div className={rows.person}>
              <AttendeeSelect
                label={t('agenda.presenter', { title: item.title })}
                hidesLabel
                placeholder={t('agenda.presenterHint')}
                isDisabled={isLocked}
                value={item.presenter}
                onChange={(presenter) => change(item.id, { presenter })}
              />
            </div>
          </div>
        )}
      </OrderedRows>
      {!isLocked && (
        <AddLine
          label={t('agenda.add')}
          placeholder={t('agenda.add')}
          onAdd={(title) =>
            meeting.edit((now) => ({
              agenda: [...now.agenda, { id: crypto.randomUUID(), title, minutes: null, presenter: null }],
            }))
          }
        />
      )}
    </Section>
  )
}

function AgendaSum() {
  const { t } = useTranslation('meetings')
  const { meeting, event } = useWorkspace()
  const sum = meeting.value.agenda.reduce((total, item) => total + (item.minutes ?? 0), 0)
  const length = minutesBetween(event.value.startTime, event.value.endTime)
  if (sum === 0) return null
  const isTooLong = length !== null && sum > length
  return (
    <span className={isTooLong ? classes.warning : classes.aside} role={isTooLong ? 'status' : undefined}>
      {length === null
        ? t('agenda.sum', { sum })
        : t(isTooLong ? 'agenda.tooLong' : 'agenda.sumOf', { sum, length })}
    </span>
  )
}
