/** What a paper's head needs beyond the meeting: issuer, number, day, signer, recipients; for the chosen format. */
import { Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAll, useById } from '#renderer/data/use-answer.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { useLines } from '#renderer/forms/use-lines.ts'
import type { PaperFormat, PaperHead } from '#shared/registers/meeting/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'

export function PaperHeadFields({ paper }: { paper: 'invitation' | 'minutes' }) {
  const { t } = useTranslation(['meetings', 'papers'])
  const { meeting, event, isLocked } = useWorkspace()
  const { format } = meeting.value
  const usual = useUsualIssuer(format)
  const head = meeting.value[paper][format]
  const edit = (change: Partial<PaperHead>) =>
    meeting.edit((now) => ({ [paper]: { ...now[paper], [format]: { ...now[paper][format], ...change } } }))
  const path = `${paper}.${format}`
  return (
    <>
      <p className={classes.aside}>{t('head.ofFormat', { format: t(`papers:formats.${format}`) })}</p>
      <div className={classes.grid}>
        <div data-path={`${path}.issuerId`}>
          <OrganisationSelect
            label={t('head.issuer')}
            placeholder={usual ? nameOn(usual, event.value.date) : undefined}
            isDisabled={isLocked}
            value={head.issuerId}
            onChange={(issuerId) => edit({ issuerId, signerId: null })}
          />
        </div>
        <TextInput
          data-path={`${path}.number`}
          label={t('head.number')}
          placeholder={t('head.numberHint')}
          disabled={isLocked}
          value={head.number}
          onChange={(change) => edit({ number: change.currentTarget.value })}
        />
        <DayInput
          label={t('head.issuedOn')}
          placeholder={t('head.issuedOnHint')}
          isDisabled={isLocked}
          value={head.issuedOn}
          onChange={(issuedOn) => edit({ issuedOn })}
        />
        {paper === 'invitation' && (
          <SignerSelect
            issuerId={head.issuerId ?? usual?.id ?? null}
            signerId={head.signerId}
            onChange={(signerId) => edit({ signerId })}
          />
        )}
      </div>
      <Recipients key={path} value={head.recipients} onChange={(recipients) => edit({ recipients })} />
    </>
  )
}

/** The office's own issuer, printed where the head names none. */
function useUsualIssuer(format: PaperFormat) {
  const [office] = useAll('settings')
  const organisations = useById('organisation')
  return organisations.get((format === 'state' ? office?.stateIssuerId : office?.partyIssuerId) ?? '')
}

type SignerProps = {
  issuerId: string | null
  signerId: string | null
  onChange: (signerId: string | null) => void
}

function SignerSelect({ issuerId, signerId, onChange }: SignerProps) {
  const { t } = useTranslation('meetings')
  const { isLocked } = useWorkspace()
  const issuer = useById('organisation').get(issuerId ?? '')
  const data = (issuer?.signers ?? []).map(({ id, label }) => ({ value: id, label }))
  return (
    <Select
      label={t('head.signer')}
      placeholder={data.length === 0 ? t('head.noSigners') : t('head.signerHint')}
      description={data.length === 0 && !isLocked ? t('head.noSignersHint') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable
      disabled={isLocked || data.length === 0}
      data={data}
      value={signerId}
      onChange={onChange}
    />
  )
}

/** One recipient a line. Blank lines are left out of the paper, not out of the typing. */
function Recipients({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useTranslation('meetings')
  const { isLocked } = useWorkspace()
  const text = useLines(value)
  return (
    <Textarea
      label={t('head.recipients')}
      placeholder={t('head.recipientsHint')}
      autosize
      minRows={2}
      disabled={isLocked}
      value={text.shown}
      onChange={(event) => {
        const lines = text.type(event.currentTarget.value)
        onChange(lines)
      }}
    />
  )
}
