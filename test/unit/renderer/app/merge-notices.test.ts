import { describe, expect, it } from 'vitest'
import { mergeNotices } from '#renderer/app/merge-notices.ts'
import type { AppError } from '#shared/contract/result.ts'

const more = (count: number) => `and ${count} more`
const missing = (file: string): AppError => ({ code: 'history-missing', params: { file } })

describe('notices of opening', () => {
  it('tells things of one kind together, naming their files in order', () => {
    expect(mergeNotices([missing('a'), missing('b')], more).notices).toEqual([
      { code: 'history-missing', params: { file: 'a, b' } },
    ])
  })

  it('names a few files and counts the rest', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(missing)
    expect(mergeNotices(all, more).notices[0]?.params?.file).toBe('a, b, c, d, and 2 more')
  })

  it('keeps apart what differs in more than its file, and says once what is said twice', () => {
    const gap = (from: number): AppError => ({ code: 'history-incomplete', params: { from, to: 9 } })
    const all = [gap(1), gap(5), gap(1), missing('a')]
    expect(mergeNotices(all, more).notices).toEqual([gap(1), gap(5), missing('a')])
  })

  it('says that files were put aside only when some were', () => {
    expect(mergeNotices([missing('a')], more).hasFilesAside).toBe(false)
    expect(mergeNotices([{ code: 'drafts-set-aside' }], more).hasFilesAside).toBe(true)
  })

  it('is silent about nothing', () => {
    expect(mergeNotices([], more)).toEqual({ notices: [], hasFilesAside: false })
  })
})
