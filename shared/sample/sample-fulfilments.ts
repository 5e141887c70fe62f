/** How the sample office kept its obligations since the year began: mostly in time, sometimes late, here and there not. */
import { addDays, type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Change, ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { emptyFulfilment, type Proof } from '#shared/registers/fulfilment/index.ts'
import { standingOfDue } from '#shared/views/obligations/due-standing.ts'
import { duesOfRegulation, type ObligationDue } from '#shared/views/obligations/obligation-dues.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import type { SampleDays } from './sample-days.ts'
import { sampleObligationId, sampleRegulationId } from './sample-regulation.ts'

/** Records of all dues since 1 January (two are matters that came up), over the sample's other records. */
export function sampleFulfilments(read: ReadModel, days: SampleDays): Change[] {
  const context: RuleContext = { read, today: days.base, calendar: days.calendar }
  const links = linkObligations(context)
  const from = makeDay(dayParts(days.base).year, 1, 1)
  const open = duesOfRegulation(sampleRegulationId, from, addDays(days.base, -1), context, links)
    .filter((due) => standingOfDue(due, links, context).state === 'missing')
    .toSorted((a, b) => (a.due.dueOn < b.due.dueOn ? -1 : a.due.dueOn > b.due.dueOn ? 1 : 0))
  return [...open.flatMap((due, index) => recorded(due, index, days)), ...occasions(days)]
}

/** Everything `every` counts, beginning with `first`, so that the few exceptions are spread over the year. */
const isTurn = (index: number, every: number, first: number) => index % every === first

function recorded(due: ObligationDue, index: number, days: SampleDays): Change[] {
  if (isTurn(index, 19, 4)) return []
  const fields = emptyFulfilment(due)
  if (isTurn(index, 31, 11)) {
    const exemption = { reason: 'Trong kỳ không phát sinh nội dung phải thực hiện', on: due.due.dueOn }
    return [{ register: 'fulfilment', kind: 'create', id: due.key, fields: { ...fields, exemption } }]
  }
  const proofs = [proofOf(due, keptOn(due.due.dueOn, index, days), index)]
  return [{ register: 'fulfilment', kind: 'create', id: due.key, fields: { ...fields, proofs } }]
}

/** Some working days before the due day, now and then after it, never in what is still to come. */
function keptOn(dueOn: Day, index: number, { calendar, base }: SampleDays): Day {
  const late = isTurn(index, 13, 6)
  const on = calendar.addWorkingDays(dueOn, late ? 1 + (index % 4) : -(index % 4))
  return on < base ? on : dueOn
}

function proofOf({ obligation }: ObligationDue, on: Day, index: number): Proof {
  const product = obligation.product || 'Văn bản'
  return {
    id: 'mc1',
    kind: 'words',
    text: `${product} số ${index + 11}, ngày ${formatDay(on)}`,
    on,
    note: '',
  }
}

function occasions(days: SampleDays): Change[] {
  const requested = {
    obligationId: sampleObligationId('NV-07'),
    milestoneId: 'm1',
    period: 'phat-sinh-1',
    bodyId: null,
  }
  const happened = { ...requested, obligationId: sampleObligationId('NV-12'), period: 'phat-sinh-2' }
  const what = 'Đề nghị cung cấp thông tin về bồi thường, giải phóng mặt bằng đường ven biển'
  return [
    {
      register: 'fulfilment',
      kind: 'create',
      id: `${requested.obligationId}@m1@${requested.period}`,
      fields: {
        ...emptyFulfilment(requested),
        occasion: { what, on: days.on(-9), at: '09:30', askedFor: null },
        proofs: [
          { id: 'mc1', kind: 'words', text: 'Công văn trả lời', on: days.on(-8), note: 'Trả lời trong ngày' },
        ],
      },
    },
    {
      register: 'fulfilment',
      kind: 'create',
      id: `${happened.obligationId}@m1@${happened.period}`,
      fields: {
        ...emptyFulfilment(happened),
        occasion: {
          what: 'Phản ánh về ô nhiễm nguồn nước tại khu vực chế biến',
          on: days.on(-1),
          at: null,
          askedFor: null,
        },
      },
    },
  ]
}
