/** Thể thức of one paper: its profile, the bodies that issue it together, and whether only its annex is wanted. */
import { Button, Checkbox, MultiSelect, type OptionsFilter, Popover, Select, Stack } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { mostIssuers } from '#shared/document/paper-parts.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { formatOf, hasAnnex, isUnusual, type PaperOptions } from './paper-options.ts'

type Props = { paper: PaperRequest; value: PaperOptions; onChange: (options: PaperOptions) => void }

export function PaperOptionsMenu({ paper, value, onChange }: Props) {
  const { t } = useTranslation('papers')
  const format = formatOf(paper, value) ?? 'state'
  const profiles = useProfiles(format)
  const bodies = useBodies()
  return (
    <Popover width="24rem" position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={isUnusual(value) ? 'light' : 'default'}
          leftSection={<IconAdjustments size="1rem" stroke={1.6} aria-hidden />}
        >
          {value.joint.length > 0
            ? t('options.jointCount', { count: value.joint.length + 1 })
            : t('options.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Select
            label={t('options.profile')}
            description={format === 'party' ? t('options.profileHint') : undefined}
            data={profiles}
            value={value.profiles[format] ?? ''}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(profile) =>
              onChange({ ...value, profiles: { ...value.profiles, [format]: profile ?? '' } })
            }
          />
          <MultiSelect
            label={t('options.joint')}
            description={t('options.jointHint', { count: mostIssuers - 1 })}
            data={bodies}
            value={[...value.joint]}
            maxValues={mostIssuers - 1}
            filter={byWords}
            searchable
            clearable
            nothingFoundMessage={t('options.nobody')}
            comboboxProps={{ withinPortal: false }}
            onChange={(joint) => onChange({ ...value, joint })}
          />
          {hasAnnex(paper) && (
            <Checkbox
              label={t('options.annexOnly')}
              checked={value.isAnnexOnly}
              onChange={(event) => onChange({ ...value, isAnnexOnly: event.currentTarget.checked })}
            />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

const builtIn = { state: ['nd30'], party: ['hd05', 'hd36'] } as const

/** The office's own choice first, then what the program brings and what the office has made. */
function useProfiles(format: 'state' | 'party') {
  const { t } = useTranslation('papers')
  const own = useAll('format-profile').filter((profile) => profile.format === format)
  return [
    { value: '', label: t('options.usual') },
    ...builtIn[format].map((id) => ({ value: id as string, label: t(`options.profiles.${id}`) })),
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ]
}

/** Parties of the regulations first: it is they who issue papers together. */
function useBodies() {
  const { t } = useTranslation('papers')
  const today = useToday()
  const organisations = useAll('organisation')
  const parties = new Set(
    useAll('regulation').flatMap((one) => one.parties.map(({ organisationId }) => organisationId)),
  )
  const option = (body: Organisation) => ({ value: body.id, label: nameOn(body, today) })
  const inOrder = organisations.toSorted((a, b) => a.order - b.order)
  return [
    { group: t('options.parties'), items: inOrder.filter(({ id }) => parties.has(id)).map(option) },
    { group: t('options.others'), items: inOrder.filter(({ id }) => !parties.has(id)).map(option) },
  ].filter(({ items }) => items.length > 0)
}

/** Words are found without their marks, as everywhere in the program. */
const byWords: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search.trim())
  const fits = ({ label }: { readonly label: string }) => fold(label).includes(wanted)
  const groups = options.filter((option) => 'group' in option)
  return groups
    .map((one) => ({ ...one, items: one.items.filter(fits) }))
    .filter(({ items }) => items.length > 0)
}
