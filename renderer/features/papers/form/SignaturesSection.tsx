/** Who signs: taken from the bodies' presets, or typed. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import type { PaperSignature } from '#shared/document/paper-parts.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { signatureOf } from '#shared/reports/parts/signature.ts'
import classes from '../Desk.module.css'
import { useDesk } from '../use-desk.ts'
import { usePaperRead } from '../use-paper-read.ts'

const mostSignatures = 12

export function SignaturesSection() {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  const { signatures, signing } = parts
  return (
    <FormSection
      title={t('form.signatures')}
      action={
        !isLocked &&
        signatures.length < mostSignatures && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.9rem" aria-hidden />}
            onClick={() =>
              edit((now) => ({ signatures: [...now.signatures, { role: '', post: '', name: '' }] }))
            }
          >
            {t('form.addSignature')}
          </Button>
        )
      }
    >
      <NativeSelect
        label={t('form.signing')}
        data={(['beside-recipients', 'row'] as const).map((one) => ({
          value: one,
          label: t(`form.signings.${one}`),
        }))}
        disabled={isLocked}
        value={signing}
        onChange={(event) => {
          const next = event.currentTarget.value as typeof signing
          edit(() => ({ signing: next }))
        }}
      />
      {signatures.map((signature, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signers of a paper are told apart by their place alone
        <Signature key={index} value={signature} index={index} />
      ))}
    </FormSection>
  )
}

function Signature({ value, index }: { value: PaperSignature; index: number }) {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  const presets = usePresets()
  const patch = (part: Partial<PaperSignature>) =>
    edit(({ signatures }) => ({
      signatures: signatures.map((one, place) => (place === index ? { ...one, ...part } : one)),
    }))
  const field = (name: 'role' | 'post' | 'name') => (
    <TextInput
      label={t(`form.${name}`)}
      data-path={`signatures.${index}.${name}`}
      disabled={isLocked}
      value={value[name]}
      onChange={(event) => patch({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className={classes.block} data-path={`signatures.${index}`}>
      <legend className={classes.label}>{t('form.signature', { position: index + 1 })}</legend>
      {!isLocked && (
        <div className={classes.blockRow}>
          {presets.length > 0 && (
            <NativeSelect
              aria-label={`${t('form.signature', { position: index + 1 })}: ${t('form.preset')}`}
              data={[
                { value: '', label: t('form.preset') },
                ...presets.map(({ key, label }) => ({ value: key, label })),
              ]}
              value={presets.find(({ signature }) => isSame(signature, value))?.key ?? ''}
              onChange={(event) => {
                const chosen = presets.find(({ key }) => key === event.currentTarget.value)
                if (chosen) patch(chosen.signature)
              }}
            />
          )}
          {parts.signatures.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('text.remove')}: ${t('form.signature', { position: index + 1 })}`}
              onClick={() =>
                edit(({ signatures }) => ({ signatures: signatures.filter((_, place) => place !== index) }))
              }
            >
              <IconX size="1rem" />
            </ActionIcon>
          )}
        </div>
      )}
      <div className={classes.grid}>
        {field('role')}
        {field('post')}
        {field('name')}
      </div>
    </fieldset>
  )
}

const isSame = (a: PaperSignature, b: PaperSignature) =>
  a.role === b.role && a.post === b.post && a.name === b.name

/** The signers of all the issuing bodies, as this look writes them. */
function usePresets() {
  const { parts, look } = useDesk()
  const read = usePaperRead()
  const today = useToday()
  const day = parts.issuedOn ?? today
  return parts.agencies.flatMap(({ organisationId }) => {
    const body = organisationId ? read.get('organisation', organisationId) : undefined
    if (!body) return []
    const of = parts.agencies.length > 1 ? ` (${shortNameOn(body, day)})` : ''
    return body.signers.map(({ id, label }) => ({
      key: `${body.id}/${id}`,
      label: `${label}${of}`,
      signature: signatureOf(body, id, { read, look, day, hideNames: false }),
    }))
  })
}
