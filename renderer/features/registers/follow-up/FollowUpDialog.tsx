/** Asks what the task or the event needs to begin with; the rest is filled in at its own place. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type Asked, eventOf, taskOf } from './follow-up.ts'

type Props = {
  register: CoordinationRegister
  id: string
  /** The record's own, which the event or task begins with. */
  title: string
  leadId?: string | null
  makes: 'task' | 'event' | null
  onClose(): void
}

export function FollowUpDialog(props: Props) {
  const { t } = useTranslation(['coordination', 'common'])
  const { makes, onClose } = props
  return (
    <Modal
      opened={makes !== null}
      onClose={onClose}
      title={makes ? t(`followUp.${makes}`) : ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="32rem"
    >
      {makes && <Questions {...props} key={makes} makes={makes} />}
    </Modal>
  )
}

function Questions(props: Props & { makes: 'task' | 'event' }) {
  const { register, id, title, leadId = null, makes, onClose } = props
  const { t } = useTranslation(['coordination', 'common'])
  const act = useAct()
  const today = useToday()
  const [asked, setAsked] = useState<Asked>({ title, leadId, on: null, startTime: null })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const set = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (!event.currentTarget.checkValidity()) return
    const basis = { kind: 'record', register, recordId: id } as const
    const fields = makes === 'task' ? taskOf(asked, basis, today) : eventOf(asked, basis)
    const done = await act('records.create', { register: makes, id: null, fields }, (error) => {
      const found = issuesToErrors(error)
      setErrors({ ...found, on: found.deadline ?? found['deadline.on'] ?? found.date ?? '' })
      return Object.keys(found).length > 0
    })
    if (!done.ok) return
    notifications.show({ message: t(`followUp.made.${makes}`), autoClose: 5000 })
    onClose()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t(`followUp.title.${makes}`)}
          value={asked.title}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          error={errors.title}
          withAsterisk
          data-autofocus
        />
        <OrganisationSelect
          label={t(`followUp.lead.${makes}`)}
          value={asked.leadId}
          onChange={(value) => set({ leadId: value })}
          error={errors.leadId ?? errors.preparedById}
          isRequired={makes === 'task'}
        />
        <DayInput
          label={t(`followUp.on.${makes}`)}
          value={asked.on}
          onChange={(value) => set({ on: value })}
          error={errors.on}
          isRequired
        />
        {makes === 'event' && (
          <TimeInput
            label={t('followUp.startTime')}
            value={asked.startTime}
            onChange={(value) => set({ startTime: value })}
            error={errors.startTime}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t(`followUp.${makes}`)}</Button>
        </Group>
      </Stack>
    </form>
  )
}
