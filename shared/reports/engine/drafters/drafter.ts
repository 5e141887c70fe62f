import type { Frames } from '../tables/table.ts'

/** Writes paragraphs from the records. What the records cannot know stands in brackets, for people to write. */
export type Drafter = {
  readonly key: string
  draft(frames: Frames): string[]
}

/** A place for the hand. */
export const place = (hint: string) => `[${hint}]`
