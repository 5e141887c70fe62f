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

export function NewPaperDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation(['desk', 'registers', 'papers', 'common'])
  const [settings] = useAll('settings')
  const act = useAct()
  const [type, setType] = useState<PaperType>('letter')
  const [chosenFormat, setFormat] = useState<PaperFormat | null>(null)
  const format = chosenFormat ?? settings?.defaultFormat ?? 'state'
  const usual = (format === 'state' ? settings?.stateIssuerId : settings?.partyIssuerId) ?? null
  const [chosenIssuer, setIssuer] = useState<string | null>(null)
  const issuerId = chosenIssuer ?? usual
  const [joint, setJoint] = useState<string[]>([])
  const [addresseeId, setAddressee] = useState<string | null>(null)
  const [profile, setProfile] = useState('')
  const profiles = useProfileChoices(format)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    const others = joint.filter((id) => id !== issuerId).slice(0, mostIssuers - 1)
    const outcome = await act('papers.draft', {
      request: {
        kind: 'blank',
        type,
        format,
        issuerId,
        addresseeId,
        ...(profile === '' ? {} : { profile }),
        ...(others.length > 0 ? { joint: others } : {}),
      },
      again: true,
    })
    if (outcome.ok) onMade(outcome.value.id)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('begin.title')}
      size="34rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void begin(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t('begin.type')}
            data-autofocus
            data={paperTypes.map((one) => ({ value: one, label: t(`registers:paper.choices.type.${one}`) }))}
            value={type}
            onChange={(event) => setType(event.currentTarget.value as PaperType)}
          />
          <Input.Wrapper label={t('begin.format')} labelElement="div" id="new-paper-format">
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={t('begin.format')}
              data={paperFormats.map((one) => ({ value: one, label: t(`papers:formats.${one}`) }))}
              value={format}
              onChange={(next) => {
                setFormat(next as PaperFormat)
                setProfile('')
              }}
            />
          </Input.Wrapper>
          <OrganisationSelect label={t('begin.issuer')} value={issuerId} onChange={setIssuer} />
          <OrganisationMultiSelect
            label={t('begin.joint')}
            description={t('begin.jointHint')}
            value={joint}
            onChange={(ids) => setJoint(ids.slice(0, mostIssuers - 1))}
            without={issuerId ? [issuerId] : []}
          />
          <OrganisationSelect label={t('begin.addressee')} value={addresseeId} onChange={setAddressee} />
          {profiles.length > 2 && (
            <NativeSelect
              label={t('begin.profile')}
              data={profiles}
              value={profile}
              onChange={(event) => setProfile(event.currentTarget.value)}
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
    </Modal>
  )
}
