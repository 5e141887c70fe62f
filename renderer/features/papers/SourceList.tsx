/** `Lập từ: Cuộc họp …`: every line leads to its record. */

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import type { SourceRecord } from '#shared/registers/paper/index.ts'
import classes from './Desk.module.css'
import { useDesk } from './use-desk.ts'

const mostAtFirst = 8

/** A meeting is its calendar entry: one line says both. */
function toldOf(records: readonly SourceRecord[]): SourceRecord[] {
  const isEvent = (id: string) => records.some((one) => one.register === 'event' && one.id === id)
  return records.filter(({ register, id }) => register !== 'meeting' || !isEvent(id))
}

/** `Lập từ: Giao ban …`: the record that the paper was made from first of all. */
export function FirstSource() {
  const { t } = useTranslation(['desk', 'registers'])
  const { records } = useDesk().paper.value.origin
  const [first] = toldOf(records)
  const go = useNavigation((state) => state.go)
  const title = useSourceTitle(first ?? null)
  if (!first || !title) return null
  const place = placeOfRecord(isMeetingOf(records, first) ? 'meeting' : first.register, first.id)
  return (
    <span className={classes.first}>
      {t('madeFrom')}{' '}
      <button
        type="button"
        className={classes.firstLink}
        disabled={!place}
        onClick={() => place && go(place)}
      >
        {title}
      </button>
    </span>
  )
}

const isMeetingOf = (records: readonly SourceRecord[], source: SourceRecord) =>
  records.some(({ register, id }) => register === 'meeting' && id === source.id)

/** Undefined until it is known, and for a record that is gone for good. */
function useSourceTitle(source: SourceRecord | null): string | undefined {
  const record = useRecord(source?.register ?? 'event', source?.id ?? null) as AnyRecord | undefined
  return record && source ? anyRegisterOf(source.register).titleOf(record) : undefined
}

export function SourceList() {
  const { t } = useTranslation('desk')
  const { records, asOf } = useDesk().paper.value.origin
  const [isWhole, setWhole] = useState(false)
  const told = toldOf(records)
  if (told.length === 0) return <p className={classes.aside}>{t('madeFromNothing')}</p>
  const shown = isWhole ? told : told.slice(0, mostAtFirst)
  return (
    <>
      <ul className={classes.sources} aria-label={t('madeFrom')}>
        {shown.map((source) => (
          <Source
            key={`${source.register}/${source.id}`}
            source={source}
            isMeeting={isMeetingOf(records, source)}
          />
        ))}
      </ul>
      {told.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {t('moreSources', { count: told.length - shown.length })}
        </Button>
      )}
      <p className={classes.aside}>{t('asOf', { day: formatDay(asOf) })}</p>
    </>
  )
}

function Source({ source, isMeeting }: { source: SourceRecord; isMeeting: boolean }) {
  const { t } = useTranslation('registers')
  const go = useNavigation((state) => state.go)
  const title = useSourceTitle(source)
  const register = isMeeting ? 'meeting' : source.register
  const place = placeOfRecord(register, source.id)
  return (
    <li>
      <button type="button" className={classes.source} disabled={!place} onClick={() => place && go(place)}>
        <span className={classes.register}>{t(`${register}.name`)}</span>
        <span>{title ?? source.id}</span>
      </button>
    </li>
  )
}
