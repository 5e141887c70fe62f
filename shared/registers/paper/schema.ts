/** Văn bản soạn thảo, phát hành: a formal paper made from a record, edited as text, issued, and kept as it was issued. */
import * as v from 'valibot'
import { formatProfileSchema } from '#shared/document/format-profile.ts'
import { paperPartsSchema } from '#shared/document/paper-parts.ts'
import { paperFormats } from '#shared/document/paper-type.ts'
import { block, day, id, line, moment, optional } from '#shared/lib/schema.ts'
import { coordinationRegisters } from '../coordination-names.ts'
import type { Stored } from '../define-register.ts'

export const paperStates = ['draft', 'issued', 'withdrawn'] as const
export type PaperState = (typeof paperStates)[number]

/** Registers whose records a paper can tell of; a new one that prints or is counted joins here. */
export const sourceRegisters = [
  'organisation',
  'person',
  'regulation',
  'obligation',
  'fulfilment',
  'source-document',
  'series',
  'event',
  'meeting',
  'task',
  'paper',
  ...coordinationRegisters,
] as const

/** A record that the paper tells of, or that a figure counts. */
const sourceRecord = v.strictObject({ register: v.picklist(sourceRegisters), id })
export type SourceRecord = v.InferOutput<typeof sourceRecord>

/** A figure of a report, with the records that it counts, as of the day it was made. */
const figure = v.strictObject({
  key: line(120),
  label: line(300),
  value: v.nullable(v.number()),
  previous: v.nullable(v.number()),
  of: v.array(sourceRecord),
})
export type PaperFigure = v.InferOutput<typeof figure>

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
/** Plain data; a request is read by its own schema when it is used again. Chosen by what comes, so that faults keep their codes. */
const json: v.GenericSchema<Json> = v.lazy((value) => {
  if (typeof value === 'string') return block(20_000)
  if (Array.isArray(value)) return v.array(json)
  if (typeof value === 'object' && value !== null) return v.record(line(80), json)
  return v.union([v.null(), v.boolean(), v.pipe(v.number(), v.finite())])
})

const origin = v.strictObject({
  /** The request the paper was made from (`shared/reports/request.ts`); null for one that was written from nothing. */
  request: v.nullable(v.record(line(40), json)),
  records: v.pipe(v.array(sourceRecord), v.maxLength(500, 'too-long')),
  /** The data are as of this day. */
  asOf: day,
  /** A short mark of each part as it was made (`shared/reports/remake.ts`): tells what a hand has changed since. */
  made: v.optional(v.record(line(40), line(64))),
})

export const paperEntries = {
  format: v.picklist(paperFormats),
  /** The profile chosen for it; empty: the office's own of the format. */
  profileId: line(120),
  parts: paperPartsSchema,
  origin,
  figures: v.pipe(v.array(figure), v.maxLength(5000, 'too-long')),
  state: v.picklist(paperStates),
  /** Moment of issue; the day on the paper is `parts.issuedOn`. */
  issuedAt: optional(moment),
  /** The look as it was at the issue, so that it prints the same for ever. */
  look: v.nullable(formatProfileSchema),
  /** Why it was withdrawn. */
  reason: line(300),
  note: block(2000),
}

export type Paper = Stored<typeof paperEntries>
