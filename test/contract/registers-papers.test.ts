/** The balance of exchanges and the overview as they go out: held to the fence, names covered, and drilled by the commands. */
import { beforeEach, describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { exchangeFields } from '#test/support/exchanges.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { modelOf } from '#test/support/model-of.ts'

let program: InProcess
let printed: DocumentModel[]

beforeEach(async () => {
  printed = []
  program = await makeInProcess({
    isSample: true,
    startAt: '2026-11-23T01:30:00.000Z',
    desk: {
      toPdf: async (source) => {
        printed.push(modelOf(source))
        return { pdf: new Uint8Array([1]), pages: 1 }
      },
    },
  })
})

const papers: readonly PaperRequest[] = [
  { kind: 'exchange-balance', period: '2026' },
  { kind: 'registers-overview' },
]

describe.each(papers)('$kind', (paper) => {
  /** An open request of the sample's Ban to a Sở, named so. */
  const open = (title: string) =>
    program.ask('records.create', {
      register: 'information-exchange',
      id: null,
      fields: exchangeFields({ title, fromId: 'ban-tgdv', toId: 'so-nnmt' }),
    })
  const wordsOf = ({ blocks, sheets = [] }: DocumentModel) =>
    [{ blocks }, ...sheets].map((part) => textOfBlocks(part.blocks))

  test('is read by the fence', async () => {
    const scan = () => program.ask('fence.scan-papers', { papers: [paper] })
    expect((await scan()).count).toBe(0)
    await open('Gọi cho ông Trần Văn Thử, số điện thoại 0912 345 678, trước khi trả lời')
    expect((await scan()).findings).toMatchObject([{ rule: 'phone' }])
  })

  test('covers names on paper and in every sheet of Excel', async () => {
    const [official] = await program.ask('records.all', { register: 'person' })
    const name = String(official?.fullName)
    await open(`Đề nghị đồng chí ${name} cung cấp số liệu`)
    await program.ask('papers.preview', { paper })
    await program.ask('papers.preview', { paper, names: 'initials' })
    const [full, covered] = printed.map(wordsOf)
    expect(full?.filter((text) => text.includes(name)).length).toBeGreaterThan(1)
    expect(covered?.filter((text) => text.includes(name))).toEqual([])
  })

  test('is no paper with parts: it is neither checked nor drafted', async () => {
    expect(await program.callAnyhow('papers.check', { paper })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })
})

test('a period that is none is refused', async () => {
  for (const period of ['', '2026-Q5', '2026-11', 'x'])
    expect(
      await program.callAnyhow('papers.preview', { paper: { kind: 'exchange-balance', period } }),
    ).toMatchObject({ error: { code: 'bad-input' } })
})

describe('the numbers of the screen lead to their records', () => {
  test('of a body and direction, in the period of the number', async () => {
    const overdue = {
      kind: 'exchange-count',
      period: '2026-Q4',
      bodyId: 'so-nnmt',
      direction: 'owes',
      count: 'overdue',
    } as const
    expect(await program.ask('reports.drill', { of: overdue })).toMatchObject([
      { register: 'information-exchange', id: 'tt-ho-chua-hoi-them' },
    ])
    expect(await program.ask('reports.drill', { of: { ...overdue, period: '2026-Q1' } })).toEqual([])
  })

  test('of a register', async () => {
    const { registers } = await program.ask('coordination.overview', {})
    for (const { register, overdue } of registers) {
      const lines = await program.ask('reports.drill', {
        of: { kind: 'register-count', register, count: 'overdue' },
      })
      expect(lines.map((line) => line.register)).toEqual(lines.map(() => register))
      expect(lines).toHaveLength(overdue)
    }
  })
})
