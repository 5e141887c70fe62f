import { describe, expect, it } from 'vitest'
import {
  blankAmendment,
  fateOf,
  readAmendDraft,
  withFate,
} from '#renderer/features/regulations/articles/amend-values.ts'
import { insertedArticle } from '#renderer/features/regulations/articles/next-article.ts'
import type { Article, Regulation } from '#shared/registers/regulation/index.ts'

const article = (id: string, number = id): Article => ({
  id,
  number,
  chapter: 'Chương I',
  title: `Tên ${number}`,
  text: 'Chữ',
  validFrom: null,
  validTo: null,
  former: [],
})

describe('what an amendment does to an article', () => {
  it('begins a change with the present words, and forgets it when the article is kept after all', () => {
    const changed = withFate(blankAmendment, article('2'), 'changed')
    expect(changed.changed).toEqual([
      { articleId: '2', number: '2', chapter: 'Chương I', title: 'Tên 2', text: 'Chữ' },
    ])
    expect(fateOf(changed, '2')).toBe('changed')
    expect(withFate(changed, article('2'), 'kept')).toEqual(blankAmendment)
  })

  it('is one thing at a time', () => {
    const changed = withFate(blankAmendment, article('2'), 'changed')
    const repealed = withFate(changed, article('2'), 'repealed')
    expect(repealed).toEqual({ ...blankAmendment, repealedIds: ['2'] })
    expect(fateOf(repealed, '2')).toBe('repealed')
  })
})

describe('a draft of an amendment', () => {
  const regulation = { articles: [article('1'), article('2')] } as unknown as Regulation

  it('comes back as it was left', () => {
    const left = withFate(withFate(blankAmendment, article('1'), 'repealed'), article('2'), 'changed')
    expect(readAmendDraft(structuredClone(left), regulation)).toEqual(left)
  })

  it('leaves out articles that are gone meanwhile, and keeps new ones without their place', () => {
    const wording = { number: '3', chapter: '', title: 'Mới', text: '' }
    const left = {
      ...withFate(blankAmendment, article('9'), 'changed'),
      repealedIds: ['8', '1'],
      added: [{ afterId: '9', ...wording }],
    }
    expect(readAmendDraft(left, regulation)).toEqual({
      ...blankAmendment,
      repealedIds: ['1'],
      added: [{ afterId: null, ...wording }],
    })
  })

  it.each([null, 'x', {}, { amendment: {}, changed: 1 }])('is nothing when it is %j', (left) => {
    expect(readAmendDraft(left, regulation)).toBeNull()
  })
})

describe('an article brought in', () => {
  const all = ['1', '2', '2a', '3'].map((id) => article(id))
  const numberAfter = (number: string) => insertedArticle(article(number), all).number

  it('takes a letter where the next number is taken, and the next number at the end', () => {
    expect(numberAfter('1')).toBe('1a')
    expect(numberAfter('3')).toBe('4')
  })

  it('goes on with the letters', () => {
    expect(numberAfter('2a')).toBe('2b')
  })
})
