import { beforeEach, describe, expect, test } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { assemble } from '#shared/import/assemble.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { chapters2016, lines2016 } from '#test/support/paper-2016.ts'
import { properInputs } from '#test/support/proper-inputs.ts'
import { dumpOf } from '#test/support/register-examples.ts'
import { chosenFile, paragraph, table, wordFile } from '#test/support/word-files.ts'

let program: InProcess
const chosen: ChosenFile[] = []
beforeEach(async () => {
  chosen.length = 0
  program = await makeInProcess({ chooseFiles: () => chosen.splice(0) })
  await program.ask('directory.add-starters', {})
})

const refusal = async (...call: Parameters<InProcess['callAnyhow']>) => {
  const result = await program.callAnyhow(...call)
  return result.ok ? null : result.error
}
const regulations = async () =>
  (await program.ask('records.all', { register: 'regulation' })) as unknown as Regulation[]
const obligations = async () =>
  (await program.ask('records.all', { register: 'obligation' })) as unknown as Obligation[]

const start = {
  ...properInputs['regulations.start-from-template'],
  roles: {
    ...properInputs['regulations.start-from-template'].roles,
    ban: 'ban-tgdv',
    ubnd: 'ubnd',
    standing: 'ban-tgdv',
  },
  departmentIds: ['so-y-te', 'so-tai-chinh'],
}

describe('starting from the template', () => {
  test('makes a draft and its obligations in one step, which is undone in one', async () => {
    const made = await program.ask('regulations.start-from-template', start)
    expect(made).toEqual({ id: made.id, obligations: 2, leftOut: [] })
    const [regulation] = await regulations()
    expect(regulation).toMatchObject({ id: made.id, stage: 'draft', revision: 1 })
    expect(regulation?.articles.map(({ number }) => number)).toEqual(['1', '2'])
    const codes = (await obligations()).map(({ code, regulationId }) => [code, regulationId])
    expect(codes).toEqual([
      ['NV-01', made.id],
      ['NV-03', made.id],
    ])
    await program.ask('history.undo', {})
    expect(await regulations()).toEqual([])
    expect(await obligations()).toEqual([])
    await program.ask('history.redo', {})
    expect(await obligations()).toHaveLength(2)
  })

  test('the whole template, and every obligation can be edited and saved again as it is', async () => {
    const all = { ...start, articles: range(22), obligations: range(35).map((at) => code(at)) }
    const made = await program.ask('regulations.start-from-template', all)
    expect(made).toMatchObject({ obligations: 35, leftOut: [] })
    for (const {
      id,
      revision,
      createdAt: _c,
      updatedAt: _u,
      removedAt: _r,
      ...fields
    } of await obligations())
      await program.ask('records.update', { register: 'obligation', id, revision, fields })
    expect(program.unforeseen).toEqual([])
  })

  test('a body that is not in the directory is refused, and nothing is made', async () => {
    const wrong = { ...start, departmentIds: ['khong-co'] }
    expect(await refusal('regulations.start-from-template', wrong)).toMatchObject({
      code: 'unknown-reference',
    })
    expect(await regulations()).toEqual([])
  })

  test('it can be started twice: two regulations, each with obligations of its own', async () => {
    await program.ask('regulations.start-from-template', start)
    await program.ask('regulations.start-from-template', start)
    expect(await regulations()).toHaveLength(2)
    expect(new Set((await obligations()).map(({ regulationId }) => regulationId)).size).toBe(2)
  })
})

const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const code = (at: number) => `NV-${String(at).padStart(2, '0')}`

/** The regulation of 2016 as a Word file. */
const paper2016 = () =>
  wordFile(
    lines2016.map(({ text, isBold, isCentred, kind }) =>
      kind === 'row' ? table([text.split(' | ')]) : paragraph(text, { bold: isBold, centred: isCentred }),
    ),
  )

