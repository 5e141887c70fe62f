/** Asks what the task or the event needs to begin with; the rest is filled in at its own place. */
import { Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { AskFoot } from '#renderer/forms/AskFoot.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { useAsked } from '#renderer/forms/use-asked.ts'
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

/** Where an issue of the task or event is shown: its deadline or day, its lead, else the field itself. */
const fields: Readonly<Record<string, keyof Asked>> = {
  deadline: 'on',
  'deadline.on': 'on',
  date: 'on',
  preparedById: 'leadId',
}

function Questions(props: Props & { makes: 'task' | 'event' }) {
  const { register, id, title, leadId = null, makes, onClose } = props
  const { t } = useTranslation('coordination')
  const act = useAct()
  const today = useToday()
  const { answers, errors, isBusy, set, forget, submit } = useAsked<Asked>({
    key: `follow-up/${makes}/${register}/${id}`,
    first: { title, leadId, on: null, startTime: null },
    act: async (asked, onRefused) => {
      const basis = { kind: 'record', register, recordId: id } as const
      const made = makes === 'task' ? taskOf(asked, basis, today) : eventOf(asked, basis)
      return (await act('records.create', { register: makes, id: null, fields: made }, onRefused)).ok
    },
    onDone: () => {
      notifications.show({ message: t(`followUp.made.${makes}`), autoClose: 5000 })
      onClose()
    },
    fieldOf: (path) => fields[path] ?? path,
  })
  const cancel = () => {
    forget()
    onClose()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t(`followUp.title.${makes}`)}
          value={answers.title}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          error={errors.title}
          withAsterisk
          data-autofocus
        />
        <OrganisationSelect
          label={t(`followUp.lead.${makes}`)}
          value={answers.leadId}
          onChange={(value) => set({ leadId: value })}
          error={errors.leadId}
          isRequired={makes === 'task'}
        />
        <DayInput
          label={t(`followUp.on.${makes}`)}
          value={answers.on}
          onChange={(value) => set({ on: value })}
          error={errors.on}
          isRequired
        />
        {makes === 'event' && (
          <TimeInput
            label={t('followUp.startTime')}
            value={answers.startTime}
            onChange={(value) => set({ startTime: value })}
            error={errors.startTime}
          />
        )}
        <AskFoot submit={t(`followUp.${makes}`)} isBusy={isBusy} onCancel={cancel} />
      </Stack>
    </form>
  )
}
