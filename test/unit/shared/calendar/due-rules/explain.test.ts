import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOf, duesOfPeriods } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, type EventTime, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import { explainEn } from '#shared/calendar/due-rules/explain-en.ts'
import { explainVi } from '#shared/calendar/due-rules/explain-vi.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import type { Due } from '#shared/calendar/due-rules/why.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { formatDay, formatDayMonth } from '#shared/lib/vi-dates.ts'
import { anyPeriodicRule } from './any-rule.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const back = ', lùi về ngày làm việc trước nếu trùng ngày nghỉ'
const on = ', chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ'

function ruleOf(sentence: string): DueRule {
  const read = readSentence(sentence)
  if (!read.ok) throw new Error(`${sentence}: ${read.code} at ${read.at}`)
  return read.rule
}

/** The one due of a rule in a month, written `2026-11`. */
function dueIn(sentence: string, month: string): Due {
  const [due] = duesOfPeriods(ruleOf(sentence), `${month}-01`, `${month}-01`, calendar)
  if (due === undefined) throw new Error('nothing is due')
  return due
}

describe('why a date is the day it is', () => {
  test.each([
    [
      `trước ngày 25 hằng tháng, không kể chính ngày đó${back}`,
      '2026-11',
      '25/11/2026, không kể chính ngày đó, chậm nhất 24/11, trừ 24/11 nghỉ lễ (Ngày Văn hóa Việt Nam), lùi về 23/11',
      '25/11/2026, that day not included: 24/11 at the latest, not 24/11 (Vietnam Culture Day), moved back to 23/11',
    ],
    [`trước ngày 25 hằng tháng${back}`, '2026-11', '25/11/2026', '25/11/2026'],
    [
      `ngày 24 hằng tháng${on}`,
      '2026-11',
      '24/11/2026, trừ 24/11 nghỉ lễ (Ngày Văn hóa Việt Nam), chuyển sang 25/11',
      '24/11/2026, not 24/11 (Vietnam Culture Day), moved on to 25/11',
    ],
    [
      'ngày 24 hằng tháng',
      '2026-11',
      '24/11/2026, trùng nghỉ lễ (Ngày Văn hóa Việt Nam), giữ nguyên',
      '24/11/2026, kept although it is Vietnam Culture Day',
    ],
    [
      `ngày 25 hằng tháng${back}`,
      '2026-10',
      '25/10/2026, trừ 25/10 Chủ nhật, 24/10 thứ Bảy, lùi về 23/10',
      '25/10/2026, not 25/10 (Sunday), 24/10 (Saturday), moved back to 23/10',
    ],
    [
      `ngày 20 hằng tháng${back}`,
      '2026-02',
      '20/02/2026, trừ 20/02 nghỉ lễ (Mùng 4 Tết) đến 14/02 thứ Bảy, lùi về 13/02',
      '20/02/2026, not 20/02 (Tết, day 4) to 14/02 (Saturday), moved back to 13/02',
    ],
    [
      'ngày 31 hằng tháng',
      '2026-04',
      'tháng không có ngày 31 nên lấy ngày cuối 30/04/2026, trùng nghỉ lễ (Ngày Chiến thắng), giữ nguyên',
      '',
    ],
    [
      'ngày làm việc thứ 20 của tháng',
      '2026-02',
      'không đủ 20 ngày làm việc nên lấy 27/02/2026',
      'there are no 20 working days: 27/02/2026 is taken',
    ],
    [
      `trong tuần cuối tháng${on}`,
      '2026-10',
      'từ 26/10 đến 31/10/2026, trừ 31/10 thứ Bảy, 01/11 Chủ nhật, chuyển sang 02/11',
      'from 26/10 to 31/10/2026, not 31/10 (Saturday), 01/11 (Sunday), moved on to 02/11',
    ],
    [
      `ngày 31/12 hằng năm${on}`,
      '2028-01',
      '31/12/2028, trừ 31/12 Chủ nhật, 01/01/2029 nghỉ lễ (Tết Dương lịch), chuyển sang 02/01/2029',
      '',
    ],
  ])('%s, %s', (sentence, month, vi, en) => {
    const due = dueIn(sentence, month)
    expect(explainVi(due)).toBe(vi)
    if (en !== '') expect(explainEn(due)).toBe(en)
  })

  test.each<readonly [string, EventTime, string, string]>([
    [
      '10 ngày làm việc trước khi ban hành',
      { on: '2026-11-30' },
      '10 ngày làm việc trước 30/11/2026 (trừ 24/11 nghỉ lễ (Ngày Văn hóa Việt Nam)) là 13/11/2026',
      '10 working days before 30/11/2026 (without 24/11 Vietnam Culture Day) is 13/11/2026',
    ],
    [
      '1 ngày trước khi họp',
      { on: '2026-11-30' },
      '1 ngày trước 30/11/2026 là 29/11/2026, trùng Chủ nhật, giữ nguyên',
      '1 day before 30/11/2026 is 29/11/2026, kept although it is Sunday',
    ],
    [
      'trong 24 giờ kể từ khi có yêu cầu',
      eventAt('2026-11-23T18:30:00.000Z'),
      '24 giờ kể từ 01:30 ngày 24/11/2026: 01:30 ngày 25/11/2026',
      '24 hours from 01:30 on 24/11/2026: 01:30 on 25/11/2026',
    ],
    [
      'trong 1 giờ kể từ khi có yêu cầu',
      { on: '2026-11-23' },
      'không rõ giờ của ngày 23/11/2026, tính từ hết ngày, 1 giờ kể từ 23:59 ngày 23/11/2026: 00:59 ngày 24/11/2026',
      'the hour on 23/11/2026 is not known, counted from the end of the day, 1 hour from 23:59 on 23/11/2026: 00:59 on 24/11/2026',
    ],
    [
      'trước khi phát ngôn',
      { on: '2026-09-15' },
      'ngày diễn ra 15/09/2026',
      'the day of the event, 15/09/2026',
    ],
    [
      'theo thời hạn được giao khi có yêu cầu',
      { on: '2026-09-15', askedFor: '2026-09-18' },
      'ngày nêu trong yêu cầu 18/09/2026',
      'the day named in the request, 18/09/2026',
    ],
  ])('%s, %o', (sentence, event, vi, en) => {
    const rule = ruleOf(sentence)
    if (rule.kind !== 'event') throw new Error('not bound to an event')
    const [due] = dueOfEvent(rule, event, calendar)
    expect(explainVi(due!)).toBe(vi)
    expect(explainEn(due!)).toBe(en)
  })

  test('names the due day itself, in both languages', () => {
    fc.assert(
      fc.property(anyPeriodicRule, fc.integer({ min: 2016, max: 2098 }), (rule, year) => {
        for (const due of duesOf(rule, `${year}-01-01`, `${year}-12-31`, calendar)) {
          for (const text of [explainVi(due), explainEn(due)]) {
            expect(text.includes(formatDay(due.dueOn)) || text.includes(formatDayMonth(due.dueOn))).toBe(true)
          }
        }
      }),
    )
  })
})

