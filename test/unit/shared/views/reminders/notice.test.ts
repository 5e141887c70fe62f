/** Notices: once in the morning, in the afternoon only news, never outside working hours, nothing missed and nothing twice. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, eachDay } from '#shared/lib/dates.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { decideNotice, type Told, toldUpTo } from '#shared/views/reminders/notice.ts'
import { remindersOn } from '#shared/views/reminders/reminders-on.ts'
import {
  sampleCalendar as calendar,
  makeRecords,
  putOffice,
  taskFields,
} from '#test/support/sample-records.ts'

const today = '2026-11-23'

/** An office with tasks due on some days, looked at as the clock goes on; what each look shows is kept. */
function makeDesk(dueDays: readonly Day[] = []) {
  const records = makeRecords()
  putOffice(records)
  let count = 0
  const give = (dueOn: Day) => records.put('task', `t${++count}`, taskFields(`Việc ${count}`, 'vp', dueOn))
  dueDays.forEach(give)
  let told: Told | null = null
  const look = (day: Day, time: string) => {
    const view = remindersOn({ read: records.read, today: day, calendar })
    const decided = decideNotice(view, told, { today: day, calendar, time }, defaultSettings)
    told = decided.told
    return decided.notice
  }
  return { give, look, told: () => told }
}

describe('a day', () => {
  test('one notice when work begins, however often it is looked', () => {
    const { look } = makeDesk(['2026-11-20', today, today, '2026-11-25'])
    expect(look(today, '07:29')).toBe(null)
    expect(look(today, '07:30')).toEqual({ overdue: 1, today: 2, soon: 1 })
    expect(look(today, '07:31')).toBe(null)
    expect(look(today, '11:45')).toBe(null)
    expect(look(today, '13:30')).toBe(null)
  })

  test('in the afternoon only what came since the morning', () => {
    const { give, look } = makeDesk([today])
    look(today, '08:00')
    give('2026-11-20')
    expect(look(today, '10:00')).toBe(null)
    expect(look(today, '13:30')).toEqual({ overdue: 1, today: 0, soon: 0 })
    expect(look(today, '15:00')).toBe(null)
  })

  test('opened in the afternoon, everything at once; opened in the evening, nothing until the next working day', () => {
    expect(makeDesk([today]).look(today, '14:00')).toEqual({ overdue: 0, today: 1, soon: 0 })
    const late = makeDesk([today])
    expect(late.look(today, '17:30')).toBe(null)
    expect(late.look('2026-11-24', '09:00')).toBe(null)
    expect(late.look('2026-11-25', '09:00')).toEqual({ overdue: 1, today: 0, soon: 0 })
  })

  test('nothing to tell is no notice', () => {
    const { look, told } = makeDesk(['2027-06-01'])
    expect(look(today, '08:00')).toBe(null)
    expect(told()).toEqual({ on: today, since: '2026-11-20', session: 'morning', keys: [] })
  })
})

describe('what was told', () => {
  test('a screen of the same day shows what the notice told; on the next day only what is new', () => {
    const { look, told } = makeDesk([today])
    look(today, '08:00')
    expect(toldUpTo(told(), today)).toBe('2026-11-20')
    expect(toldUpTo(told(), '2026-11-25')).toBe(today)
    expect(toldUpTo(null, today)).toBe(null)
  })

  test('a clock that was wrong for a while neither repeats everything nor silences it', () => {
    const { look } = makeDesk([today])
    look('2027-11-22', '08:00')
    expect(look(today, '08:00')).toEqual({ overdue: 0, today: 1, soon: 0 })
  })

  propertyTest.prop([
    fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 12 }),
    fc.array(fc.tuple(fc.boolean(), fc.constantFrom('06:00', '08:00', '12:00', '14:00', '20:00')), {
      minLength: 60,
      maxLength: 60,
    }),
  ])(
    'over any days of use: never more notices than working half-days, and each step of each task at most once',
    (ages, uses) => {
      const desk = makeDesk(ages.map((age) => addDays(today, age)))
      let shown = 0
      let counted = 0
      eachDay(today, addDays(today, 59)).forEach((day, index) => {
        const [isOpened, time] = uses[index] ?? [false, '08:00']
        const notice = isOpened ? desk.look(day, time) : null
        if (!notice) return
        expect(calendar.isWorkingDay(day)).toBe(true)
        shown += 1
        counted += notice.overdue + notice.today + notice.soon
      })
      expect(shown).toBeLessThanOrEqual(uses.filter(([isOpened]) => isOpened).length)
      // Nine steps at the most: ten before for long tasks, then 5, 3, 1, the day, 1, 7, 15, 30.
      expect(counted).toBeLessThanOrEqual(ages.length * 9)
    },
  )
})
