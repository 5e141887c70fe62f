/** How each body numbers, and the terms of the committee. */
import { ActionIcon, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { EditArea, EditOnly } from '#renderer/forms/EditArea.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { dayParts } from '#shared/lib/dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { NumberingSettings } from '#shared/registers/settings/index.ts'
import { schemeOf } from '#shared/views/numbering/scheme.ts'
import { useOffice } from '../use-office.ts'
import { useSavedText } from '../use-saved-text.ts'
import classes from './Formats.module.css'

type Props = { numbering: NumberingSettings; put(patch: Partial<NumberingSettings>): Promise<boolean> }

export function NumberingSection() {
  const { t } = useTranslation('numbers')
  const { value, change } = useOffice()
  const { numbering } = value
  const put = (patch: Partial<NumberingSettings>) => change({ numbering: { ...numbering, ...patch } })
  return (
    <section className={classes.section} aria-label={t('settings.numbering')}>
      <h2>{t('settings.numbering')}</h2>
      <Text c="dimmed" size="sm">
        {t('settings.numberingHint')}
      </Text>
      <EditArea>
        <div className={classes.schemes}>
          <Schemes numbering={numbering} put={put} usual={[value.partyIssuerId, value.stateIssuerId]} />
          <Terms numbering={numbering} put={put} />
        </div>
      </EditArea>
    </section>
  )
}

/** The office's own two bodies, and those that have a way of their own. */
function Schemes({ numbering, put, usual }: Props & { usual: readonly (string | null)[] }) {
  const { t } = useTranslation('numbers')
  const { schemes } = numbering
  const own = new Set(schemes.map(({ organisationId }) => organisationId))
  const shown = [...new Set([...usual.filter((id) => id !== null), ...own])]
  return (
    <>
      <h3>{t('settings.schemes')}</h3>
      {shown.map((organisationId) => (
        <SchemeRow
          key={organisationId}
          organisationId={organisationId}
          isOwn={own.has(organisationId)}
          numbering={numbering}
          put={put}
        />
      ))}
      <EditOnly>
        <AddBody without={shown} onAdd={(scheme) => void put({ schemes: [...schemes, scheme] })} />
      </EditOnly>
    </>
  )
}

type Scheme = NumberingSettings['schemes'][number]

function SchemeRow({
  organisationId,
  isOwn,
  numbering,
  put,
}: Props & { organisationId: string; isOwn: boolean }) {
  const { t } = useTranslation('numbers')
  const today = useToday()
  const body = useById('organisation').get(organisationId)
  if (!body) return null
  const name = shortNameOn(body, today)
  const { perType, period } = schemeOf(body, numbering)
  const others = numbering.schemes.filter((one) => one.organisationId !== organisationId)
  const save = (patch: Partial<Scheme>) =>
    void put({ schemes: [...others, { organisationId, perType, period, ...patch }] })
  return (
    <div className={classes.scheme}>
      <span>
        {name} {!isOwn && <span className={classes.basis}>({t('settings.usual')})</span>}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={`${name}: ${t('settings.sequence')}`}
        value={perType ? 'type' : 'all'}
        onChange={(value) => save({ perType: value === 'type' })}
        data={[
          { value: 'type', label: t('settings.perType') },
          { value: 'all', label: t('settings.oneForAll') },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={`${name}: ${t('settings.restart')}`}
        value={period}
        onChange={(value) => save({ period: value as Scheme['period'] })}
        data={[
          { value: 'year', label: t('settings.byYear') },
          { value: 'term', label: t('settings.byTerm') },
        ]}
      />
      {isOwn && (
        <EditOnly>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('settings.removeBody', { name })}
            title={t('settings.removeBody', { name })}
            onClick={() => void put({ schemes: others })}
          >
            <IconX size="1rem" />
          </ActionIcon>
        </EditOnly>
      )}
    </div>
  )
}

function AddBody({ without, onAdd }: { without: readonly string[]; onAdd(scheme: Scheme): void }) {
  const { t } = useTranslation('numbers')
  const bodies = useById('organisation')
  const add = (organisationId: string | null) => {
    const body = organisationId ? bodies.get(organisationId) : undefined
    if (body) onAdd({ organisationId: body.id, ...schemeOf(body, { schemes: [] }) })
  }
  return <OrganisationSelect label={t('settings.addBody')} value={null} onChange={add} without={without} />
}

function Terms({ numbering, put }: Props) {
  const { t } = useTranslation('numbers')
  const today = useToday()
  const terms = numbering.partyTerms.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const { year } = dayParts(today)
  return (
    <>
      <h3>{t('settings.terms')}</h3>
      {terms.length === 0 && <Text size="sm">{t('settings.noTerms')}</Text>}
      {terms.map((term) => (
        <TermRow
          key={term.from}
          term={term}
          save={(next) => put({ partyTerms: terms.map((one) => (one === term ? next : one)) })}
          remove={() => void put({ partyTerms: terms.filter((one) => one !== term) })}
        />
      ))}
      <EditOnly>
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            disabled={terms.some(({ from }) => from === today)}
            onClick={() => void put({ partyTerms: [...terms, { from: today, name: `${year}-${year + 5}` }] })}
          >
            {t('settings.addTerm')}
          </Button>
        </Group>
      </EditOnly>
    </>
  )
}

type Term = NumberingSettings['partyTerms'][number]

function TermRow({ term, save, remove }: { term: Term; save(next: Term): Promise<boolean>; remove(): void }) {
  const { t } = useTranslation('numbers')
  const name = useSavedText(term.name, (text) => save({ ...term, name: text }))
  return (
    <div className={classes.term}>
      <TextInput label={t('settings.termName')} maxLength={40} {...name} />
      <DayInput
        label={t('settings.termFrom')}
        hint={false}
        value={term.from}
        onChange={(from) => from !== null && from !== term.from && void save({ ...term, from })}
      />
      <EditOnly>
        <ActionIcon
          mt="1.6rem"
          variant="subtle"
          color="gray"
          aria-label={t('settings.removeTerm', { name: term.name })}
          onClick={remove}
        >
          <IconX size="1rem" />
        </ActionIcon>
      </EditOnly>
    </div>
  )
}
