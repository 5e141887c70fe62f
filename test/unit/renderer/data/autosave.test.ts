/** Saving while somebody types: against a small server that counts revisions like the real one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type AutosaveDraft, longestWaitMs, savePauseMs } from '#renderer/data/autosave.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { Envelope } from '#shared/registers/define-register.ts'

type Meeting = Envelope & { room: string; speeches: { id: string; text: string }[] }
class Refused extends Error {
  constructor(readonly error: AppError) {
    super(error.code)
  }
}

/** Trims like the real schema; `delayMs` stands for the disk. */
function makeServer(delayMs = 20) {
  let record: Meeting = {
    id: 'm',
    revision: 1,
    createdAt: '',
    updatedAt: '',
    removedAt: null,
    room: 'P1',
    speeches: [{ id: 'a', text: 'x' }],
  }
  const saves: { revision: number; room: string }[] = []
  const drafts: (AutosaveDraft | null)[] = []
  let refusal: AppError | null = null
  const wait = () => new Promise((resolve) => setTimeout(resolve, delayMs))
  return {
    saves,
    drafts,
    get record() {
      return record
    },
    refuseWith: (error: AppError | null) => {
      refusal = error
    },
    /** Another window. */
    change: (patch: Partial<Meeting>) => {
      record = { ...record, ...patch, revision: record.revision + 1 }
    },
    parts: {
      save: async (revision: number, fields: Omit<Meeting, keyof Envelope>) => {
        await wait()
        if (refusal) throw new Refused(refusal)
        if (revision !== record.revision) throw new Refused({ code: 'record-changed' })
        saves.push({ revision, room: fields.room })
        record = { ...record, ...structuredClone(fields), room: fields.room.trim(), revision: revision + 1 }
        return record
      },
      load: async () => record,
      errorOf: (thrown: unknown): AppError =>
        thrown instanceof Refused ? thrown.error : { code: 'unexpected' },
      keepDraft: (draft: AutosaveDraft) => void drafts.push(structuredClone(draft)),
      dropDraft: () => void drafts.push(null),
      now: () => '2026-11-23T01:41:00.000Z',
    },
  }
}

