/** The library of documents, and the check of papers, over the wire. */
import { expect, test } from 'vitest'
import { starterDocuments } from '#shared/sample/starter-documents.ts'
import { cleanPaper } from '#test/support/clean-paper.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

const allIds = starterDocuments.map(({ id }) => id)

test('starters come as one commit, each once, and what replaced another is pointed at', async () => {
  const program = await makeInProcess()
  expect(await program.ask('documents.add-starters', { ids: ['hd-36-vptw', 'nd-30-2020'] })).toEqual({
    count: 2,
  })
  const first = await program.ask('records.all', { register: 'source-document' })
  expect(first.find(({ id }) => id === 'hd-36-vptw')).not.toHaveProperty('replacedById')
  expect(await program.ask('documents.add-starters', { ids: allIds })).toEqual({ count: allIds.length - 2 })
  const all = (await program.ask('records.all', { register: 'source-document' })) as unknown as {
    id: string
    replacedById?: string
  }[]
  expect(all).toHaveLength(allIds.length)
  expect(all.find(({ id }) => id === 'qd-66-tw')?.replacedById).toBe('qd-399-tw')
  await expect(program.ask('documents.add-starters', { ids: allIds })).rejects.toThrow('already-exists')
})

test('a document that the office has typed itself is not brought again', async () => {
  const program = await makeInProcess()
  await program.ask('records.create', {
    register: 'source-document',
    id: null,
    fields: {
      type: 'decree',
      number: '30/2020/nđ-cp',
      issuedOn: null,
      issuerId: null,
      issuerText: '',
      subject: 'Công tác văn thư',
      note: '',
    },
  })
  await expect(program.ask('documents.add-starters', { ids: ['nd-30-2020'] })).rejects.toThrow(
    'already-exists',
  )
})

test('a paper is checked over the wire; a list is none', async () => {
  const program = await makeInProcess()
  const paper = (parts: ReturnType<typeof cleanPaper>) => ({ kind: 'parts', format: 'state', parts }) as const
  const { findings, day } = await program.ask('papers.check', {
    paper: paper(cleanPaper('state', ['Hoàn thành trước ngày 31/11/2026.'])),
  })
  expect(day).toBe('2026-11-20')
  expect(findings.map(({ code }) => code)).toContain('day-does-not-exist')
  await expect(program.ask('papers.check', { paper: { kind: 'today', day: '2026-11-23' } })).rejects.toThrow(
    'bad-input',
  )
})
