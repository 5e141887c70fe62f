import { describe, expect, it } from 'vitest'
import { withNewName } from '#renderer/features/directory/NamesInput.tsx'
import { nextArticle } from '#renderer/features/regulations/articles/next-article.ts'

describe('a new name of a body', () => {
  const open = {
    validFrom: null,
    validTo: null,
    name: 'Ban Tuyên giáo',
    shortName: '',
    headLine: '',
    symbol: '',
  }
  it('ends the open one the day before', () => {
    const names = withNewName([open], '2026-11-23')
    expect(names.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [null, '2026-11-22'],
      ['2026-11-23', null],
    ])
  })
  it('leaves an end that was set', () => {
    const names = withNewName([{ ...open, validTo: '2025-06-30' }], '2026-11-23')
    expect(names[0]?.validTo).toBe('2025-06-30')
  })
})

describe('the article after another', () => {
  const always = { validFrom: null, validTo: null }
  const following = (number: string) =>
    nextArticle({ id: 'a', number, chapter: 'Chương II', title: 'x', text: 'y', ...always, former: [] }, 'b')
  it('takes the next number and the same chapter, and is empty otherwise', () => {
    expect(following('12')).toEqual({
      id: 'b',
      number: '13',
      chapter: 'Chương II',
      title: '',
      text: '',
      ...always,
      former: [],
    })
    expect(following('3a').number).toBe('3b')
    expect(following('phụ lục').number).toBe('')
    expect(nextArticle(undefined, 'b').number).toBe('1')
  })
})
