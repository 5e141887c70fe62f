/** Offices of any size, the same for the same number: tasks, events, meetings, papers, people and bodies as an office has them. */
import { addDays } from '#shared/lib/dates.ts'
import { docFromText, emptyDoc } from '#shared/lib/rich-text.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { eventKinds } from '#shared/registers/event/index.ts'
import type { PaperHead } from '#shared/registers/meeting/index.ts'
import { documentTypes } from '#shared/registers/source-document/index.ts'
import { taskStates, urgencies } from '#shared/registers/task/index.ts'
import { makeChance, pick as pickOf } from '#test/support/seeded.ts'

const verbs = [
  'Rà soát',
  'Báo cáo',
  'Tham mưu',
  'Hướng dẫn',
  'Kiểm tra',
  'Tổng hợp',
  'Xây dựng',
  'Đôn đốc',
  'Thẩm định',
  'Chuẩn bị',
]
const matters = [
  'công tác tuyên truyền kỷ niệm ngày thành lập tỉnh',
  'việc giải quyết kiến nghị của cử tri xã Đắk Wil',
  'kết quả thực hiện quy chế phối hợp quý III',
  'tình hình tôn giáo, dân tộc trên địa bàn',
  'dự thảo kế hoạch phát triển kinh tế – xã hội năm 2027',
  'công tác giải phóng mặt bằng cao tốc Tân Phú – Bảo Lộc',
  'việc sắp xếp tổ chức bộ máy đơn vị sự nghiệp',
  'chương trình xây dựng nông thôn mới nâng cao',
  'nội dung làm việc với đoàn công tác của Trung ương',
  'phương án phòng, chống thiên tai mùa mưa bão',
  'việc thực hiện chính sách đối với người có công',
  'công tác chuyển đổi số và cải cách hành chính',
]
const places = [
  'Đà Lạt',
  'Bảo Lộc',
  'Gia Nghĩa',
  'Phan Thiết',
  'Đức Trọng',
  'Di Linh',
  'Bắc Bình',
  'Tuy Đức',
  'Đam Rông',
  'La Gi',
]
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'K’']
const givens = [
  'Văn An',
  'Thị Hòa',
  'Đức Thắng',
  'Minh Châu',
  'Quốc Bảo',
  'Thị Ngọc',
  'Hữu Phước',
  'Thanh Tùng',
  'Thị Ánh',
  'Xuân Đường',
]

const firstDay = '2025-07-01'
const daysSpanned = 620

