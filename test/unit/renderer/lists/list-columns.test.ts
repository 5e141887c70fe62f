import { describe, expect, it } from 'vitest'
import { type Column, gridOf, headWidth } from '#renderer/lists/list-columns.ts'

const column = (key: string, kind: Column['kind'], width: number) => ({ key, kind, width }) as Column
const leastOf = ({ template }: { template: string }) =>
  [...template.matchAll(/minmax\(([\d.]+)rem/g)].map(([, least]) => Number(least))

describe('columns of a list', () => {
  it('never cut a number, a day or a status, and cut words to about half', () => {
    const columns = [
      column('title', 'text', 320),
      column('people', 'number', 96),
      column('on', 'day', 96),
      column('state', 'choice', 128),
    ]
    expect(leastOf(gridOf(columns, {}, () => 0))).toEqual([11, 6, 6, 8])
  })
  it('are no narrower than their heading, its mark of an order counted', () => {
    const unit = column('unit', 'text', 64)
    const plain = headWidth('Đơn vị tính', false)
    expect(leastOf(gridOf([unit], {}, () => plain))).toEqual([plain])
    expect(headWidth('Đơn vị tính', true)).toBeGreaterThan(plain)
  })
  it('let a very long heading be cut', () => {
    expect(headWidth('Cơ quan, đơn vị được kiểm tra, giám sát, khảo sát', true)).toBe(8)
  })
  it('stand as wide as someone made them, and the list scrolls below the sum', () => {
    const grid = gridOf([column('people', 'number', 96), column('on', 'day', 96)], { people: 3.5 }, () => 4.5)
    expect(grid.template).toBe('2.25rem 3.5rem minmax(6rem, 6fr)')
    expect(grid.minWidth).toBe('11.75rem')
  })
})
