/** Exchanges of information of an invented office, put in one by one. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { InformationExchange } from '#shared/registers/information-exchange/index.ts'
import { blankExchange } from '#shared/registers/information-exchange/reply.ts'
import { makeRecords, sampleCalendar } from './sample-records.ts'

export type ExchangeFields = FieldsOf<'information-exchange'>

/** A request of `ban` to `so` on 9 November 2026, due in three working days; `more` says what is different. */
export const exchangeFields = (more: Partial<ExchangeFields> = {}): ExchangeFields => ({
  ...blankExchange,
  title: 'Đề nghị cung cấp số liệu',
  basis: [],
  links: [],
  custom: {},
  note: '',
  fromId: 'ban',
  toId: 'so',
  sentOn: '2026-11-09',
  term: 'working-days',
  termCount: 3,
  ...more,
})

/** Exchanges by id over a store of records, seen on a day. */
export function exchangesOf(all: Readonly<Record<string, Partial<ExchangeFields>>>) {
  const records = makeRecords()
  for (const [id, more] of Object.entries(all)) records.put('information-exchange', id, exchangeFields(more))
  const at = (today: string) => ({ read: records.read, today, calendar: sampleCalendar })
  const get = (id: string) => records.read.get('information-exchange', id) as InformationExchange
  return { records, at, get }
}
