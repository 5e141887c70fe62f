/** Quy chế, chương trình phối hợp: parties, period, and the articles that obligations, events, tasks and papers point at. */
import * as v from 'valibot'
import { block, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { type Stored, validity } from '../define-register.ts'

/** Quy chế, chương trình, kế hoạch phối hợp; thỏa thuận, biên bản ghi nhớ. */
export const regulationKinds = ['regulation', 'programme', 'plan', 'agreement'] as const
export const partyRoles = ['signatory', 'standing', 'participant'] as const
/** Stored: being drafted, or signed. What else a regulation may be follows from its days (`regulationStatus`). */
export const regulationStages = ['draft', 'issued'] as const

/** What an article says; an amendment may change every part of it. */
export const wordingEntries = {
  /** Number as printed: `1`, `12`, `3a`. */
  number: line(10),
  chapter: line(200),
  title: requiredLine(300),
  text: block(8000),
}

/** A wording that an amendment took out of force; `until` is the last day on which it held. */
const formerWording = v.strictObject({ ...wordingEntries, until: day, amendmentId: id })
export type FormerWording = v.InferOutput<typeof formerWording>

export const article = v.strictObject({
  id,
  ...wordingEntries,
  /** First day of an article that an amendment brought in; null: in force as long as the regulation. */
  ...validity,
  /** Oldest first. */
  former: v.pipe(v.array(formerWording), v.maxLength(50, 'too-long')),
})
export type Article = v.InferOutput<typeof article>
export type Wording = Pick<Article, keyof typeof wordingEntries>

/** Văn bản sửa đổi, bổ sung. */
export const amendmentEntries = {
  symbol: requiredLine(60),
  signedOn: optional(day),
  effectiveOn: day,
  summary: line(500),
}
const amendment = v.strictObject({ id, ...amendmentEntries })
export type Amendment = v.InferOutput<typeof amendment>

export const party = v.strictObject({ organisationId: id, role: v.picklist(partyRoles) })

export const regulationEntries = {
  title: requiredLine(300),
  shortTitle: line(80),
  kind: v.picklist(regulationKinds),
  stage: v.picklist(regulationStages),
  symbol: line(60),
  signedOn: optional(day),
  ...validity,
  /** The higher instrument it rests on; a text, because it changes: `Quyết định 238-QĐ/TW ngày 30/9/2020`. */
  parentInstrument: line(300),
  parties: v.pipe(v.array(party), v.maxLength(60, 'too-long')),
  articles: v.pipe(v.array(article), v.maxLength(200, 'too-long')),
  amendments: v.pipe(v.array(amendment), v.maxLength(30, 'too-long')),
  /** The regulation that this one takes the place of. */
  replacesId: optional(id),
  /** Set by the close of the term: the day, and what the office wants remembered of it. */
  closedOn: optional(day),
  closingNote: block(4000),
}
export type Regulation = Stored<typeof regulationEntries>
