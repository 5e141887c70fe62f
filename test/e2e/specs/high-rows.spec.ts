import { plainView } from '#shared/query/list-view.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { measurePdf } from '../pages/paper-pages.ts'

const register = 'proposal'
/** Each word is found on its page by its number. */
const words = (count: number) => Array.from({ length: count }, (_, at) => `từ${1000 + at}`).join(' ')

test('a very high row begins below the others and goes on overleaf, under the head of its table', async ({
  desk,
}) => {
  const { page } = await desk.start({ args: ['--sample'], dataDir: null })
  const [model] = (await ask(page, 'records.all', { register })) as unknown as RecordOf<'proposal'>[]
  if (!model) throw new Error('the sample office has no proposal')
  const { id: _i, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _x, ...fields } = model
  const content = words(700)
  const { id } = await ask(page, 'records.create', {
    register,
    id: null,
    fields: { ...fields, title: 'Đề xuất dài', content, fate: 'partly', reason: words(250) },
  })
  const pagesOf = async (paper: PaperRequest) => {
    const saved = await ask(page, 'papers.save', { paper, format: 'pdf' })
    return (await measurePdf(saved?.path ?? '')).pages.map(({ lines, heightMm }) => ({
      text: lines.map((line) => line.text).join(' '),
      blankMm: heightMm - Math.max(...lines.map((line) => line.baseline)),
    }))
  }
  const sheet = await pagesOf({ kind: 'record-sheet', register, id })
  expect(sheet[0]?.text).toContain('từ1000')
  expect(sheet[1]?.text).toContain('từ1699')
  expect(sheet[0]?.blankMm).toBeLessThan(40)
  const view = { ...plainView, columns: ['title', 'from', 'to', 'reason'] }
  const list = await pagesOf({ kind: 'record-list', register, view })
  const rest = list.slice(list.findIndex(({ text }) => text.includes('từ1000')))
  expect(rest[0]?.text).not.toContain('từ1249')
  expect(rest.slice(1).some(({ text }) => text.includes('từ1249'))).toBe(true)
  expect(rest.every(({ text }) => text.includes('STT'))).toBe(true)
  for (const { blankMm } of list.slice(0, -1)) expect(blankMm).toBeLessThan(40)
})
