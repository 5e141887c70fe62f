/** A quiet word while an inspection or a meeting is planned: who of those asked is asked for the like in the same week already. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll, useAnswer, useById } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { addDays, daysBetween, isDay, startOfWeek } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { burdenOfEntry, ownBodies } from '#shared/views/overlaps/burdens.ts'
import { findOverlaps, withNotes } from '#shared/views/overlaps/find-overlaps.ts'
import type { OverlapGroup } from '#shared/views/overlaps/overlaps.ts'
import classes from './EntryFields.module.css'
import type { EntryDraft } from './entry-draft.ts'

type Props = { values: EntryDraft; ownKey: string | null }

const fresh = 'new'
/** Other entries named before the rest is counted. */
const mostNamed = 3
/** Longer entries are no visit or meeting of a week. */
const longestDays = 60

export function OverlapNotes({ values, ownKey }: Props) {
  const groups = useOwnOverlaps(values, ownKey)
  const { t } = useTranslation('overlaps')
  const today = useToday()
  const organisations = useById('organisation')
  const [first] = groups
  if (first === undefined) return null
  const others = othersOf(groups, ownKey ?? fresh)
  const nameOf = (id: string) => {
    const body = organisations.get(id)
    return body ? shortNameOn(body, today) : ''
  }
  return (
    <div className={classes.quietNote} role="status">
      <span>{t(`note.${first.sort === 'inspection' ? 'inspection' : 'meeting'}`)}:</span>
      <ul>
        {others.slice(0, mostNamed).map(({ item, bodyIds }) => (
          <li key={item.key}>
            {`${formatDay(item.on)}: ${item.title} (${bodyIds.slice(0, mostNamed).map(nameOf).filter(Boolean).join(', ')}${bodyIds.length > mostNamed ? '…' : ''})`}
          </li>
        ))}
        {others.length > mostNamed && <li>{t('note.more', { count: others.length - mostNamed })}</li>}
      </ul>
    </div>
  )
}

/** The overlaps of the weeks of an entry, as it is being typed, that it is part of and that nobody has settled. */
function useOwnOverlaps(values: EntryDraft, ownKey: string | null): OverlapGroup[] {
  const last = lastDayOf(values)
  const isKnown =
    isDay(values.date) && isDay(last) && last >= values.date && daysBetween(values.date, last) <= longestDays
  const from = isKnown ? startOfWeek(values.date) : ''
  const to = isKnown ? addDays(startOfWeek(last), 6) : ''
  const { data } = useAnswer('calendar.range', { from, to }, 'all', {
    isEnabled: isKnown,
    keepsPrevious: true,
  })
  const [office] = useAll('settings')
  const notes = useAll('overlap-note')
  const series = useById('series')
  return useMemo(() => {
    if (!isKnown || data === undefined) return []
    const { rule: _rule, ...fields } = values
    const key = ownKey ?? fresh
    const own = ownBodies(office)
    const burdens = [
      ...data.entries.filter((entry) => entry.key !== key),
      { ...fields, key, isStored: false },
    ].flatMap((entry) => burdenOfEntry(entry, own, (id) => series.get(id)))
    return withNotes(findOverlaps(burdens, from, to), notes).filter(
      ({ items, note }) => note === null && items.some((item) => item.key === key),
    )
  }, [isKnown, data, values, ownKey, office, notes, series, from, to])
}

/** The other items of the groups, each once, with the bodies in which they meet. */
function othersOf(groups: readonly OverlapGroup[], key: string) {
  const others = new Map<string, { item: OverlapGroup['items'][number]; bodyIds: string[] }>()
  for (const { items, bodyIds } of groups)
    for (const item of items) {
      if (item.key === key) continue
      const known = others.get(item.key)?.bodyIds ?? []
      others.set(item.key, { item, bodyIds: [...new Set([...known, ...bodyIds])] })
    }
  return [...others.values()]
}