let server: ReturnType<typeof makeServer>
let keeper: Autosave<Meeting>
beforeEach(() => {
  vi.useFakeTimers()
  server = makeServer()
  keeper = new Autosave(server.record, server.parts)
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('autosave', () => {
  it('saves once after a pause and says when', async () => {
    keeper.edit({ room: 'P' })
    await pass(savePauseMs - 100)
    keeper.edit({ room: 'P2' })
    expect(keeper.get().phase).toBe('typing')
    await pass(savePauseMs - 1)
    expect(server.saves).toEqual([])
    await pass(200)
    expect(server.saves).toEqual([{ revision: 1, room: 'P2' }])
    expect(keeper.get()).toMatchObject({
      phase: 'saved',
      savedAt: '2026-11-23T01:41:00.000Z',
      value: { revision: 2 },
    })
  })

  it('saves somebody who never pauses', async () => {
    for (let at = 0; at < longestWaitMs + 500; at += 100) {
      keeper.edit({ room: `P${at}` })
      await pass(100)
    }
    expect(server.saves.length).toBeGreaterThanOrEqual(1)
  })

  it('keeps a draft of somebody who never pauses, never half a second behind', async () => {
    for (let at = 0; at < longestWaitMs; at += 100) {
      keeper.edit({ room: `P${at}` })
      await pass(100)
      const draft = server.drafts.at(-1)?.value as { room: string } | undefined
      const kept = draft ? Number(draft.room.slice(1)) : -100
      expect(at - kept).toBeLessThanOrEqual(500)
      expect(server.saves).toEqual([])
    }
  })

  it('saves one at a time, each on the newest revision, and loses nothing typed meanwhile', async () => {
    server = makeServer(500)
    keeper = new Autosave(server.record, server.parts)
    keeper.edit({ room: 'one' })
    await pass(savePauseMs + 10)
    expect(keeper.get().phase).toBe('saving')
    keeper.edit({ room: 'two' })
    await pass(3000)
    expect(server.saves).toEqual([
      { revision: 1, room: 'one' },
      { revision: 2, room: 'two' },
    ])
    expect(keeper.get()).toMatchObject({ phase: 'saved', value: { room: 'two' } })
  })

  it('moves nothing under the caret when main trims a blank, and does not save it again and again', async () => {
    keeper.edit({ room: 'Phòng ' })
    await pass(5000)
    expect(server.saves).toHaveLength(1)
    expect(keeper.get()).toMatchObject({ phase: 'saved', value: { room: 'Phòng ' } })
    keeper.edit({ room: 'Phòng họp' })
    await pass(5000)
    expect(server.record.room).toBe('Phòng họp')
  })

  it('merges what another window saved, keeping both', async () => {
    keeper.edit({ room: 'mine' })
    server.change({
      speeches: [
        { id: 'a', text: 'x' },
        { id: 'b', text: 'theirs' },
      ],
    })
    await pass(2000)
    expect(server.record).toMatchObject({
      room: 'mine',
      speeches: [{ id: 'a' }, { id: 'b', text: 'theirs' }],
      revision: 3,
    })
    expect(keeper.get()).toMatchObject({
      phase: 'saved',
      error: null,
      value: { speeches: [{}, { text: 'theirs' }] },
    })
  })

  it('takes a change from elsewhere at once while nothing is typed, and below the typing otherwise', async () => {
    server.change({ room: 'undone' })
    keeper.receive(server.record)
    expect(keeper.get().value.room).toBe('undone')
    keeper.edit({ room: 'typing' })
    server.change({ speeches: [] })
    keeper.receive(server.record)
    expect(keeper.get().value).toMatchObject({ room: 'typing', speeches: [] })
    await pass(2000)
    expect(server.record).toMatchObject({ room: 'typing', speeches: [] })
  })

  it('ignores an answer older than what it knows', async () => {
    const old = server.record
    keeper.edit({ room: 'new' })
    await pass(2000)
    keeper.receive(old)
    expect(keeper.get().value.room).toBe('new')
  })

  it('keeps a refused text on the screen and as a draft, and saves it at the next edit', async () => {
    server.refuseWith({ code: 'disk-full' })
    keeper.edit({ room: 'kept' })
    await pass(2000)
    expect(keeper.get()).toMatchObject({
      phase: 'failed',
      error: { code: 'disk-full' },
      value: { room: 'kept' },
    })
    expect(server.drafts.at(-1)).toMatchObject({ base: { room: 'P1' }, value: { room: 'kept' } })
    const again = keeper.flush()
    await pass(30)
    expect(await again).toBe(false)
    server.refuseWith(null)
    keeper.edit({ room: 'kept on' })
    await pass(2000)
    expect(server.record.room).toBe('kept on')
    expect(keeper.get()).toMatchObject({ phase: 'saved', error: null })
    expect(server.drafts.at(-1)).toBeNull()
  })

  it('puts the draft of an interrupted time on top of what others changed since', async () => {
    server.change({ speeches: [] })
    keeper = new Autosave(server.record, server.parts)
    const base = { room: 'P1', speeches: [{ id: 'a', text: 'x' }] }
    keeper.restore({ base, value: { ...base, room: 'typed before the power cut' } })
    expect(keeper.get().value).toMatchObject({ room: 'typed before the power cut', speeches: [] })
    await pass(2000)
    expect(server.record.room).toBe('typed before the power cut')
  })

  it('says nothing of a draft whose words were saved all the same, and drops it', () => {
    const { room, speeches } = server.record
    const isRestored = keeper.restore({ base: { room: 'before', speeches }, value: { room, speeches } })
    expect(isRestored).toBe(false)
    expect(keeper.get().phase).toBe('saved')
    expect(server.drafts).toEqual([null])
  })

  it('saves at once when asked and when it is let go', async () => {
    keeper.edit({ room: 'now' })
    const flushed = keeper.flush()
    await pass(30)
    expect(await flushed).toBe(true)
    expect(server.record.room).toBe('now')
    keeper.edit({ room: 'leaving' })
    keeper.close()
    await pass(30)
    expect(server.record.room).toBe('leaving')
  })

  it('gives up after a few rebases instead of turning for ever', async () => {
    server.refuseWith({ code: 'record-changed' })
    keeper.edit({ room: 'x' })
    await pass(5000)
    expect(keeper.get()).toMatchObject({ phase: 'failed', error: { code: 'record-changed' } })
  })
})
