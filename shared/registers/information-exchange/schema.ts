/**
 * Trao đổi thông tin hai chiều (khoản 6 of the regulation of 2016): who gave or asked what of whom, when, by which paper,
 * in answer to what. When it was answered follows from the answers; a day is typed only where none is entered.
 */
import * as v from 'valibot'
import { block, clockTime, day, id, line, optional, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationEntries, neededId } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { statedPaperKinds } from '../stated-paper.ts'

/** Yêu cầu; cung cấp định kỳ; cung cấp đột xuất; trả lời; phản hồi (which answers nothing: a word back on what was given). */
export const exchangeKinds = ['request', 'regular', 'ad-hoc', 'answer', 'feedback'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** Văn bản; thư điện tử công vụ; điện thoại; trao đổi tại cuộc họp. */
export const exchangeWays = ['paper', 'email', 'phone', 'meeting'] as const

/** How the day by which a request is to be answered is said. Hours run by the clock, working days by the calendar. */
export const exchangeTerms = ['hours', 'working-days', 'day', 'none'] as const

const answersIds = v.pipe(
  v.array(id),
  v.maxLength(50, 'too-long'),
  v.check((ids) => new Set(ids).size === ids.length, 'twice'),
)

export const exchangeEntries = {
  kind: v.picklist(exchangeKinds),
  fromId: neededId,
  toId: neededId,
  way: v.picklist(exchangeWays),
  /** Null only for a regular supply that is still to be sent. */
  sentOn: optional(day),
  sentAt: optional(clockTime),
  paperKind: v.picklist(statedPaperKinds),
  paperId: optional(id),
  paperText: line(200),
  content: block(4000),
  /** What it answers or comes back on: requests, and exchanges of any other kind. */
  answersIds,
  /** Answers only a part: the clock of the request goes on. */
  isPartial: v.boolean(),
  /** Of a request: how its due is said. */
  term: v.picklist(exchangeTerms),
  termCount: optional(wholeNumber(1, 999)),
  /** Of a request with a day given, and of a regular supply: by when it is to be there. */
  dueOn: optional(day),
  dueAt: optional(clockTime),
  /** Typed for an answer that has no entry of its own (by telephone, say). */
  answeredOn: optional(day),
  answeredAt: optional(clockTime),
  /** From this day on no answer is waited for. */
  withdrawnOn: optional(day),
  ...coordinationEntries,
}

export type InformationExchange = Stored<typeof exchangeEntries>
