/** Who issues the paper: one body, or several together, the first one leading. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { mostIssuers, type PaperAgency } from '#shared/document/paper-parts.ts'
import { nameEntryOn, nameOn } from '#shared/registers/organisation/index.ts'
import { agencyOf } from '#shared/reports/parts/head.ts'
import { unnamedAgency } from '#shared/reports/wording/skeletons.ts'
import classes from '../Desk.module.css'
import { useDesk } from '../use-desk.ts'
import { usePaperRead } from '../use-paper-read.ts'

export function AgenciesSection() {
  const { t } = useTranslation('desk')
  const { parts, isLocked } = useDesk()
  const change = useChangeAgencies()
  return (
    <FormSection
      title={t('form.agencies')}
      action={
        !isLocked &&
        parts.agencies.length < mostIssuers && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.9rem" aria-hidden />}
            onClick={() =>
              change((all) => [
                ...all,
                {
                  organisationId: null,
                  parentLine: '',
                  line: unnamedAgency,
                },
              ])
            }
          >
            {t('form.addAgency')}
          </Button>
        )
      }
    >
      {parts.agencies.map((agency, index) => (
        // Bodies have no identity of their own on a paper but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are
        <Agency key={index} value={agency} index={index} />
      ))}
    </FormSection>
  )
}

function Agency({ value, index }: { value: PaperAgency; index: number }) {
  const { t } = useTranslation('desk')
  const { parts, isLocked } = useDesk()
  const change = useChangeAgencies()
  const choose = useAgencyOf()
  const patch = (part: Partial<PaperAgency>) =>
    change((all) => all.map((one, place) => (place === index ? { ...one, ...part } : one)))
  const isOne = parts.agencies.length === 1
  return (
    <div className={classes.block} data-path={`agencies.${index}`}>
      <div className={classes.blockRow}>
        <OrganisationSelect
          label={isOne ? t('begin.issuer') : t('form.agency', { position: index + 1 })}
          isDisabled={isLocked}
          value={value.organisationId}
          onChange={(id) => patch(id === null ? { organisationId: null } : choose(id, isOne))}
        />
        {!isOne && !isLocked && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('text.remove')}: ${value.line}`}
            onClick={() => change((all) => all.filter((_, place) => place !== index))}
          >
            <IconX size="1rem" />
          </ActionIcon>
        )}
      </div>
      <div className={classes.grid}>
        <TextInput
          label={t('form.parentLine')}
          data-path={`agencies.${index}.parentLine`}
          disabled={isLocked}
          value={value.parentLine}
          onChange={(event) => patch({ parentLine: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.agencyLine')}
          data-path={`agencies.${index}.line`}
          disabled={isLocked}
          value={value.line}
          onChange={(event) => patch({ line: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

/** Changes the bodies; where all of them are of the directory the symbol follows. */
function useChangeAgencies() {
  const { edit } = useDesk()
  const organisations = useById('organisation')
  const today = useToday()
  return (next: (all: readonly PaperAgency[]) => PaperAgency[]) =>
    edit((parts) => {
      const agencies = next(parts.agencies)
      const bodies = agencies.map(({ organisationId }) => organisations.get(organisationId ?? ''))
      const isChosen = agencies.some(
        (one, index) => one.organisationId !== parts.agencies[index]?.organisationId,
      )
      if (!isChosen || bodies.some((body) => body === undefined)) return { agencies }
      const letters = bodies.map((body) => (body ? nameEntryOn(body, parts.issuedOn ?? today).symbol : ''))
      return { agencies, symbol: letters.filter(Boolean).join('-') }
    })
}

/** The lines of a body as the head prints them; of a joint paper its whole name. */
function useAgencyOf() {
  const { look, parts } = useDesk()
  const read = usePaperRead()
  const today = useToday()
  return (id: string, isOne: boolean): Partial<PaperAgency> => {
    const body = read.get('organisation', id)
    const day = parts.issuedOn ?? today
    if (!body) return { organisationId: id }
    if (!isOne) return { organisationId: id, parentLine: '', line: nameOn(body, day).toUpperCase() }
    return agencyOf(body, { read, look, day, hideNames: false })
  }
}