/** The changes that make an office of `count` records; what is referred to comes before what refers to it. */
export function officeOf(count: number): Change[] {
  const chance = makeChance(count)
  const pick = <T>(list: readonly T[]): T => pickOf(chance, list)
  const someDay = () => addDays(firstDay, Math.floor(chance() * daysSpanned))
  const bodies = Math.min(120, Math.max(10, Math.floor(count / 100)))
  const people = Math.min(600, Math.max(10, Math.floor(count / 50)))
  const bodyId = (index: number) => `cq${index}`
  const personId = (index: number) => `ng${index}`
  const someBody = () => bodyId(Math.floor(chance() * bodies))
  const somePerson = () => personId(Math.floor(chance() * people))
  const sentence = () =>
    `${pick(verbs)} ${pick(matters)} tại ${pick(places)}, kỳ ${1 + Math.floor(chance() * 900)}`
  const head: PaperHead = { issuerId: bodyId(0), number: '', issuedOn: null, signerId: null, recipients: [] }
  const attendee = (id: string) => ({ id, personId: somePerson(), organisationId: null, label: '' })

  const event = (): FieldsOf<'event'> => ({
    title: sentence(),
    kind: pick(eventKinds),
    session: pick(['morning', 'afternoon'] as const),
    startTime: '08:00',
    endTime: '11:00',
    mode: 'in-person',
    room: `Phòng họp số ${1 + Math.floor(chance() * 6)}, ${pick(places)}`,
    chairs: [attendee('c1')],
    secretary: attendee('s1'),
    participants: Array.from({ length: 4 }, (_, index) => ({
      id: `p${index}`,
      personId: null,
      organisationId: someBody(),
      label: '',
      role: 'official' as const,
    })),
    preparedById: someBody(),
    documents: [],
    basis: [],
    status: 'approved',
    note: '',
    date: someDay(),
    endDate: null,
    seriesId: null,
    originalDate: null,
  })
  const meeting = (): FieldsOf<'meeting'> => ({
    format: 'party',
    invitation: { sentOn: null, requests: '', isUrgent: false, state: head, party: head },
    agenda: [],
    attendance: [],
    startedAt: '08:05',
    endedAt: '10:45',
    speeches: Array.from({ length: 3 }, (_, index) => ({
      id: `y${index}`,
      speaker: attendee(`y${index}s`),
      at: null,
      content: docFromText(`${sentence()}.\n${sentence()}.`),
      needsFollowUp: false,
    })),
    votes: [],
    conclusions: Array.from({ length: 4 }, (_, index) => ({
      id: `k${index}`,
      content: docFromText(`${sentence()}.`),
      assignment: null,
      taskId: null,
      carriedFrom: null,
    })),
    minutes: { opening: emptyDoc, state: head, party: head },
    noticeIssuedOn: null,
    noticeNumber: '',
    state: 'open',
    closedOn: null,
    version: 0,
  })
  const task = (): FieldsOf<'task'> => {
    const assignedOn = someDay()
    const state = pick(taskStates)
    const isDone = state === 'done' || state === 'awaiting'
    const lead = Math.floor(chance() * bodies)
    return {
      title: sentence(),
      leadId: bodyId(lead),
      supporting: [{ organisationId: bodyId((lead + 1) % bodies), part: '' }],
      contactId: null,
      directedById: somePerson(),
      basis: null,
      assignedOn,
      deadline: { kind: 'date', on: addDays(assignedOn, 5 + Math.floor(chance() * 60)) },
      product: pick(['Báo cáo', 'Tờ trình', 'Kế hoạch', 'Công văn']),
      urgency: pick(urgencies),
      state,
      stateReason: isDone || state === 'not-started' || state === 'in-progress' ? '' : 'Theo chỉ đạo',
      completedOn: isDone ? addDays(assignedOn, 3 + Math.floor(chance() * 30)) : null,
      resultPaper: '',
      progress: [],
      extensions: [],
      returns: [],
      note: '',
    } as FieldsOf<'task'>
  }
  const paper = (): FieldsOf<'source-document'> => ({
    type: pick(documentTypes),
    number: `${Math.floor(chance() * 900)}-TB/TU`,
    issuedOn: someDay(),
    issuerId: someBody(),
    issuerText: '',
    subject: sentence(),
    note: '',
  })

  const changes: Change[] = []
  for (let index = 0; index < bodies; index += 1)
    changes.push({
      register: 'organisation',
      kind: 'create',
      id: bodyId(index),
      fields: {
        kind: pick(['party', 'state', 'union', 'other'] as const),
        parentId: index === 0 ? null : bodyId(Math.floor(index / 8)),
        names: [
          {
            validFrom: null,
            validTo: null,
            name: `Phòng ${pick(matters)} ${pick(places)} ${index}`,
            shortName: `Phòng ${index} ${pick(places)}`,
            headLine: '',
            symbol: `P${index}`,
          },
        ],
        placeName: pick(places),
        signers: [],
        phone: '',
        order: index,
        note: '',
      },
    })
  for (let index = 0; index < people; index += 1)
    changes.push({
      register: 'person',
      kind: 'create',
      id: personId(index),
      fields: {
        fullName: `${pick(families)} ${pick(givens)} ${index}`,
        honorific: pick(['ông', 'bà'] as const),
        postings: [
          {
            id: 'v1',
            validFrom: null,
            validTo: null,
            organisationId: someBody(),
            post: 'Chuyên viên',
            printedPost: '',
            use: 'both',
          },
        ],
        phone: '',
        order: index,
        note: '',
      },
    })
  for (let index = 0; changes.length < count; index += 1) {
    const turn = index % 20
    if (turn < 12) changes.push({ register: 'task', kind: 'create', id: `nv${index}`, fields: task() })
    else if (turn < 17) changes.push({ register: 'event', kind: 'create', id: `sk${index}`, fields: event() })
    else if (turn === 17)
      changes.push({ register: 'meeting', kind: 'create', id: `sk${index - 1}`, fields: meeting() })
    else changes.push({ register: 'source-document', kind: 'create', id: `vb${index}`, fields: paper() })
  }
  return changes
}

/** What a clerk types into the search field: a few letters at a time, with and without diacritics, rare and common. */
export const typedQueries = [
  'báo cáo quý',
  'ra soat to chuc bo may',
  'Đà Lạt',
  'duc trong',
  'nguyễn văn an',
  'thi hoa',
  'cong tac tuyen truyen ky niem',
  'phong hop so 2',
  'btg',
  '120-TB/TU',
  'giải phóng mặt bằng',
  'khong co gi nhu vay',
]
