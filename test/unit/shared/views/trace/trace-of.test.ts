/** A chain from the article to the product, walked both ways; rings end, and what is gone is said to be. */
import { describe, expect, test } from 'vitest'
import { docFromText } from '#shared/lib/rich-text.ts'
import type { Conclusion } from '#shared/registers/meeting/index.ts'
import type { TraceBranch } from '#shared/views/trace/trace.ts'
import { traceOf } from '#shared/views/trace/trace-of.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { keeps, milestone, place, regulatedOffice, shown, words } from '../obligations/regulated-office.ts'

const conclusion = (id: string, more: Partial<Conclusion> = {}): Conclusion => ({
  id,
  content: docFromText(`Kết luận ${id}`),
  assignment: null,
  taskId: null,
  carriedFrom: null,
  ...more,
})

/** Điều 1 → NV (quarterly) → first quarter → meeting → conclusion → task → product. */
function chain() {
  const office = regulatedOffice()
  office.oblige('nv', [milestone('trong tháng cuối quý')], { outcome: 'event' })
  office.event('hop', '2026-03-20', [keeps('nv', '2026-Q1')])
  office.meeting('hop', {
    state: 'closed',
    conclusions: [conclusion('k1', { taskId: 'viec' }), conclusion('k2')],
  })
  office.task(
    'viec',
    { kind: 'conclusion', meetingId: 'hop', conclusionId: 'k1' },
    {
      state: 'done',
      completedOn: '2026-04-10',
      resultPaper: '15/BC-STP',
    },
  )
  return office
}

/** `kind number title` of each step, indented by depth. */
function say(branches: readonly TraceBranch[], depth = 0): string[] {
  return branches.flatMap(({ step, next, more }) => [
    `${'  '.repeat(depth)}${[step.kind, step.number, step.title, step.period, step.state, step.isGone ? 'GONE' : ''].filter(Boolean).join(' ')}`,
    ...say(next, depth + 1),
    ...(more > 0 ? [`${'  '.repeat(depth + 1)}+${more}`] : []),
  ])
}
const trace = (
  office: ReturnType<typeof chain>,
  register: Parameters<typeof traceOf>[0],
  id: string,
  part: string | null = null,
) => {
  const { above, below } = traceOf(register, id, part, office.contextOn('2026-11-23'))
  return { above: say(above), below: say(below) }
}

const upwards = ['due NV Nghĩa vụ nv 2026-Q1 done', '  obligation NV Nghĩa vụ nv', '    article 1 Nội dung 1']
const downwards = [
  'conclusion 1 Kết luận k1',
  '  task Việc viec',
  '    product 15/BC-STP',
  'conclusion 2 Kết luận k2',
]
const indented = (lines: readonly string[], depth = 1) => lines.map((line) => `${'  '.repeat(depth)}${line}`)

describe('a whole chain', () => {
  const office = chain()

  test("from the product's task up to the article", () => {
    expect(trace(office, 'task', 'viec')).toEqual({
      above: ['conclusion 1 Kết luận k1', '  event Cuộc hop', ...indented(upwards, 2)],
      below: ['product 15/BC-STP'],
    })
  })

  test('from the event both ways; its workspace stands below it', () => {
    expect(trace(office, 'event', 'hop')).toEqual({ above: upwards, below: downwards })
    expect(trace(office, 'meeting', 'hop')).toEqual({
      above: ['event Cuộc hop', ...indented(upwards)],
      below: downwards,
    })
  })

  test('from the obligation and from the article down to the events of the year', () => {
    const quarter = (n: number, state: string) => `due NV Nghĩa vụ nv 2026-Q${n} ${state}`
    expect(trace(office, 'obligation', 'nv')).toEqual({
      above: ['article 1 Nội dung 1'],
      below: [
        quarter(1, 'done'),
        '  event Cuộc hop',
        ...indented(downwards, 2),
        quarter(2, 'missing'),
        quarter(3, 'missing'),
        quarter(4, 'not-due'),
      ],
    })
    expect(trace(office, 'regulation', 'qc', 'd1')).toEqual({
      above: [],
      below: [
        'obligation NV Nghĩa vụ nv',
        ...indented([
          quarter(1, 'done'),
          '  event Cuộc hop',
          quarter(2, 'missing'),
          quarter(3, 'missing'),
          quarter(4, 'not-due'),
        ]),
      ],
    })
  })

  test('each step opens its record, the due its cell of the matrix', () => {
    const { above, below } = traceOf('event', 'hop', null, office.contextOn('2026-11-23'))
    expect(above[0]?.step).toMatchObject({
      on: '2026-03-31',
      opens: { kind: 'due', regulationId: 'qc', obligationId: 'nv', day: '2026-03-31' },
    })
    expect(above[0]?.next[0]?.next[0]?.step.opens).toEqual({
      kind: 'article',
      regulationId: 'qc',
      articleId: 'd1',
    })
    expect(below[0]?.step.opens).toEqual({ kind: 'record', register: 'meeting', id: 'hop' })
    expect(below[0]?.next[0]?.next[0]?.step).toMatchObject({
      on: '2026-04-10',
      opens: { register: 'task', id: 'viec' },
    })
  })
})

