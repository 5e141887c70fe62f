import { describe, expect, test } from 'vitest'
import type { Basis } from '#shared/registers/basis.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { restsOn } from '#shared/views/term/rests-on.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { makeRecords } from '#test/support/sample-records.ts'

const record = (recordId: string): Basis => ({ kind: 'record', register: 'programme', recordId })
const article: Basis = { kind: 'article', regulationId: 'qc', articleId: 'd1' }

/** Programmes by id with what each rests on; counts how often a record is looked up. */
function programmes(bases: Readonly<Record<string, readonly Basis[]>>) {
  const { read, put } = makeRecords()
  for (const [id, basis] of Object.entries(bases))
    put('programme', id, { ...registerExamples.programme.fields, basis: [...basis] })
  let lookedUp = 0
  const counting: ReadModel = {
    all: read.all,
    get: (register, id) => {
      lookedUp += 1
      return read.get(register, id)
    },
  }
  return { rests: restsOn('qc', counting), lookedUp: () => lookedUp }
}

describe('a record rests on a regulation', () => {
  test('by what it rests on, however far away', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`p${at}`, [record(`p${at + 1}`)]]),
    )
    const { rests } = programmes({ ...chain, p12: [article], khac: [] })
    expect(rests.record({ basis: [record('p0')] })).toBe(true)
    expect(rests.record({ basis: [record('khac')] })).toBe(false)
  })

  test('in a circle of records each is looked at once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const circle = Object.fromEntries(ids.map((id) => [id, ids.filter((other) => other !== id).map(record)]))
    const { rests, lookedUp } = programmes(circle)
    expect(rests.record({ basis: [record('a')] })).toBe(false)
    expect(lookedUp()).toBeLessThanOrEqual(ids.length)
  })

  test('and in a circle one way out is found', () => {
    const { rests } = programmes({ a: [record('b')], b: [record('a'), record('c')], c: [article] })
    for (const id of ['a', 'b', 'c']) expect(rests.record({ basis: [record(id)] })).toBe(true)
  })
})
