/** Calendar files through the commands: out, in, one commit, one undo. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

let program: InProcess
const span = { from: '2026-11-01', to: '2026-12-31' }
const file =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x@google.com\r\nDTSTART:20261124T010000Z\r\nSUMMARY:Họp báo quý IV\r\nLOCATION:Hội trường\r\nEND:VEVENT\r\n' +
  'BEGIN:VEVENT\r\nUID:y@google.com\r\nDTSTART;VALUE=DATE:20261125\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Trực\r\nEND:VEVENT\r\n' +
  'BEGIN:VEVENT\r\nUID:z@google.com\r\nSUMMARY:Không có ngày\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, path: '/sample' })
})

const textOf = (path: string) => new TextDecoder().decode(program.saved.get(path))

describe('calendar files', () => {
  it('of the sample office, read again, change nothing', async () => {
    const saved = await program.ask('calendar.export-ics', { span, seriesId: null })
    expect(saved?.path).toMatch(/\.ics$/)
    const text = textOf(saved?.path ?? '')
    const rows = await program.ask('calendar.read-ics', { text })
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ state }) => state !== 'same')).toEqual([])
    expect(await program.api.call('calendar.accept-ics', { text, chosen: [0] })).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
  })

  it('of one series hold that series alone', async () => {
    const [series] = await program.ask('records.all', { register: 'series' })
    const saved = await program.ask('calendar.export-ics', { span, seriesId: series?.id ?? '' })
    const text = textOf(saved?.path ?? '').replaceAll('\r\n ', '')
    expect(text).toContain('BEGIN:VEVENT')
    expect(new Set(text.match(/UID:[^@\r]+/g))).toEqual(new Set([`UID:${series?.id}`]))
  })

  it('from elsewhere are told line by line, taken in one commit and taken back by one undo', async () => {
    const rows = await program.ask('calendar.read-ics', { text: file })
    expect(rows.map(({ state, problem }) => [state, problem])).toEqual([
      ['new', null],
      ['new', null],
      ['wrong', 'no-date'],
    ])
    const count = async () => (await program.ask('records.all', { register: 'event' })).length
    const before = await count()
    expect(await program.ask('calendar.accept-ics', { text: file, chosen: [0, 1, 2] })).toEqual({ count: 2 })
    expect(await count()).toBe(before + 1)
    const range = await program.ask('calendar.range', { from: '2026-11-24', to: '2026-12-10' })
    expect(range.entries.filter(({ title }) => title === 'Trực')).toHaveLength(3)
    expect((await program.ask('calendar.read-ics', { text: file })).map(({ state }) => state)).toEqual([
      'same',
      'same',
      'wrong',
    ])
    await program.ask('history.undo', {})
    expect(await count()).toBe(before)
    expect(
      (await program.ask('calendar.read-ics', { text: file })).map(
        ({ state, problem }) => state + (problem ?? ''),
      ),
    ).not.toContain('same')
  })

  it('that are none are refused', async () => {
    expect(await program.api.call('calendar.read-ics', { text: 'hello' })).toMatchObject({
      error: { code: 'ics-unreadable' },
    })
  })
})