describe('other ways', () => {
  test('a paper: what rests on it, and the due for which it was shown', () => {
    const office = chain()
    office.put('source-document', 'vb', {
      ...registerExamples['source-document'].fields,
      number: '12',
      subject: 'Báo cáo',
    } as never)
    office.task('viec-2', { kind: 'document', documentId: 'vb' })
    office.recorded(place('nv', '2026-Q2'), {
      proofs: [shown('a', 'source-document', 'vb', '2026-06-20'), words('b', '2026-06-21')],
    })
    expect(trace(office, 'source-document', 'vb').below).toEqual([
      'task Việc viec-2',
      'due NV Nghĩa vụ nv 2026-Q2 done',
      '  document 12: Báo cáo',
      '  words Trao đổi qua điện thoại',
    ])
    expect(trace(office, 'task', 'viec-2').above).toEqual(['document 12: Báo cáo'])
  })

  test('an occurrence of a series keeps the due of its day', () => {
    const office = chain()
    office.oblige('nv-thang', [milestone('trước ngày 25 hằng tháng')])
    office.series('chuoi', '2026-01-25', [keeps('nv-thang', '')])
    expect(trace(office, 'event', 'chuoi@2026-03-25').above[0]).toBe(
      'due NV-THANG Nghĩa vụ nv-thang 2026-M03 done',
    )
    expect(trace(office, 'event', 'chuoi@2026-03-26')).toEqual({ above: [], below: [] })
  })

  test('a conclusion carried on leads to the meeting from which it came, and on to the next', () => {
    const office = chain()
    office.event('hop-2', '2026-06-19', [])
    office.meeting('hop-2', {
      conclusions: [conclusion('k9', { carriedFrom: { meetingId: 'hop', conclusionId: 'k2' } })],
    })
    expect(trace(office, 'event', 'hop').below).toEqual([...downwards, '  conclusion 1 Kết luận k9'])
    office.task('viec-3', { kind: 'conclusion', meetingId: 'hop-2', conclusionId: 'k9' })
    expect(trace(office, 'task', 'viec-3').above).toEqual([
      'conclusion 1 Kết luận k9',
      '  event Cuộc hop-2',
      '  conclusion 2 Kết luận k2',
      '    event Cuộc hop',
      ...indented(upwards, 3),
    ])
  })

  test('what happened names its due', () => {
    const office = chain()
    office.oblige('nv-2', [milestone('trong 2 ngày làm việc kể từ khi có yêu cầu')])
    office.recorded(place('nv-2', 'a'), {
      occasion: { what: 'Công văn hỏi', on: '2026-03-24', at: null, askedFor: null },
    })
    office.task('viec-2', keeps('nv-2', 'a'))
    expect(trace(office, 'task', 'viec-2').above[0]).toBe('due NV-2 Công văn hỏi a missing')
  })
})

describe('what is gone', () => {
  test('is said to be, opens nothing, and ends its branch', () => {
    const office = chain()
    office.bin('task', 'viec')
    expect(trace(office, 'event', 'hop').below).toEqual([
      'conclusion 1 Kết luận k1',
      '  task Việc viec GONE',
      'conclusion 2 Kết luận k2',
    ])
    office.bin('obligation', 'nv')
    expect(trace(office, 'event', 'hop').above).toEqual(['due NV Nghĩa vụ nv 2026-Q1 GONE'])
    office.bin('event', 'hop')
    expect(trace(office, 'event', 'hop')).toEqual({ above: [], below: [] })
  })

  test('a record that never was has no trace; a due that falls due no longer opens nothing', () => {
    const office = chain()
    for (const register of ['task', 'event', 'meeting', 'obligation', 'source-document'] as const)
      expect(trace(office, register, 'khong-co')).toEqual({ above: [], below: [] })
    expect(trace(office, 'regulation', 'qc', 'd9')).toEqual({ above: [], below: [] })
    expect(trace(office, 'regulation', 'qc')).toEqual({ above: [], below: [] })
    office.task('viec-cu', keeps('nv', '2024-Q1'))
    const { above } = traceOf('task', 'viec-cu', null, office.contextOn('2026-11-23'))
    expect(above[0]?.step).toMatchObject({ kind: 'due', state: null, opens: null })
  })
})

describe('rings and crowds', () => {
  test('records that point at each other in a ring end it', () => {
    const office = chain()
    office.event('a', '2026-05-05', [{ kind: 'conclusion', meetingId: 'b', conclusionId: 'k1' }])
    office.event('b', '2026-05-06', [{ kind: 'conclusion', meetingId: 'a', conclusionId: 'k1' }])
    const carried = (meetingId: string) =>
      conclusion('k1', { carriedFrom: { meetingId, conclusionId: 'k1' } })
    office.meeting('a', { conclusions: [carried('b')] })
    office.meeting('b', { conclusions: [carried('a')] })
    for (const register of ['event', 'meeting'] as const) {
      const { above, below } = trace(office, register, 'a')
      expect(above.length + below.length).toBeLessThan(20)
      expect(above.length).toBeGreaterThan(0)
    }
  })

  test('fifty thousand tasks: in the time of a glance, and no more drawn than is read', () => {
    const office = chain()
    const one = office.read.get('task', 'viec')
    const all = office.read.all
    const many = Array.from({ length: 50_000 }, (_, n) => ({
      ...one,
      id: `v${n}`,
      basis:
        n % 2 === 0 ? { kind: 'conclusion', meetingId: 'hop', conclusionId: 'k2' } : keeps('nv', '2026-Q2'),
    }))
    const read = { ...office.read, all: ((name) => (name === 'task' ? many : all(name))) as typeof all }
    const context = { ...office.contextOn('2026-11-23'), read }
    const start = performance.now()
    const { below } = traceOf('event', 'hop', null, context)
    const obligation = traceOf('obligation', 'nv', null, context)
    expect(performance.now() - start).toBeLessThan(1500)
    const second = below.find(({ step }) => step.number === '2')
    expect([second?.next.length, second?.more]).toEqual([40, 24_960])
    expect(obligation.below.find(({ step }) => step.period === '2026-Q2')).toMatchObject({ more: 24_960 })
  })
})
