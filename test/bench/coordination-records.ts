/** Ten years of the coordination registers, the same for the same number: every register in use, requests with their answers. */
import { addDays } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { registerOf } from '#shared/registers/index.ts'
import { type Chance, int, makeChance, pick } from '#test/support/seeded.ts'

const firstDay = '2017-01-01'
/** To the autumn of 2026: what is entered as done lies in the past. */
const days = 3550
/** Of a hundred records so many of each: papers that come and go outnumber what they are about. */
const mix = [
  ['information-exchange', 46],
  ['communication', 20],
  ['proposal', 8],
  ['commendation', 6],
  ['legal-session', 6],
  ['joint-activity', 5],
  ['matter', 4],
  ['programme', 3],
  ['press-event', 2],
] as const satisfies readonly (readonly [CoordinationRegister, number])[]
/** What is measured is measured alike from year to year: a register that comes later does not change the mix. */
type Measured = (typeof mix)[number][0]
const subjects = [
  'tình hình giải ngân vốn đầu tư công',
  'việc bồi thường, giải phóng mặt bằng đường Tân Phú – Bảo Lộc',
  'kiến nghị của cử tri về bãi rác Cam Ly',
  'chương trình xây dựng nông thôn mới nâng cao',
  'công tác phòng, chống dịch bệnh trên cây trồng',
  'kết quả chuyển đổi số ở cấp xã',
]

type Draw = { chance: Chance; bodies: number; index: number; day: string; title: string }

const body = ({ chance, bodies }: Draw) => `cq${int(chance, 0, bodies - 1)}`

/** Every second exchange is a request, and the one after it mostly its answer. */
function exchange(draw: Draw): Partial<FieldsOf<'information-exchange'>> {
  const { chance, index, day } = draw
  const [fromId, toId] = [`cq${index % draw.bodies}`, `cq${(index + 1) % draw.bodies}`]
  if (Math.floor(index / 100) % 2 === 0)
    return { kind: 'request', fromId, toId, sentOn: day, term: 'day', dueOn: addDays(day, 10) }
  const sentOn = addDays(day, int(chance, 2, 16))
  return { kind: 'answer', fromId: toId, toId: fromId, sentOn, answersIds: [`dp${index - 100}`] }
}

const ownFields: { [N in Measured]: (draw: Draw) => Partial<FieldsOf<N>> } = {
  'information-exchange': exchange,
  communication: (draw) => ({
    leadId: body(draw),
    theme: pick(draw.chance, subjects),
    plannedFrom: draw.day,
    plannedTo: addDays(draw.day, 30),
    plannedQuantity: 6,
    unit: 'tin, bài',
    results: [1, 2, 3].map((one) => ({
      id: `kq${one}`,
      on: addDays(draw.day, one * 7),
      quantity: one,
      reach: null,
      evidence: '',
      documentId: null,
    })),
  }),
  proposal: (draw) => ({
    fromId: 'cq0',
    toId: `cq${int(draw.chance, 1, draw.bodies - 1)}`,
    proposedOn: draw.day,
    answerDueOn: addDays(draw.day, 20),
  }),
  commendation: (draw) => ({
    nominee: `Mô hình ${draw.index}`,
    nominatedOn: draw.day,
    organisationId: body(draw),
  }),
  'legal-session': (draw) => ({
    leadId: body(draw),
    plannedOn: draw.day,
    heldOn: draw.day,
    audienceCount: 80,
  }),
  'joint-activity': (draw) => ({
    leadId: body(draw),
    plannedFrom: draw.day,
    plannedTo: addDays(draw.day, 5),
  }),
  matter: (draw) => ({
    code: `VV-${draw.day.slice(0, 4)}-${draw.index}`,
    leadId: body(draw),
    detectedOn: draw.day,
    openedOn: draw.day,
    dueOn: addDays(draw.day, 30),
    resolvedOn: pick(draw.chance, [null, addDays(draw.day, 25)]),
  }),
  programme: (draw) => ({ leadId: body(draw), from: draw.day, to: addDays(draw.day, 365) }),
  'press-event': (draw) => ({ leadId: body(draw), plannedOn: draw.day, heldOn: draw.day }),
}

/** The changes that add `count` coordination records to an office whose bodies are `cq0` to `cq<bodies - 1>`. */
export function coordinationOf(count: number, bodies: number): Change[] {
  const chance = makeChance(count)
  const order = mix.flatMap(([register, share]) => Array.from({ length: share }, (): Measured => register))
  return Array.from({ length: count }, (_, index) => {
    const register = order[index % order.length] ?? 'communication'
    const day = addDays(firstDay, Math.floor((index / count) * days))
    const draw = { chance, bodies, index, day, title: `Về ${pick(chance, subjects)}, kỳ ${index}` }
    const fields = { ...registerOf(register).blank(day), title: draw.title, ...ownFields[register](draw) }
    return { register, kind: 'create', id: `dp${index}`, fields } as Change
  })
}
