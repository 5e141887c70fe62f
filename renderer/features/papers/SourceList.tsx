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

export function SourceList() {
  const { t } = useTranslation('desk')
  const { records, asOf } = useDesk().paper.value.origin
  const [isWhole, setWhole] = useState(false)
  // A meeting is its calendar entry: one line says both.
  const told = records.filter(
    ({ register, id }) =>
      register !== 'meeting' || !records.some((one) => one.register === 'event' && one.id === id),
  )
  if (told.length === 0) return <p className={classes.aside}>{t('madeFromNothing')}</p>
  const shown = isWhole ? told : told.slice(0, mostAtFirst)
  return (
    <>
      <ul className={classes.sources} aria-label={t('madeFrom')}>
        {shown.map((source) => (
          <Source
            key={`${source.register}/${source.id}`}
            source={source}
            isMeeting={records.some(({ register, id }) => register === 'meeting' && id === source.id)}
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
  const record = useRecord(source.register, source.id) as AnyRecord | undefined
  const register = isMeeting ? 'meeting' : source.register
  const place = placeOfRecord(register, source.id)
  const title = record ? anyRegisterOf(source.register).titleOf(record) : source.id
  return (
    <li>
      <button type="button" className={classes.source} disabled={!place} onClick={() => place && go(place)}>
        <span className={classes.register}>{t(`${register}.name`)}</span>
        <span>{title}</span>
      </button>
    </li>
  )
}
