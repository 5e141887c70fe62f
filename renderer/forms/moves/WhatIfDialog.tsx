/** "Nếu dời…": any day can be tried, nothing moves until it is said. */
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { MeetingDocument } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import { DayInput } from '../DayInput.tsx'
import { shiftDocuments } from './use-move-question.tsx'
import classes from './WhatIf.module.css'
import { WhatIfReport } from './WhatIfReport.tsx'

type Props = {
  entry: {
    readonly key: string
    readonly title: string
    readonly date: Day
    readonly seriesId: string | null
    readonly documents: readonly MeetingDocument[]
  }
  onClose(): void
  /** Moves the entry alone; true once it is done. */
  onMove(patch: CalendarPatch & { date: Day }): Promise<boolean>
}

export function WhatIfDialog({ entry, onClose, onMove }: Props) {
  const { t } = useTranslation(['moves', 'common'])
  const canEdit = useCanEdit()
  const [date, setDate] = useState<Day | null>(entry.date)
  const [shifts, setShifts] = useState(true)
  const tried = date === entry.date ? null : date
  const { data } = useAnswer(
    'calendar.what-if',
    { key: entry.key, scope: 'one', date: tried ?? entry.date },
    'all',
    {
      isEnabled: tried !== null,
      keepsPrevious: true,
    },
  )
  const whatIf = data && data.to === tried ? data : null
  const move = async () => {
    if (whatIf === null || tried === null) return
    const documents = shifts ? shiftDocuments(entry.documents, whatIf) : {}
    if (await onMove({ ...documents, date: tried })) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('moves:whatIf.title', { title: entry.title })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="42rem"
    >
      <div className={classes.report}>
        <DayInput label={t('moves:whatIf.date')} value={date} onChange={setDate} />
        {entry.seriesId !== null && <p className={classes.hint}>{t('moves:whatIf.one')}</p>}
        {tried === null && <p className={classes.hint}>{t('moves:whatIf.same')}</p>}
        {whatIf && <WhatIfReport whatIf={whatIf} shifts={shifts} onShift={setShifts} />}
      </div>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
        {canEdit && (
          <Button disabled={whatIf === null} onClick={() => void move()}>
            {t('moves:whatIf.accept', { day: formatDayMonth(tried ?? entry.date) })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
