/**
 * A formal paper by its parts (thành phần thể thức), with every name and line as it will be printed. What it looks like is
 * the profile's; `shared/reports/compose.ts` puts both together. This is what is edited before issue and kept after it.
 */
import * as v from 'valibot'
import { day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { blocksSchema } from './block-schema.ts'
import { paperTypes } from './paper-type.ts'

/** Two to four bodies sign a joint paper (`docs/decisions.md`). */
export const mostIssuers = 4

const agency = v.strictObject({
  /** The body in the directory, for numbers; null for one that is only written. */
  organisationId: optional(id),
  /** Cơ quan chủ quản, as printed; empty for none. */
  parentLine: line(200),
  line: requiredLine(200),
})
export type PaperAgency = v.InferOutput<typeof agency>

const signature = v.strictObject({
  /** The body that signs, above the authority; left out where one body alone signs. */
  body: v.optional(line(200)),
  /** `KT. CHỦ TỊCH`, `THƯ KÝ`. */
  role: line(200),
  post: line(200),
  name: line(120),
})
export type PaperSignature = v.InferOutput<typeof signature>

const annex = v.strictObject({
  /** `Phụ lục`; of several the format adds the number where it has none. */
  title: line(80),
  subject: line(500),
  /** `(Kèm theo Kế hoạch số …)`. */
  note: line(500),
  orientation: v.picklist(['portrait', 'landscape']),
  body: blocksSchema,
})
export type PaperAnnex = v.InferOutput<typeof annex>

export const paperUrgencies = ['normal', 'urgent', 'very-urgent', 'express'] as const

export const paperPartsEntries = {
  type: v.picklist(paperTypes),
  /** `BÁO CÁO`; empty for a công văn, whose subject stands below the number. */
  title: line(120),
  /** Trích yếu, as inside a sentence; the profile begins it with a capital where it must. */
  subject: line(1000),
  agencies: v.pipe(v.array(agency), v.minLength(1, 'required'), v.maxLength(mostIssuers, 'too-long')),
  hasNumber: v.boolean(),
  /** Given by the registry; empty prints the empty place. */
  number: line(20),
  /** The letters after the number: type (`BC`) and agency or agencies (`UBND`, `UBND-UBMTTQ`). */
  typeSymbol: line(20),
  symbol: line(60),
  hasDateLine: v.boolean(),
  place: line(60),
  issuedOn: optional(day),
  /** Printed where the day is not known yet. */
  year: line(4),
  urgency: v.picklist(paperUrgencies),
  /** `LƯU HÀNH NỘI BỘ`; empty for none. */
  circulation: line(60),
  addressees: v.pipe(v.array(requiredLine(300)), v.maxLength(60, 'too-long')),
  /** Căn cứ, without the word and without the mark at the end. */
  bases: v.pipe(v.array(requiredLine(600)), v.maxLength(60, 'too-long')),
  body: blocksSchema,
  /** The lead body first; of minutes the secretary first. */
  signatures: v.pipe(v.array(signature), v.maxLength(12, 'too-long')),
  /** Who signs stands in a row across the page (minutes), or at the right beside Nơi nhận. */
  signing: v.picklist(['row', 'beside-recipients']),
  hasRecipients: v.boolean(),
  /** Nơi nhận without dashes and marks; a line that begins with `Lưu` takes the place of the profile's. */
  recipients: v.pipe(v.array(requiredLine(300)), v.maxLength(60, 'too-long')),
  /** The filing line as the paper was made; the profile's pattern is already filled in. */
  filing: line(200),
  annexes: v.pipe(v.array(annex), v.maxLength(12, 'too-long')),
  /** Turned where the paper is a table that is no annex (NĐ 30/2020, Phụ lục I, mục I.1); left out: upright. */
  orientation: v.optional(v.picklist(['portrait', 'landscape'])),
}

const paperParts = v.strictObject(paperPartsEntries)

/** Schema of the parts of one paper. */
export const paperPartsSchema = paperParts
export type PaperParts = Readonly<v.InferOutput<typeof paperParts>>