describe('in English', () => {
  test.each([
    ['trước ngày 25 hằng tháng', 'by day 25 of every month'],
    [
      `trước ngày 25 hằng tháng, không kể chính ngày đó${back}`,
      'before (and not on) day 25 of every month, moved back to the working day before when it is a day off',
    ],
    ['trước ngày 20 của tháng cuối quý', 'by day 20 of the last month of every quarter'],
    ['ngày làm việc cuối cùng của quý', 'on the last working day of every quarter'],
    ['ngày làm việc thứ 3 tính từ cuối quý', 'on the 3rd last working day of every quarter'],
    ['thứ Năm tuần thứ hai của tháng sau', 'on the 2nd Thursday of the following month'],
    ['trong tuần cuối quý', 'in the last week of every quarter'],
    ['từ ngày 01/12 đến ngày 31/3 năm sau', 'from 1 December to 31 March of the next year, every year'],
    [
      '5 tháng một lần kể từ tháng 3/2026, trước ngày 15',
      'by day 15 of the first month of every period (a period is 5 months, counted from March 2026)',
    ],
    ['trong quý cuối giai đoạn', 'in the last quarter of the term'],
    ['180/90/30 ngày trước khi hết hiệu lực', '180, 90 and 30 days before “hết hiệu lực”'],
    ['trong 24 giờ kể từ khi có yêu cầu', 'within 24 hours of “có yêu cầu”'],
    [`ngày 30/6/2027${on}`, 'on 30/06/2027, moved on to the next working day when it is a day off'],
  ])('%s', (sentence, expected) => {
    expect(sentenceEn(ruleOf(sentence))).toBe(expected)
  })
})
