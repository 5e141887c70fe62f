/** The clashes of an entry as it is being typed. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer, useById } from '#renderer/data/use-answer.ts'
import { isDay } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { findConflicts } from '#shared/views/conflicts.ts'
import { conflictSentence } from './conflict-words.ts'
import type { EntryDraft } from './entry-draft.ts'

type Props = { values: EntryDraft; ownKey: string | null }

const fresh = 'new'

export function ConflictNotes({ values, ownKey }: Props) {
  const { t } = useTranslation(['calendar', 'registers', 'common'])
  const read = useDirectory()
  const last = lastDayOf(values)
  const isKnown = isDay(values.date) && isDay(last) && last >= values.date
  const { data } = useAnswer('calendar.range', { from: values.date, to: last }, 'all', {
    isEnabled: isKnown,
    keepsPrevious: true,
  })
  const conflicts = useMemo(() => {
    const { rule: _rule, ...fields } = values
    const key = ownKey ?? fresh
    const others = (data?.entries ?? []).filter((entry) => entry.key !== key)
    const own = { ...fields, key, isStored: false }
    return isKnown ? (findConflicts([...others, own], read).get(key) ?? []) : []
  }, [data, values, ownKey, read, isKnown])
  if (conflicts.length === 0) return null
  return (
    <Alert
      color="red"
      variant="light"
      p="xs"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('calendar:conflict.title')}
    >
      {conflicts.map((one) => (
        <div key={`${one.withKey} ${one.name}`}>{conflictSentence(one, t)}</div>
      ))}
    </Alert>
  )
}

/** The people and organisations of the screen as a read model: all that clashes ask for. */
function useDirectory(): ReadModel {
  const people = useById('person')
  const organisations = useById('organisation')
  return useMemo(() => {
    const shelves: Partial<Record<RegisterName, ReadonlyMap<string, unknown>>> = {
      person: people,
      organisation: organisations,
    }
    return {
      get: (register, id) => shelves[register]?.get(id) as never,
      all: (register) => [...(shelves[register]?.values() ?? [])] as never,
    }
  }, [people, organisations])
}
