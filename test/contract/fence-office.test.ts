import { beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/commands.ts'
import type { FenceRule } from '#shared/fence/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

// Rà soát dữ liệu: every text of every record, in use and in the bin.

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

const scan = () => program.ask('fence.scan-office', {})
const { id, fields } = registerExamples.task

async function writeIntoTask(note: string) {
  const { revision } = await program.ask('records.get', { register: 'task', id })
  await program.ask('records.update', { register: 'task', id, revision, fields: { ...fields, note } })
}

describe('reading the whole office', () => {
  test('an office without such words has nothing to look at', async () => {
    const { findings, counts, records } = await scan()
    expect(findings).toEqual([])
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0])
    expect(records).toBeGreaterThan(10)
  })

  test('every kind is found, counted, and leads to its record', async () => {
    await writeIntoTask(
      'Độ mật: Mật\nĐơn tố cáo của bà Lê Thị Mẫu\nCCCD 068099001234, điện thoại 0912 345 678\ntrú tại thôn 3, xã Tân Hội',
    )
    const { findings, counts } = await scan()
    const rules: FenceRule[] = ['secrecy-mark', 'denouncer', 'citizen-id', 'phone', 'home-address']
    expect(findings.map(({ rule }) => rule)).toEqual(rules)
    for (const rule of rules) expect(counts[rule]).toBe(1)
    for (const finding of findings) {
      expect(finding).toMatchObject({
        register: 'task',
        id,
        isRemoved: false,
        opens: { register: 'task', id },
      })
      expect(finding.excerpt.words).toBe(finding.words)
    }
  })

  test('what lies in the bin is read too, and said to lie there', async () => {
    const made = await program.ask('records.create', {
      register: 'task',
      id: null,
      fields: { ...fields, note: 'gọi 0912 345 678' },
    } as InputOf<'records.create'>)
    await program.ask('records.remove', { register: 'task', id: made.id, revision: made.revision })
    const { findings } = await scan()
    expect(findings).toMatchObject([{ rule: 'phone', id: made.id, isRemoved: true }])
  })

  test('what the office said is none is passed over, wherever it stands', async () => {
    await writeIntoTask('gọi 0912 345 678, rồi 0913 333 444')
    const [first] = (await scan()).findings
    const allowance = { rule: 'phone', mark: first?.mark, words: '09…78', metIn: 'task' }
    await program.ask('records.create', {
      register: 'fence-allowance',
      id: null,
      fields: allowance,
    } as InputOf<'records.create'>)
    expect((await scan()).findings.map(({ words }) => words)).toEqual(['0913 333 444'])
  })

  test('nothing is changed by reading', async () => {
    await writeIntoTask('trú tại thôn 3, xã Tân Hội')
    const before = await program.ask('records.get', { register: 'task', id })
    await scan()
    expect(await program.ask('records.get', { register: 'task', id })).toEqual(before)
  })

  test('the sample office, all its year of papers and meetings, gives no false alarm', async () => {
    program = await makeInProcess({ isSample: true })
    const { findings, records } = await scan()
    expect(findings.map(({ register, words }) => `${register}: ${words}`)).toEqual([])
    expect(records).toBeGreaterThan(300)
  })
})
