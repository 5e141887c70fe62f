/** A paper from nothing: its kind, its format, who issues it and to whom. */
import { Button, Group, Input, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { mostIssuers } from '#shared/document/paper-parts.ts'
import { type PaperFormat, type PaperType, paperFormats, paperTypes } from '#shared/document/paper-type.ts'
import { useProfileChoices } from './use-profile-choices.ts'

type Props = { onClose: () => void; onMade: (id: string) => void }

export function NewPaperDialog({ onClose, onMade }: Props) {
  const { t } = useTranslation(['desk', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('begin.title')}
      size="34rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Beginning onClose={onClose} onMade={onMade} />
    </Modal>
  )
}

function Beginning({ onClose, onMade }: Props) {
  const { t } = useTranslation(['desk', 'registers'])
  const { value, change, begin } = useBeginning(onMade)
  const { type, format, issuerId, joint, addresseeId, profile } = value
  const profiles = useProfileChoices(format)
  return (
    <form onSubmit={(event) => void begin(event)}>
      <Stack gap="sm">
        <NativeSelect
          label={t('begin.type')}
          data-autofocus
          data={paperTypes.map((one) => ({ value: one, label: t(`registers:paper.choices.type.${one}`) }))}
          value={type}
          onChange={(event) => change({ type: event.currentTarget.value as PaperType })}
        />
        <FormatChoice value={format} onChange={(next) => change({ format: next, profile: '' })} />
        <OrganisationSelect
          label={t('begin.issuer')}
          value={issuerId}
          onChange={(id) => change({ issuerId: id })}
        />
        <OrganisationMultiSelect
          label={t('begin.joint')}
          description={t('begin.jointHint')}
          value={joint}
          onChange={(ids) => change({ joint: ids.slice(0, mostIssuers - 1) })}
          without={issuerId ? [issuerId] : []}
        />
        <OrganisationSelect
          label={t('begin.addressee')}
          value={addresseeId}
          onChange={(id) => change({ addresseeId: id })}
        />
        {profiles.length > 2 && (
          <NativeSelect
            label={t('begin.profile')}
            data={profiles}
            value={profile}
            onChange={(event) => change({ profile: event.currentTarget.value })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('begin.cancel')}
          </Button>
          <Button type="submit">{t('begin.start')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

function FormatChoice({ value, onChange }: { value: PaperFormat; onChange: (value: PaperFormat) => void }) {
  const { t } = useTranslation(['desk', 'papers'])
  return (
    <Input.Wrapper label={t('begin.format')} labelElement="div" id="new-paper-format">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('begin.format')}
        data={paperFormats.map((one) => ({ value: one, label: t(`papers:formats.${one}`) }))}
        value={value}
        onChange={(next) => onChange(next as PaperFormat)}
      />
    </Input.Wrapper>
  )
}

type Value = {
  type: PaperType
  format: PaperFormat
  issuerId: string | null
  joint: string[]
  addresseeId: string | null
  /** Empty: the usual look. */
  profile: string
}

const nothingChosen = { type: 'letter', addresseeId: null, profile: '' } as const

/** What was chosen over what the office usually takes, and the beginning of the paper. */
function useBeginning(onMade: (id: string) => void) {
  const [settings] = useAll('settings')
  const act = useAct()
  const [chosen, setChosen] = useState<Partial<Value>>({})
  const format = chosen.format ?? settings?.defaultFormat ?? 'state'
  const usual = (format === 'state' ? settings?.stateIssuerId : settings?.partyIssuerId) ?? null
  const value: Value = { ...nothingChosen, joint: [], ...chosen, format, issuerId: chosen.issuerId ?? usual }
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    const { joint, profile, ...request } = value
    const others = joint.filter((id) => id !== value.issuerId).slice(0, mostIssuers - 1)
    const outcome = await act('papers.draft', {
      request: {
        kind: 'blank',
        ...request,
        ...(profile === '' ? {} : { profile }),
        ...(others.length > 0 ? { joint: others } : {}),
      },
      again: true,
    })
    if (outcome.ok) onMade(outcome.value.id)
  }
  const change = (patch: Partial<Value>) => setChosen((now) => ({ ...now, ...patch }))
  return { value, change, begin }
}
