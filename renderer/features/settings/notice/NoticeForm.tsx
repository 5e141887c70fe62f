/** The parts of a yearly notice. */
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { asksForCultureDay, newYearDay, tetBlock, tetLength } from '#shared/calendar/notice/notice-draft.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, daysBetween, makeDay } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { LocalRows } from './LocalRows.tsx'
import classes from './Notice.module.css'
import { SwapRows } from './SwapRows.tsx'
import type { Notice } from './use-notice.ts'

export function NoticeForm({ notice }: { notice: Notice }) {
  return (
    <div className={classes.form}>
      <Tet notice={notice} />
      <NationalDay notice={notice} />
      <CultureDay notice={notice} />
      <SwapRows notice={notice} />
      <LocalRows notice={notice} />
    </div>
  )
}

type Props = { notice: Notice }

function Tet({ notice: { year, draft, edit, lists, rest } }: Props) {
  const { t } = useTranslation('moves')
  const first = newYearDay(year)
  if (first === null) return <p className={classes.hint}>{t('notice.tetUnknown')}</p>
  const run = runAround(first, year, lists[0]?.days ?? [], rest)
  return (
    <NativeSelect
      label={t('notice.tet')}
      value={String(draft.tetBefore)}
      onChange={(event) => edit({ tetBefore: Number(event.currentTarget.value) })}
      data={Array.from({ length: tetLength }, (_, before) => {
        const block = tetBlock(year, before)
        return {
          value: String(before),
          label: t('notice.tetChoice', {
            before,
            after: tetLength - before,
            from: formatDayMonth(block[0] ?? first),
            to: formatDayMonth(block.at(-1) ?? first),
          }),
        }
      })}
      description={t('notice.tetRun', {
        count: daysBetween(run.from, run.to) + 1,
        from: formatDayMonth(run.from),
        to: formatDay(run.to),
      })}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  )
}

/** The days off in a row around mùng 1, weekly rest and make-up days included. */
function runAround(
  first: Day,
  year: number,
  days: Notice['lists'][number]['days'],
  weeklyRest: Notice['rest'],
): { from: Day; to: Day } {
  const calendar = makeWorkingCalendar({
    weeklyRest,
    yearOf: (one) => ({ year: one, days: one === year ? days : [] }),
  })
  return {
    from: addDays(calendar.previousWorkingDay(first), 1),
    to: addDays(calendar.nextWorkingDay(first), -1),
  }
}

function NationalDay({ notice: { year, draft, edit } }: Props) {
  const { t, i18n } = useTranslation('moves')
  const weekday = (date: number) => screenWeekday(makeDay(year, 9, date), i18n.language)
  if (year < 2021) return null
  return (
    <Radio.Group
      label={t('notice.nationalDay')}
      value={draft.nationalDay}
      onChange={(value) => edit({ nationalDay: value === 'after' ? 'after' : 'before' })}
    >
      <Stack gap="0.3rem" mt="0.2rem">
        <Radio size="xs" value="before" label={t('notice.nationalBefore', { weekday: weekday(1) })} />
        <Radio size="xs" value="after" label={t('notice.nationalAfter', { weekday: weekday(3) })} />
      </Stack>
    </Radio.Group>
  )
}

function CultureDay({ notice: { year, rest, draft, edit } }: Props) {
  const { t, i18n } = useTranslation('moves')
  if (year < 2026) return null
  const weekday = screenWeekday(makeDay(year, 11, 24), i18n.language)
  if (!asksForCultureDay(year, rest))
    return <p className={classes.hint}>{t('notice.cultureDayNone', { weekday })}</p>
  return (
    <Checkbox
      size="xs"
      label={t('notice.cultureDay', { weekday })}
      description={t('notice.cultureDayHint')}
      checked={draft.makeUpForCultureDay}
      onChange={(event) => edit({ makeUpForCultureDay: event.currentTarget.checked })}
    />
  )
}
