/** The pure parts of the meeting workspace. */
import { describe, expect, it } from 'vitest'
import { countAttendance, entryOf, mark } from '#renderer/features/meetings/attendance.ts'
import { minutesBetween } from '#renderer/features/meetings/times.ts'
import { tabOf } from '#renderer/features/meetings/use-go-to.ts'
import { findPlace } from '#renderer/forms/find-place.ts'
import { linesOf } from '#renderer/forms/use-lines.ts'

describe('attendance', () => {
  it('marks one attendee and leaves the others', () => {
    const first = mark([], 'a', { state: 'present' })
    const second = mark(first, 'b', { state: 'delegated', substitute: 'Hồ Văn Nam' })
    expect(second).toEqual([
      { attendeeId: 'a', state: 'present', substitute: '', note: '' },
      { attendeeId: 'b', state: 'delegated', substitute: 'Hồ Văn Nam', note: '' },
    ])
    expect(mark(second, 'a', { state: 'absent' }).map(({ state }) => state)).toEqual(['absent', 'delegated'])
    expect(entryOf(second, 'c').state).toBe('invited')
  })

  it('counts those invited now; somebody sent instead is present, and who was taken off the list is not counted', () => {
    const attendance = mark(
      mark(mark(mark([], 'a', { state: 'present' }), 'b', { state: 'delegated' }), 'c', { state: 'excused' }),
      'gone',
      { state: 'present' },
    )
    const invited = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
    expect(countAttendance(invited, attendance)).toEqual({ total: 4, present: 2, absent: 1, unmarked: 1 })
  })
})

describe('times and lines', () => {
  it('reckons the length of a meeting', () => {
    expect(minutesBetween('08:00', '11:30')).toBe(210)
    expect([
      minutesBetween(null, '11:30'),
      minutesBetween('11:30', '08:00'),
      minutesBetween('08:00', '08:00'),
    ]).toEqual([null, null, null])
  })

  it('reads one recipient a line', () => {
    expect(linesOf(' Như trên \n\n- Thường trực Tỉnh ủy\n')).toEqual(['Như trên', '- Thường trực Tỉnh ủy'])
  })
})

describe('leading from a finding to its place', () => {
  it.each([
    ['event.chairs', 'preparation'],
    ['startedAt', 'course'],
    ['attendance.a4', 'course'],
    ['conclusions.2.assignment.leadId', 'conclusions'],
    ['minutes.party.number', 'minutes'],
  ] as const)('%s is edited under %s', (path, tab) => {
    expect(tabOf(path)).toBe(tab)
  })

  it('finds the field itself, else what holds it', () => {
    document.body.innerHTML =
      '<div data-path="conclusions"><div data-path="conclusions.1"><input data-path="conclusions.1.assignment.leadId"></div></div>'
    const pathOf = (path: string) => findPlace(document, path)?.dataset.path
    expect(pathOf('conclusions.1.assignment.leadId')).toBe('conclusions.1.assignment.leadId')
    expect(pathOf('conclusions.1.assignment.deadline')).toBe('conclusions.1')
    expect(pathOf('conclusions.9.assignment.deadline')).toBe('conclusions')
    expect(pathOf('votes')).toBeUndefined()
  })
})
