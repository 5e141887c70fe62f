/** Articles 6, 8 and 9: guidance of the press, press conferences, public opinion. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { day, each, type TemplateObligation, when, whole } from '../obligation-template.ts'

/** Nghị định 09/2017: monthly information to the press, a press conference at least every three months. */
const spokesperson = 'Nghị định 09/2017/NĐ-CP, Điều 5'

const secondWeekAfter: DueRule = {
  kind: 'periodic',
  every: { unit: 'month' },
  part: 'whole',
  following: true,
  spot: { kind: 'week', nth: 2 },
  onDayOff: 'previous',
}

export const guidanceObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-09',
    articles: [6],
    title: 'Giao ban báo chí',
    lead: 'ban',
    supporting: ['so-vhttdl', 'hoi-nha-bao'],
    product: 'Biên bản, kết luận',
    event: 'press-briefing',
    milestones: [{ rule: secondWeekAfter }],
  },
  {
    code: 'NV-10',
    articles: [6],
    title: 'Hội nghị giao ban công tác chỉ đạo, quản lý báo chí; tổng kết báo chí',
    lead: 'ban',
    supporting: ['so-vhttdl', 'hoi-nha-bao'],
    product: 'Báo cáo, biên bản',
    event: 'press-briefing',
    milestones: [
      { label: 'Hội nghị giao ban quý', rule: each('quarter', 3, whole) },
      { label: 'Tổng kết báo chí năm', rule: each('year', 12, whole) },
    ],
  },
]

export const pressObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-15',
    articles: [8],
    title: 'Họp báo định kỳ của UBND tỉnh',
    lead: 'vp-ubnd',
    supporting: ['ban', 'so-vhttdl'],
    product: 'Thông cáo, biên bản',
    event: 'press-conference',
    milestones: [{ rule: each('quarter', 3, whole) }],
    source: spokesperson,
  },
  {
    code: 'NV-16',
    articles: [8],
    title: 'Cung cấp thông tin định kỳ cho báo chí',
    lead: { label: 'Người phát ngôn của UBND tỉnh' },
    supporting: ['vp-ubnd'],
    product: 'Thông cáo',
    milestones: [{ rule: each('month', 'whole', { kind: 'last-day', limit: 'before' }) }],
    source: spokesperson,
  },
  {
    code: 'NV-17',
    articles: [9],
    title: 'Tổng hợp dư luận xã hội',
    lead: 'ban',
    supportingLabel: 'cộng tác viên dư luận xã hội',
    product: 'Báo cáo (số liệu, không danh tính)',
    milestones: [{ rule: each('month', 'whole', day(28)) }],
  },
  {
    code: 'NV-18',
    articles: [9],
    title: 'Báo cáo nhanh dư luận xã hội',
    lead: 'ban',
    product: 'Báo cáo nhanh',
    milestones: [{ rule: when('phát sinh dư luận', { kind: 'hours', count: 24 }), anchor: 'by-hand' }],
  },
]