describe('reading a Word file', () => {
  test('keeps nothing', async () => {
    const before = dumpOf(program)
    chosen.push(chosenFile('Quy chế 2016.docx', await paper2016()))
    const paper = await program.ask('regulations.read-docx', {})
    expect(paper?.name).toBe('Quy chế 2016.docx')
    expect(dumpOf(program)).toEqual(before)
  })

  test('the regulation of 2016 is read, kept, and obligations are put on its clauses', async () => {
    chosen.push(chosenFile('Quy chế 2016.docx', await paper2016()))
    const paper = await program.ask('regulations.read-docx', {})
    const { articles, title, faults } = assemble(paper?.read.lines ?? [])
    expect(faults).toEqual([])
    expect(articles.map((article) => [article.title, article.text])).toEqual(chapters2016)
    const { id: regulationId } = await program.ask('records.create', {
      register: 'regulation',
      id: null,
      fields: { ...regulationFields, ...paper?.read.facts, title, articles: articles.map(stored) },
    })
    for (const [at, { title: name }] of articles.entries()) {
      const fields = { ...obligationFields, regulationId, articleIds: [`d${at + 1}`], title: name }
      await program.ask('records.create', { register: 'obligation', id: null, fields })
    }
    const found = await program.ask('search.run', { text: 'thông tin hai chiều', limit: 20 })
    expect(found.map(({ register }) => register)).toEqual(
      expect.arrayContaining(['regulation', 'obligation']),
    )
    const links = await program.ask('records.links', { register: 'regulation', id: regulationId })
    expect(links.filter(({ register }) => register === 'obligation')).toHaveLength(8)
  })

  test('nothing is read when the dialog is left', async () => {
    expect(await program.ask('regulations.read-docx', {})).toBeNull()
  })

  test('what cannot be read is refused by its name', async () => {
    chosen.push(chosenFile('Quy chế.pdf', Buffer.from('%PDF-1.7')))
    expect(await refusal('regulations.read-docx', {})).toEqual({
      code: 'import-not-docx',
      params: { name: 'Quy chế.pdf' },
    })
    const gone: ChosenFile = {
      name: 'Mất.docx',
      size: 10,
      // biome-ignore lint/correctness/useYield: the drive is gone before the first piece
      read: async function* () {
        throw new Error('EIO')
      },
    }
    chosen.push(gone)
    expect(await refusal('regulations.read-docx', {})).toMatchObject({
      code: 'import-unreadable',
      params: { name: 'Mất.docx' },
    })
    expect(program.unforeseen).toEqual([])
  })
})

const regulationFields = {
  shortTitle: 'Quy chế 2016',
  stage: 'draft',
  parentInstrument: '',
  parties: [],
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

const stored = ({ number, chapter, title, text }: ReturnType<typeof assemble>['articles'][number]) => ({
  ...{ id: `d${number}`, number, chapter, title, text },
  validFrom: null,
  validTo: null,
  former: [],
})

const obligationFields = {
  code: '',
  lead: { kind: 'one', organisationId: 'ubnd', label: '' },
  supportingIds: ['ban-tgdv'],
  supportingLabel: '',
  product: 'Báo cáo',
  outcome: 'task',
  eventKind: 'office-work',
  milestones: [
    {
      id: 'm1',
      label: '',
      rule: {
        kind: 'periodic',
        every: { unit: 'quarter' },
        part: 3,
        following: false,
        spot: { kind: 'day', day: 25, limit: 'before' },
        onDayOff: 'previous',
      },
      anchor: null,
      lead: null,
    },
  ],
  validFrom: null,
  validTo: null,
  source: '',
  note: '',
}

test('a paper in old letters is offered as Unicode too, its articles found there', async () => {
  const words = [
    'QUY CHÕ',
    'phèi hîp c«ng t¸c',
    '§iÒu 1. Ph¹m vi ®iÒu chØnh',
    'Quy chÕ nµy quy ®Þnh viÖc phèi hîp, l\u00adu tr÷ hå s¬ v¨n b¶n.',
  ]
  const bytes = await wordFile(words.map((text) => paragraph(text, { bold: true })))
  const own = await makeInProcess({ chooseFiles: () => [chosenFile('cu.docx', bytes)] })
  const found = await own.ask('regulations.read-docx', {})
  expect(found?.read.warnings).toContain('tcvn3')
  expect(found?.decoded?.lines).toContainEqual({ text: 'Điều 1. Phạm vi điều chỉnh', role: 'article' })
  expect(found?.decoded?.lines.at(-1)?.text).toBe(
    'Quy chế này quy định việc phối hợp, lưu trữ hồ sơ văn bản.',
  )
})
