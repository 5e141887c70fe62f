/**
 * One record that is edited in place. Saves by itself after a pause, one save at a time and always on top of the newest
 * revision; what others changed meanwhile is merged in, and what could not be saved stays on the screen and in the drafts.
 * Knows neither React nor the wire.
 */
import type { AppError } from '#shared/contract/result.ts'
import { type Envelope, fieldsOf } from '#shared/registers/define-register.ts'
import { isSame, mergeEdits } from './merge-edits.ts'

export type AutosavePhase = 'saved' | 'typing' | 'saving' | 'failed'

export type AutosaveState<R extends Envelope> = {
  /** The content as the screen shows it, with what is not saved yet. */
  readonly value: R
  readonly phase: AutosavePhase
  /** Moment of the last save of this session, ISO; null before the first. */
  readonly savedAt: string | null
  /** Why the last save was refused; null once one got through. */
  readonly error: AppError | null
}

export type AutosaveDraft = { base: unknown; value: unknown }

export type AutosaveParts<R extends Envelope> = {
  /** Writes the whole content on top of a revision. Rejects with whatever `errorOf` understands. */
  save(revision: number, fields: Omit<R, keyof Envelope>): Promise<R>
  load(): Promise<R>
  errorOf(thrown: unknown): AppError
  keepDraft(draft: AutosaveDraft): void
  dropDraft(): void
  now(): string
}

export const savePauseMs = 700
/** Someone who types without a pause is saved all the same. */
export const longestWaitMs = 5000
const draftPauseMs = 250
const mostRebases = 5

type Content<R extends Envelope> = Omit<R, keyof Envelope>

export class Autosave<R extends Envelope> {
  readonly #parts: AutosaveParts<R>
  /** The record as main last told it. */
  #base: R
  /** The same content in the words typed here: main trims blanks, and nothing may move under the caret. */
  #told: Content<R>
  #state: AutosaveState<R>
  #running: Promise<void> | null = null
  #pause: ReturnType<typeof setTimeout> | undefined
  #draftPause: ReturnType<typeof setTimeout> | undefined
  #dirtySince: number | null = null
  readonly #listeners = new Set<() => void>()

  /** `first` is the record as it is now. */
  constructor(first: R, parts: AutosaveParts<R>) {
    this.#parts = parts
    this.#base = first
    this.#told = fieldsOf(first)
    this.#state = { value: first, phase: 'saved', savedAt: null, error: null }
  }

  get = (): AutosaveState<R> => this.#state

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Changes the content as shown; saved after a pause. */
  edit = (change: Partial<Content<R>> | ((value: R) => Partial<Content<R>>)): void => {
    const patch = typeof change === 'function' ? change(this.#state.value) : change
    this.#show({ value: { ...this.#state.value, ...patch }, phase: this.#running ? 'saving' : 'typing' })
    this.#schedule()
  }

  /** Saves now, until nothing is left or a save is refused; true when everything is safe. */
  flush = async (): Promise<boolean> => {
    clearTimeout(this.#pause)
    do await this.#save()
    while (this.#isDirty() && this.#state.phase !== 'failed')
    return !this.#isDirty()
  }

  /** A newer record from elsewhere: another window, an undo, an action. */
  receive = (record: R): void => {
    if (this.#running || record.revision <= this.#base.revision) return
    this.#rebase(record)
    if (!this.#isDirty()) this.#settle()
  }

  /**
   * Puts the edits of an earlier, interrupted time on top of what is there. False when they say nothing new: the window was
   * closed after the save got through and before the draft was dropped.
   */
  restore = (draft: AutosaveDraft): boolean => {
    const theirs = fieldsOf(this.#base)
    const fields = mergeEdits(draft.base as typeof theirs, draft.value as typeof theirs, theirs)
    this.#show({ value: { ...this.#base, ...fields } as R, phase: 'typing' })
    if (this.#isDirty()) this.#schedule()
    else this.#settle()
    return this.#isDirty()
  }

  /** Lets go: what is typed and not saved is saved, the timers end. */
  close = (): void => {
    clearTimeout(this.#pause)
    this.#keepDraft()
    if (this.#isDirty() && this.#state.phase !== 'failed') void this.flush()
  }

  #show(change: Partial<AutosaveState<R>>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #isDirty(): boolean {
    return !isSame(fieldsOf(this.#state.value), this.#told)
  }

  #schedule() {
    clearTimeout(this.#pause)
    this.#dirtySince ??= Date.now()
    const left = longestWaitMs - (Date.now() - this.#dirtySince)
    this.#pause = setTimeout(() => void this.#saveInPassing(), Math.max(0, Math.min(savePauseMs, left)))
    // Counted from the first letter that is not kept: who never pauses must not lose more than a second.
    this.#draftPause ??= setTimeout(() => this.#keepDraft(), draftPauseMs)
  }

  async #saveInPassing() {
    await this.#save()
    if (this.#isDirty() && this.#state.phase !== 'failed') this.#schedule()
  }

  /** One save; callers of the same moment share it. */
  #save(): Promise<void> {
    this.#running ??= this.#saveOnTop()
      .catch((thrown) => this.#refuse(this.#parts.errorOf(thrown)))
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  async #saveOnTop() {
    for (let rebases = 0; this.#isDirty(); rebases += 1) {
      const sent = fieldsOf(this.#state.value)
      this.#dirtySince = null
      this.#show({ phase: 'saving' })
      try {
        const saved = await this.#parts.save(this.#base.revision, sent)
        this.#base = saved
        this.#told = sent
        // The envelope is main's, the words stay those on the screen.
        const value = { ...saved, ...fieldsOf(this.#state.value) } as R
        this.#show({ value, savedAt: this.#parts.now(), error: null })
        break
      } catch (thrown) {
        const error = this.#parts.errorOf(thrown)
        if (error.code !== 'record-changed' || rebases >= mostRebases) return this.#refuse(error)
        this.#rebase(await this.#parts.load())
      }
    }
    if (this.#isDirty()) this.#show({ phase: 'typing' })
    else this.#settle()
  }

  /** Takes a newer record in, with my edits on top of it. */
  #rebase(theirs: R) {
    const fields = fieldsOf(theirs)
    const value = mergeEdits<Content<R>>(this.#told, fieldsOf(this.#state.value), fields)
    this.#base = theirs
    this.#told = fields
    this.#show({ value: { ...theirs, ...value } as R })
  }

  #refuse(error: AppError) {
    this.#keepDraft()
    this.#show({ phase: 'failed', error })
  }

  #keepDraft() {
    this.#draftPause = clear(this.#draftPause)
    if (this.#isDirty()) this.#parts.keepDraft({ base: this.#told, value: fieldsOf(this.#state.value) })
  }

  #settle() {
    this.#draftPause = clear(this.#draftPause)
    this.#dirtySince = null
    this.#parts.dropDraft()
    this.#show({ phase: 'saved', error: null })
  }
}

/** Ends a timer and forgets it. */
function clear(timer: ReturnType<typeof setTimeout> | undefined): undefined {
  clearTimeout(timer)
}
