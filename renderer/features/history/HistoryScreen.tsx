/** Nhật ký: everything that was changed, day by day, newest first; what it was before, and the way back. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistoryPages } from '#renderer/data/use-history-pages.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import type { HistoryLine } from '#shared/contract/storage.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './History.module.css'
import { HistoryList } from './HistoryList.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'

export function HistoryScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['history', 'nav'])
  const adjust = useNavigation((state) => state.adjust)
  const [returning, setReturning] = useState<HistoryLine | null>(null)
  const day = place.day ?? null
  const pages = useHistoryPages(day)
  const look = (next: string | null) => adjust({ day: next ?? undefined } as Partial<Place>)
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.history')}
        aside={day ? t('from', { day: formatDay(day) }) : t('aside')}
        actions={
          <>
            {day && (
              <Button variant="subtle" size="compact-sm" onClick={() => look(null)}>
                {t('newest')}
              </Button>
            )}
            <div className={classes.jump}>
              <DayInput
                label={t('jump')}
                hidesLabel
                placeholder={t('jumpHint')}
                value={day}
                onChange={look}
                hint={false}
              />
            </div>
          </>
        }
      />
      {pages.lines.length > 0 ? (
        <HistoryList key={day ?? ''} pages={pages} onReturn={setReturning} />
      ) : (
        !pages.isPending && <Nothing hasDay={day !== null} />
      )}
      <ReturnDialog line={returning} onClose={() => setReturning(null)} />
    </>
  )
}

function Nothing({ hasDay }: { hasDay: boolean }) {
  const { t } = useTranslation('history')
  const why = hasDay ? 'nothingBefore' : 'empty'
  return <Message title={t(`${why}.title`)} explanation={t(`${why}.explanation`)} />
}
