import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { isSame, mergeEdits } from '#renderer/data/merge-edits.ts'

const item = (id: string, text = id) => ({ id, text })

describe('merging what was typed here with what changed elsewhere', () => {
  it('keeps both when different places changed', () => {
    const base = { room: '', speeches: [item('a'), item('b')], minutes: { opening: 'x', number: '' } }
    const mine = {
      ...base,
      room: 'P1',
      speeches: [item('a', 'mine'), item('b')],
      minutes: { opening: 'mine', number: '' },
    }
    const theirs = {
      ...base,
      speeches: [item('a'), item('b', 'theirs')],
      minutes: { opening: 'x', number: '12' },
    }
    expect(mergeEdits(base, mine, theirs)).toEqual({
      room: 'P1',
      speeches: [item('a', 'mine'), item('b', 'theirs')],
      minutes: { opening: 'mine', number: '12' },
    })
  })

  it('never loses typing when both changed the same text', () => {
    expect(mergeEdits([item('a')], [item('a', 'mine')], [item('a', 'theirs')])).toEqual([item('a', 'mine')])
    expect(mergeEdits('x', 'mine', 'theirs')).toBe('mine')
  })

  it('takes their additions where they stand and keeps mine', () => {
    const base = [item('a'), item('b')]
    const mine = [item('a'), item('m'), item('b')]
    expect(mergeEdits(base, mine, [item('a'), item('b'), item('t')])).toEqual([
      item('a'),
      item('m'),
      item('b'),
      item('t'),
    ])
    expect(mergeEdits(base, mine, [item('t'), item('a'), item('b')]).map(({ id }) => id)).toEqual([
      't',
      'a',
      'm',
      'b',
    ])
  })

  it('respects removals, but not of what the other side has just written', () => {
    const base = [item('a'), item('b')]
    expect(mergeEdits(base, [item('a')], [item('a', 'theirs'), item('b')])).toEqual([item('a', 'theirs')])
    expect(mergeEdits(base, [item('a', 'mine'), item('b')], [item('b')])).toEqual([
      item('a', 'mine'),
      item('b'),
    ])
    expect(mergeEdits(base, [item('b')], [item('a', 'theirs'), item('b')])).toEqual([
      item('a', 'theirs'),
      item('b'),
    ])
  })

  const content = fc
    .array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string() }))
    .map((list) => [...new Map(list.map((one) => [one.id, one])).values()])
  test('takes what is undefined for what is left out, as the disk does', () => {
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true)
    expect(isSame({ a: undefined }, { b: undefined })).toBe(true)
    expect(isSame({ a: 1, b: undefined }, { a: 1, b: 2 })).toBe(false)
  })
  test.prop([content, content])('gives one side whole when the other changed nothing', (base, changed) => {
    expect(isSame(mergeEdits(base, changed, base), changed)).toBe(true)
    expect(isSame(mergeEdits(base, base, changed), changed)).toBe(true)
  })
  test.prop([content, content, content])(
    'never holds an item twice, and every text typed here is there',
    (base, mine, theirs) => {
      const merged = mergeEdits(base, mine, theirs)
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
      const before = new Map(base.map((one) => [one.id, one.text]))
      for (const own of mine)
        if (before.get(own.id) !== own.text)
          expect(merged.find(({ id }) => id === own.id)?.text).toBe(own.text)
    },
  )
})
