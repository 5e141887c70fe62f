/** Days off of the province or the office, whole or by halves. */
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { type DayHalf, dayHalves } from '#shared/calendar/holidays.ts'
import type { LocalDraft } from '#shared/calendar/notice/notice-draft.ts'
import classes from './Notice.module.css'
import { errorAt } from './notice-errors.ts'
import type { Notice } from './use-notice.ts'

export function LocalRows({ notice }: { notice: Notice }) {
  const { t } = useTranslation('moves')
  const { draft, edit } = notice
  return (
    <fieldset className={classes.part}>
      <legend>{t('notice.local')}</legend>
      {draft.local.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <LocalRow key={`${draft.local.length} ${index}`} notice={notice} index={index} />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size="0.9rem" aria-hidden />}
        onClick={() => edit({ local: [...draft.local, { date: null, name: '', off: null }] })}
      >
        {t('notice.addLocal')}
      </Button>
    </fieldset>
  )
}

function LocalRow({ notice, index }: { notice: Notice; index: number }) {
  const { t } = useTranslation('moves')
  const { draft, edit, year } = notice
  const own = draft.local[index]
  if (!own) return null
  const put = (patch: Partial<LocalDraft>) =>
    edit({ local: draft.local.map((one, at) => (at === index ? { ...one, ...patch } : one)) })
  return (
    <div className={classes.local}>
      <DayInput
        label={t('notice.localDay')}
        value={own.date}
        hint={false}
        onChange={(date) => put({ date })}
        error={errorAt(notice, 'local', index, 'date', t, year)}
      />
      <NativeSelect
        label={t('notice.localPart')}
        value={own.off ?? 'whole'}
        onChange={(event) => {
          const value = event.currentTarget.value
          put({ off: value === 'whole' ? null : (value as DayHalf) })
        }}
        data={(['whole', ...dayHalves] as const).map((value) => ({ value, label: t(`notice.${value}`) }))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('notice.removeLocal', { number: index + 1 })}
        onClick={() => edit({ local: draft.local.filter((_, at) => at !== index) })}
      >
        <IconX size="1rem" />
      </ActionIcon>
      <TextInput
        className={classes.localName ?? ''}
        label={t('notice.localName')}
        value={own.name}
        maxLength={120}
        onChange={(event) => put({ name: event.currentTarget.value })}
        error={errorAt(notice, 'local', index, 'name', t, year)}
      />
    </div>
  )
}
