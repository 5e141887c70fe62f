/** Days off on the weekly schedule: whole days, days of the office's own, and halves. */
import { expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { scheduleLayouts } from '#shared/reports/request.ts'
import { sampleRecords } from '#test/support/sample-papers.ts'
import { contextOf } from '#test/support/sample-records.ts'

const own: SpecialDay[] = [
  { date: '2026-11-25', kind: 'half-day', name: 'Hội thao', nameEn: '', decided: true, off: 'afternoon' },
  { date: '2026-11-26', kind: 'local', name: 'Ngày hội của tỉnh', nameEn: '', decided: true },
]
const calendar = makeWorkingCalendar({
  yearOf: (year) => ({ year, days: [...defaultYear(year).days, ...(year === 2026 ? own : [])] }),
  weeklyRest: [6, 7],
})

test.each(scheduleLayouts)('layout %s names them', (layout) => {
  const context = { ...contextOf(sampleRecords()), calendar }
  const { blocks } = buildPaper({ kind: 'week-schedule', monday: '2026-11-23', layout }, context)
  const text = JSON.stringify(blocks)
  expect(text).toContain('NGHỈ: Ngày Văn hóa Việt Nam')
  expect(text).toContain('NGHỈ BUỔI CHIỀU: Hội thao')
  expect(text).toContain('NGHỈ: Ngày hội của tỉnh')
})
