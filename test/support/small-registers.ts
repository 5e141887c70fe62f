/** Exchanges between three bodies, few enough to be counted by hand; seen on 23 November 2026, a Monday. */
import type { PaperContext } from '#shared/reports/index.ts'
import { type ExchangeFields, exchangeFields } from './exchanges.ts'
import { contextOf, makeRecords, putOffice } from './sample-records.ts'

/** Requests are of the Ban to the Sở of Monday 9 November, due on Thursday the 12th, unless said otherwise. */
const exchanges: Readonly<Record<string, Partial<ExchangeFields>>> = {
  // Answered after two working days, in time.
  'dung-han': { title: 'Số liệu lễ hội', answeredOn: '2026-11-11' },
  // Answered on Monday the 16th: after five working days, two late.
  'tre-han': { title: 'Số liệu du lịch', answeredOn: '2026-11-16' },
  // Not answered: seven working days late.
  'qua-han': { title: 'Số liệu nhà văn hóa' },
  'chua-den-han': { title: 'Định hướng tuyên truyền', fromId: 'vhttdl', toId: 'ban', sentOn: '2026-11-20' },
  'dinh-ky': {
    title: 'Báo cáo quý III',
    kind: 'regular',
    fromId: 'vhttdl',
    toId: 'ban',
    term: 'none',
    dueOn: '2026-10-25',
    sentOn: '2026-10-23',
  },
  'dot-xuat': {
    title: 'Tình hình mưa lũ',
    kind: 'ad-hoc',
    fromId: 'vp',
    toId: 'ban',
    term: 'none',
    sentOn: '2026-11-02',
  },
  'da-rut': { title: 'Số liệu đã rút', toId: 'vp', sentOn: '2026-06-01', withdrawnOn: '2026-06-02' },
  // Of the year before: owed still, counted in none of this year's numbers.
  'nam-truoc': { title: 'Số liệu năm 2025', toId: 'vp', sentOn: '2025-12-15' },
}

/** The office with these exchanges, or without any record of a register. */
export function smallRegisters({ isEmpty = false } = {}): PaperContext {
  const records = makeRecords()
  putOffice(records)
  if (!isEmpty)
    for (const [id, fields] of Object.entries(exchanges))
      records.put('information-exchange', id, exchangeFields({ toId: 'vhttdl', ...fields }))
  return contextOf(records, '2026-11-23')
}
