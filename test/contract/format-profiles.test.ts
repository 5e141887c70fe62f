/** Looks of papers as records: copied, chosen, in use, and never taken away from under a paper. */
import { beforeEach, expect, test } from 'vitest'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Settings } from '#shared/registers/settings/index.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import { lookOf } from '#shared/reports/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { draftOf } from '#test/support/paper-drafts.ts'

let program: InProcess
let profileId: string

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, startAt: '2026-11-23T01:00:00.000Z' })
  const fields = { ...guidance05, name: 'Mẫu của Ban', signatureRoomMm: 33, basedOn: 'hd05' }
  profileId = (await program.ask('records.create', { register: 'format-profile', id: null, fields })).id
})

const remove = async () => {
  const { revision } = await program.ask('records.get', { register: 'format-profile', id: profileId })
  const result = await program.api.call('records.remove', {
    register: 'format-profile',
    id: profileId,
    revision,
  })
  return result.ok ? 'removed' : result.error.code
}
const choose = async (party: string) => {
  const record = (await program.ask('records.get', {
    register: 'settings',
    id: 'office',
  })) as unknown as Settings
  const fields = { ...fieldsOf(record), profiles: { state: '', party } }
  const target = { register: 'settings' as const, id: 'office', revision: record.revision }
  return (await program.api.call('records.update', { ...target, fields })).ok
}
const look = () => lookOf('party', program.services().context().read)

test('the office’s choice is the look of new papers, and cannot be removed while it is chosen', async () => {
  expect(look().signatureRoomMm).toBe(guidance05.signatureRoomMm)
  expect(await choose(profileId)).toBe(true)
  expect(look().signatureRoomMm).toBe(33)
  expect(await remove()).toBe('record-in-use')
  expect(await choose('')).toBe(true)
  expect(await remove()).toBe('removed')
  expect(await choose('khong-co')).toBe(false)
})

test('a draft holds its profile; an issued paper has a look of its own and lets it go', async () => {
  const fields = draftOf('ban-tgdv', { format: 'party', profileId, parts: { symbol: 'BTGDVTU' } })
  const { id: paperId } = await program.ask('records.create', { register: 'paper', id: null, fields })
  expect(await remove()).toBe('record-in-use')
  const number = { kind: 'next' as const }
  await program.ask('papers.issue', { paperId, revision: 1, issuedOn: '2026-11-23', number })
  expect(await remove()).toBe('removed')
  const paper = await program.ask('records.get', { register: 'paper', id: paperId })
  expect(paper.look).toMatchObject({ name: 'Mẫu của Ban', signatureRoomMm: 33 })
})

test('numbering: a body counts in one way, and no two terms begin on one day', async () => {
  const record = (await program.ask('records.get', {
    register: 'settings',
    id: 'office',
  })) as unknown as Settings
  const update = async (numbering: Settings['numbering']) => {
    const target = { register: 'settings' as const, id: 'office', revision: record.revision }
    const result = await program.api.call('records.update', {
      ...target,
      fields: { ...fieldsOf(record), numbering },
    })
    return result.ok ? 'saved' : result.error.issues?.[0]?.code
  }
  const scheme = { organisationId: 'vp-ubnd', perType: true, period: 'year' as const }
  const term = { from: '2025-10-11', name: '2025-2030' }
  expect(await update({ schemes: [scheme, { ...scheme, perType: false }], partyTerms: [term] })).toBe('twice')
  expect(await update({ schemes: [scheme], partyTerms: [term, { ...term, name: 'khác' }] })).toBe('day-twice')
  expect(await update({ schemes: [{ ...scheme, organisationId: 'khong-co' }], partyTerms: [term] })).toBe(
    'unknown-reference',
  )
  expect(await update({ schemes: [scheme], partyTerms: [] })).toBe('saved')
})
