/** Records of an invented office for tests of papers: small, complete, and through the registers' own schemas. */
import * as v from 'valibot'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { docFromText, emptyDoc, type RichDoc } from '#shared/lib/rich-text.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { CellValue, Envelope, FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { anyRegisterOf, type RecordOf, type RegisterName, registerOf } from '#shared/registers/index.ts'
import type { Assignment, Conclusion, PaperHead } from '#shared/registers/meeting/index.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { Person } from '#shared/registers/person/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { PaperContext, QueriedRows } from '#shared/reports/index.ts'

const moment = '2026-11-01T01:00:00.000Z'

/** A read model over records put in one by one; each is checked by its register's schema. */
export function makeRecords() {
  const byName = new Map<RegisterName, Map<string, Envelope>>()
  const read: ReadModel = {
    get: <N extends RegisterName>(register: N, id: string) =>
      byName.get(register)?.get(id) as RecordOf<N> | undefined,
    all: <N extends RegisterName>(register: N) =>
      [...(byName.get(register)?.values() ?? [])].filter(
        (one) => one.removedAt === null,
      ) as unknown as RecordOf<N>[],
  }
  const put = <N extends RegisterName>(register: N, id: string, fields: FieldsOf<N>) => {
    const record = { ...fields, id, revision: 1, createdAt: moment, updatedAt: moment, removedAt: null }
    const parsed = v.parse(anyRegisterOf(register).recordSchema, record) as Envelope
    if (!byName.has(register)) byName.set(register, new Map())
    byName.get(register)?.set(id, parsed)
  }
  return { read, put }
}

export type Records = ReturnType<typeof makeRecords>

export const sampleCalendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

/** A context whose lists are the registers' own shown columns, in the order of the records; codes stay codes. */
export function contextOf({ read }: Records, today = '2026-11-23'): PaperContext {
  const base = { read, today, calendar: sampleCalendar }
  return {
    ...base,
    queryRows: (name, view) => {
      const register = registerOf(name)
      const fields =
        view.columns.length > 0
          ? view.columns.flatMap((key) => register.fields.filter((field) => field.key === key))
          : register.fields.filter((field) => !field.isExtra)
      const isLead = view.filters.find((filter) => filter.field === 'leadId')?.values[0]
      const records = read
        .all(name)
        .filter((one) => isLead === undefined || (one as unknown as Task).leadId === isLead)
      return {
        columns: fields.map(({ key, kind, width }) => ({ key, kind, width, label: vietnamese[key] ?? key })),
        rows: records.map((one) => fields.map((field) => wordOf(field.get(one as never, base)))),
      } satisfies QueriedRows
    },
  }
}

const vietnamese: Record<string, string> = {
  label: 'Tình trạng',
  workingDaysLeft: 'Còn (ngày LV)',
  title: 'Nội dung nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  supporting: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  urgency: 'Mức độ',
  assignedOn: 'Ngày giao',
}
const words: Record<string, string> = {
  overdue: 'Quá hạn',
  'in-time': 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  done: 'Hoàn thành',
  normal: 'Thường',
}
const wordOf = (value: CellValue): CellValue => (typeof value === 'string' ? (words[value] ?? value) : value)

const organisationFields = (
  kind: Organisation['kind'],
  name: string,
  more: Partial<FieldsOf<'organisation'>> & { shortName?: string; headLine?: string; symbol?: string } = {},
): FieldsOf<'organisation'> => {
  const { shortName = '', headLine = '', symbol = '', ...rest } = more
  return {
    kind,
    parentId: null,
    placeName: '',
    signers: [],
    phone: '',
    order: 100,
    note: '',
    names: [{ validFrom: null, validTo: null, name, shortName, headLine, symbol }],
    ...rest,
  }
}

const posting = (
  id: string,
  organisationId: string,
  post: string,
  more: Partial<Person['postings'][number]> = {},
) => ({
  id,
  organisationId,
  post,
  printedPost: '',
  use: 'both' as const,
  validFrom: null,
  validTo: null,
  ...more,
})

const personFields = (
  fullName: string,
  honorific: Person['honorific'],
  order: number,
  postings: Person['postings'],
): FieldsOf<'person'> => ({
  fullName,
  honorific,
  order,
  postings,
  phone: '',
  note: '',
})

export const head = (more: Partial<PaperHead> = {}): PaperHead => ({
  issuerId: null,
  number: '',
  issuedOn: null,
  signerId: null,
  recipients: [],
  ...more,
})
export const person = (id: string, personId: string, organisationId: string | null = null) => ({
  id,
  personId,
  organisationId,
  label: '',
})
export const body = (id: string, organisationId: string, label = '') => ({
  id,
  personId: null,
  organisationId,
  label,
})

/** Puts the invented office's bodies, people and settings into the records. */
export function putOffice({ put }: Records) {
  put(
    'organisation',
    'tinh-uy',
    organisationFields('party', 'Tỉnh ủy Lâm Đồng', {
      shortName: 'Tỉnh ủy',
      symbol: 'TU',
      placeName: 'Lâm Đồng',
      order: 1,
    }),
  )
  put('organisation', 'ban', {
    ...organisationFields('party', 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng', {
      parentId: 'tinh-uy',
      order: 2,
    }),
    names: [
      {
        validFrom: null,
        validTo: '2025-02-02',
        name: 'Ban Tuyên giáo Tỉnh ủy Lâm Đồng',
        shortName: 'Ban Tuyên giáo',
        headLine: '',
        symbol: 'BTGTU',
      },
      {
        validFrom: '2025-02-03',
        validTo: null,
        name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng',
        shortName: 'Ban TG&DV',
        headLine: 'Ban Tuyên giáo và Dân vận',
        symbol: 'BTGDVTU',
      },
    ],
    signers: [
      {
        id: 'pho-ban',
        label: 'Phó Trưởng Ban ký thay',
        mark: 'K/T',
        authority: 'Trưởng Ban',
        post: 'Phó Trưởng Ban',
        personId: 'hoa',
      },
    ],
  })
  put(
    'organisation',
    'ubnd',
    organisationFields('state', 'Ủy ban nhân dân tỉnh Lâm Đồng', {
      shortName: 'UBND tỉnh',
      symbol: 'UBND',
      placeName: 'Lâm Đồng',
      order: 3,
      signers: [
        {
          id: 'pct',
          label: 'Phó Chủ tịch ký thay',
          mark: 'KT.',
          authority: 'Chủ tịch',
          post: 'Phó Chủ tịch',
          personId: 'binh',
        },
      ],
    }),
  )
  put(
    'organisation',
    'vp',
    organisationFields('state', 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng', {
      parentId: 'ubnd',
      shortName: 'VP UBND tỉnh',
      headLine: 'Văn phòng',
      symbol: 'VP',
      order: 4,
    }),
  )
  put(
    'organisation',
    'vhttdl',
    organisationFields('state', 'Sở Văn hóa, Thể thao và Du lịch', {
      parentId: 'ubnd',
      shortName: 'Sở VHTTDL',
      symbol: 'SVHTTDL',
      order: 5,
    }),
  )
  put(
    'organisation',
    'nnmt',
    organisationFields('state', 'Sở Nông nghiệp và Môi trường', {
      parentId: 'ubnd',
      shortName: 'Sở NN&MT',
      symbol: 'SNNMT',
      order: 6,
    }),
  )
  put(
    'organisation',
    'tt',
    organisationFields('state', 'Thanh tra tỉnh', { parentId: 'ubnd', symbol: 'TTr', order: 7 }),
  )
  put(
    'organisation',
    'bao',
    organisationFields('party', 'Báo và Phát thanh, Truyền hình Lâm Đồng', {
      parentId: 'tinh-uy',
      shortName: 'Báo Lâm Đồng',
      order: 8,
    }),
  )
  put(
    'person',
    'an',
    personFields('Lê Minh An', 'ông', 1, [
      posting('p1', 'ban', 'Trưởng Ban', {
        printedPost: 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy',
      }),
    ]),
  )
  put(
    'person',
    'binh',
    personFields('Phạm Quốc Bình', 'ông', 2, [
      posting('p1', 'ubnd', 'Phó Chủ tịch', { use: 'state' }),
      posting('p2', 'ubnd', 'Phó Chủ tịch', {
        use: 'party',
        printedPost: 'Tỉnh ủy viên, Phó Chủ tịch Ủy ban nhân dân tỉnh',
      }),
    ]),
  )
  put(
    'person',
    'hoa',
    personFields('Nguyễn Thị Thanh Hoa', 'bà', 3, [posting('p1', 'ban', 'Phó Trưởng Ban')]),
  )
  put('person', 'duc', personFields('Trần Hữu Đức', 'ông', 9, [posting('p1', 'vhttdl', 'Giám đốc')]))
  put('person', 'mai', personFields('Võ Ngọc Mai', 'bà', 10, [posting('p1', 'nnmt', 'Phó Giám đốc')]))
  put(
    'person',
    'lan',
    personFields('Đặng Thị Lan', 'bà', 20, [
      posting('p1', 'ban', 'Chuyên viên', { printedPost: 'Chuyên viên Văn phòng Ban' }),
    ]),
  )
  put('settings', 'office', {
    ...defaultSettings,
    officeName: 'Văn phòng Ban',
    partyIssuerId: 'ban',
    stateIssuerId: 'vp',
    scheduleIssuerId: 'vp',
    rooms: [],
  })
}

export const eventFields = (
  title: string,
  date: string,
  more: Partial<FieldsOf<'event'>> = {},
): FieldsOf<'event'> => ({
  title,
  date,
  endDate: null,
  kind: 'briefing',
  session: 'morning',
  startTime: null,
  endTime: null,
  mode: 'in-person',
  room: '',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis: [],
  status: 'approved',
  note: '',
  seriesId: null,
  originalDate: null,
  ...more,
})

export const meetingFields = (more: Partial<FieldsOf<'meeting'>> = {}): FieldsOf<'meeting'> => ({
  format: 'party',
  invitation: { sentOn: null, requests: '', isUrgent: false, state: head(), party: head() },
  agenda: [],
  attendance: [],
  startedAt: null,
  endedAt: null,
  speeches: [],
  votes: [],
  conclusions: [],
  minutes: { opening: emptyDoc, state: head(), party: head() },
  noticeIssuedOn: null,
  noticeNumber: '',
  state: 'open',
  closedOn: null,
  version: 0,
  ...more,
})

export const taskFields = (
  title: string,
  leadId: string,
  deadline: string | null,
  more: Partial<FieldsOf<'task'>> = {},
): FieldsOf<'task'> => ({
  title,
  leadId,
  supporting: [],
  contactId: null,
  directedById: null,
  basis: null,
  assignedOn: '2026-09-29',
  deadline: deadline ? { kind: 'date', on: deadline } : { kind: 'none' },
  product: '',
  urgency: 'normal',
  state: 'in-progress',
  stateReason: '',
  completedOn: null,
  resultPaper: '',
  progress: [],
  extensions: [],
  returns: [],
  note: '',
  ...more,
})

const assign = (leadId: string, supportingIds: string[], on: string, product = ''): Assignment => ({
  leadId,
  supportingIds,
  deadline: { kind: 'date', on },
  product,
  basis: null,
})
const conclude = (
  id: string,
  text: string | RichDoc,
  assignment: Assignment | null = null,
  taskId: string | null = null,
): Conclusion => ({
  id,
  content: typeof text === 'string' ? docFromText(text) : text,
  assignment,
  taskId,
  carriedFrom: null,
})

export const briefingId = 'giao-ban@2026-12-28'
const previousId = 'giao-ban@2026-09-28'

const richSpeech: RichDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Báo cáo kết quả cung cấp thông tin quý IV: ' },
        { type: 'text', text: '12/13', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' sở, ngành gửi đúng hạn. Ba việc còn vướng:' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Số liệu dự án hồ chứa chưa thống nhất giữa các đơn vị;' }],
            },
          ],
        },
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Thông tin tái định cư gửi chậm;' }] },
            {
              type: 'orderedList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Khu A: chậm 05 ngày;' }] }],
                },
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Khu B: chậm 02 ngày.' }] }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: ['Cơ quan', 'Phải gửi', 'Đã gửi'].map((text) => ({
            type: 'tableHeader' as const,
            content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
          })),
        },
        {
          type: 'tableRow',
          content: ['Sở NN&MT', '03', '02'].map((text) => ({
            type: 'tableCell' as const,
            content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
          })),
        },
      ],
    },
  ],
}

/** The quarterly briefing of the invented office, co-chaired, with a former meeting of its series before it. */
export function putBriefing(records: Records) {
  const { put } = records
  putOffice(records)
  put(
    'task',
    't-prev-1',
    taskFields('Thống nhất kế hoạch họp báo quý IV', 'vp', '2026-10-15', {
      state: 'done',
      completedOn: '2026-10-14',
      product: 'Kế hoạch',
    }),
  )
  put(
    'task',
    't-prev-2',
    taskFields('Cung cấp thông tin dự án hồ chứa', 'nnmt', '2026-11-20', { product: 'Báo cáo' }),
  )
  const chairs = [person('c1', 'an'), person('c2', 'binh')]
  put(
    'event',
    previousId,
    eventFields('Giao ban công tác phối hợp quý III năm 2026', '2026-09-28', {
      chairs,
      seriesId: 'giao-ban',
      originalDate: '2026-09-28',
    }),
  )
  put(
    'meeting',
    previousId,
    meetingFields({
      conclusions: [
        conclude(
          'k1',
          'Thống nhất kế hoạch họp báo quý IV.',
          assign('vp', ['ban'], '2026-10-15', 'Kế hoạch'),
          't-prev-1',
        ),
        conclude(
          'k2',
          'Cung cấp đầy đủ thông tin về dự án hồ chứa.',
          assign('nnmt', [], '2026-11-20', 'Báo cáo'),
          't-prev-2',
        ),
      ],
    }),
  )
  put('event', briefingId, briefingEvent(chairs))
  put('meeting', briefingId, briefingMeeting())
}

function briefingEvent(chairs: CalendarEvent['chairs']): FieldsOf<'event'> {
  return eventFields('Giao ban công tác phối hợp quý IV năm 2026', '2026-12-28', {
    startTime: '08:00',
    endTime: '11:30',
    mode: 'hybrid',
    room: 'Phòng họp số 1, Văn phòng Ủy ban nhân dân tỉnh',
    chairs,
    secretary: person('s1', 'lan'),
    seriesId: 'giao-ban',
    originalDate: '2026-12-28',
    preparedById: 'ban',
    participants: [
      { ...person('a1', 'hoa'), role: 'official' },
      { ...person('a2', 'duc'), role: 'official' },
      { ...person('a3', 'mai'), role: 'official' },
      { ...body('a4', 'tt', 'Đại diện lãnh đạo'), role: 'official' },
      { ...body('a5', 'bao'), role: 'press' },
    ],
    documents: [
      {
        id: 'd1',
        title: 'Báo cáo kết quả phối hợp quý IV',
        preparedById: 'ban',
        dueOn: '2026-12-23',
        receivedOn: '2026-12-22',
      },
      {
        id: 'd2',
        title: 'Dự thảo kế hoạch phối hợp năm 2027',
        preparedById: 'vp',
        dueOn: '2026-12-23',
        receivedOn: null,
      },
    ],
  })
}

function briefingMeeting(): FieldsOf<'meeting'> {
  return meetingFields({
    invitation: {
      sentOn: '2026-12-21',
      requests:
        'Các cơ quan gửi tài liệu về Văn phòng Ủy ban nhân dân tỉnh trước ngày 23/12/2026.\nLiên hệ: Văn phòng Ban, điện thoại 0263 3000000.',
      isUrgent: false,
      state: head({ recipients: ['Như trên'] }),
      party: head({ signerId: 'pho-ban', recipients: ['Như trên', 'Thường trực Tỉnh ủy (báo cáo)'] }),
    },
    startedAt: '08:00',
    endedAt: '11:15',
    agenda: [
      { id: 'g1', title: 'Báo cáo kết quả phối hợp quý IV', minutes: 20, presenter: person('p', 'hoa') },
      { id: 'g2', title: 'Thảo luận và kết luận', minutes: 100, presenter: null },
    ],
    attendance: [
      { attendeeId: 'a1', state: 'present', substitute: '', note: '' },
      { attendeeId: 'a2', state: 'present', substitute: '', note: '' },
      { attendeeId: 'a3', state: 'delegated', substitute: 'Hồ Văn Nam, Chánh Văn phòng Sở', note: '' },
      { attendeeId: 'a4', state: 'excused', substitute: '', note: 'trùng lịch kiểm tra' },
      { attendeeId: 'a5', state: 'present', substitute: '', note: '' },
    ],
    speeches: [
      { id: 's1', speaker: person('x1', 'duc'), at: '08:20', content: richSpeech, needsFollowUp: false },
      {
        id: 's2',
        speaker: body('x2', 'nnmt'),
        at: '08:45',
        content: docFromText(
          'Sở đã rà soát số liệu dự án hồ chứa, sẽ gửi bản thống nhất trong tháng 01.\nĐề nghị Văn phòng Ủy ban nhân dân tỉnh cho ý kiến về phần tái định cư.',
        ),
        needsFollowUp: true,
      },
    ],
    votes: [
      {
        id: 'v1',
        subject: 'Thông qua dự thảo kế hoạch phối hợp năm 2027',
        inFavour: 21,
        against: 0,
        other: 1,
      },
    ],
    conclusions: [
      conclude('k1', 'Ghi nhận kết quả phối hợp quý IV năm 2026.'),
      conclude(
        'k2',
        'Thống nhất nội dung, thời gian họp báo quý I vào tuần thứ hai tháng 3.',
        assign('vp', ['ban', 'vhttdl'], '2027-01-15', 'Kế hoạch'),
      ),
      conclude(
        'k3',
        'Giao Sở Nông nghiệp và Môi trường cung cấp đầy đủ thông tin về dự án hồ chứa.',
        assign('nnmt', ['vp'], '2027-01-08', 'Báo cáo'),
      ),
    ],
    minutes: {
      opening: docFromText('Đồng chí Lê Minh An khai mạc, nêu mục đích, yêu cầu của hội nghị.'),
      state: head({ number: '5', recipients: ['Thành phần dự họp'] }),
      party: head(),
    },
  })
}

/** The week of the first Culture Day (24/11/2026): registered, published, then changed. */
export function putWeek({ put }: Records) {
  const entry = (id: string, date: string, title: string, more: Partial<FieldsOf<'event'>> = {}) =>
    put('event', id, eventFields(title, date, more))
  const an = person('c', 'an')
  const binh = person('c', 'binh')
  entry('w1', '2026-11-23', 'Giao ban đầu tuần lãnh đạo Ban', {
    startTime: '08:00',
    chairs: [an],
    room: 'Phòng họp Ban',
    participants: [{ ...person('x', 'hoa'), role: 'official' }],
    preparedById: 'ban',
  })
  entry('w2', '2026-11-23', 'Họp Ủy ban nhân dân tỉnh thường kỳ tháng 11', {
    startTime: '09:30',
    chairs: [binh],
    room: 'Phòng họp số 1',
    mode: 'hybrid',
    participants: [
      { ...body('x', 'vhttdl'), role: 'official' },
      { ...body('y', 'nnmt'), role: 'official' },
      { ...person('z', 'an'), role: 'invited' },
    ],
    preparedById: 'vp',
  })
  entry('w3', '2026-11-23', 'Làm việc tại cơ quan', {
    session: 'afternoon',
    kind: 'office-work',
    chairs: [an],
  })
  entry('w4', '2026-11-25', 'Làm việc với Sở Văn hóa, Thể thao và Du lịch về chuẩn bị họp báo quý IV', {
    startTime: '14:00',
    session: 'afternoon',
    chairs: [binh],
    room: 'Phòng họp số 2',
    participants: [{ ...body('x', 'vhttdl'), role: 'official' }],
    preparedById: 'vhttdl',
  })
  entry('w5', '2026-11-25', 'Tập huấn nghiệp vụ báo cáo viên', {
    session: 'all-day',
    kind: 'training',
    chairs: [person('c', 'hoa')],
    room: 'Hội trường Tỉnh ủy',
    endDate: '2026-11-26',
  })
  entry('w6', '2026-11-26', 'Kiểm tra tiến độ dự án hồ chứa', {
    session: 'afternoon',
    kind: 'inspection',
    status: 'postponed',
    chairs: [binh],
    room: 'Xã Đạ Tẻh',
  })
  entry('w7', '2026-11-27', 'Trực cơ quan', {
    session: 'all-day',
    kind: 'duty',
    participants: [{ ...body('x', 'vp'), role: 'official' }],
  })
  entry('w8', '2026-11-27', 'Giao lưu với cộng tác viên dư luận xã hội', {
    session: 'evening',
    startTime: '19:00',
    chairs: [an],
    room: 'Nhà văn hóa',
  })
  const published = (
    key: string,
    date: string,
    time: string,
    title: string,
    room: string,
    chairs: string,
    participants = '',
  ) => ({ key, date, time, title, room, chairs, participants })
  put('schedule-week', '2026-11-23', {
    publishedAt: '2026-11-20T09:00:00.000Z',
    entries: [
      published(
        'w1',
        '2026-11-23',
        'morning 08:00',
        'Giao ban đầu tuần lãnh đạo Ban',
        'Phòng họp Ban',
        'Lê Minh An',
        'Nguyễn Thị Thanh Hoa',
      ),
      published(
        'w2',
        '2026-11-23',
        'morning 09:00',
        'Họp Ủy ban nhân dân tỉnh thường kỳ tháng 11',
        'Phòng họp số 1',
        'Phạm Quốc Bình',
        'Sở VHTTDL; Sở NN&MT; Lê Minh An',
      ),
      published('w3', '2026-11-23', 'afternoon', 'Làm việc tại cơ quan', '', 'Lê Minh An'),
      published(
        'w5',
        '2026-11-25',
        'all-day',
        'Tập huấn nghiệp vụ báo cáo viên',
        'Hội trường Tỉnh ủy',
        'Nguyễn Thị Thanh Hoa',
      ),
      published(
        'w6',
        '2026-11-26',
        'afternoon',
        'Kiểm tra tiến độ dự án hồ chứa',
        'Xã Đạ Tẻh',
        'Phạm Quốc Bình',
      ),
      published('w7', '2026-11-27', 'all-day', 'Trực cơ quan', '', '', 'VP UBND tỉnh'),
      published(
        'w8',
        '2026-11-27',
        'evening 19:00',
        'Giao lưu với cộng tác viên dư luận xã hội',
        'Nhà văn hóa',
        'Lê Minh An',
      ),
      published(
        'w9',
        '2026-11-27',
        'afternoon 15:00',
        'Tiếp đoàn công tác của tỉnh bạn',
        'Phòng khách',
        'Phạm Quốc Bình',
      ),
    ],
  })
}

const subjects = [
  'Xây dựng kế hoạch họp báo quý I năm 2027',
  'Cung cấp số liệu tiến độ dự án hồ chứa và phương án tái định cư cho các hộ dân trong vùng dự án, kèm bản đồ và danh mục các văn bản liên quan',
  'Tổng hợp dư luận xã hội tháng 11',
  'Rà soát danh sách cán bộ đầu mối',
  'Chuẩn bị nội dung sơ kết công tác phối hợp năm 2026',
]

/** Sixty tasks of four bodies around 23/11/2026. */
export function putTasks({ put }: Records) {
  const leads = ['vp', 'nnmt', 'vhttdl', 'ban'] as const
  for (let index = 0; index < 60; index += 1) {
    const date = String(1 + ((index * 7) % 28)).padStart(2, '0')
    const month = ['10', '11', '12'][index % 3] as string
    put(
      'task',
      `task-${index}`,
      taskFields(
        `${subjects[index % subjects.length]} (đợt ${index + 1})`,
        leads[index % 4] as string,
        `2026-${month}-${date}`,
        {
          product: ['Báo cáo', 'Kế hoạch', 'Công văn'][index % 3] as string,
          supporting: index % 2 === 0 ? [{ organisationId: leads[(index + 1) % 4] as string, part: '' }] : [],
          basis: index % 2 === 0 ? { kind: 'conclusion', meetingId: previousId, conclusionId: 'k1' } : null,
        },
      ),
    )
  }
}

/** A regulation with one obligation of every month that nothing keeps: due on 25 October, 25 November and so on. */
export function putObligation({ put }: Records) {
  put('regulation', 'quy-che', {
    kind: 'regulation',
    title: 'Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy và Ủy ban nhân dân tỉnh',
    shortTitle: 'Quy chế số 12-QC/LN',
    symbol: '12-QC/LN',
    signedOn: '2026-10-01',
    validFrom: '2026-10-01',
    validTo: null,
    parentInstrument: '',
    stage: 'issued',
    parties: [
      { organisationId: 'ban', role: 'signatory' },
      { organisationId: 'ubnd', role: 'signatory' },
    ],
    articles: [
      {
        id: 'dieu-5',
        number: '5',
        chapter: '',
        title: 'Cung cấp thông tin',
        text: 'Hằng tháng, các sở cung cấp thông tin cho Ban.',
        validFrom: null,
        validTo: null,
        former: [],
      },
    ],
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  })
  put('obligation', 'thong-tin', {
    regulationId: 'quy-che',
    articleIds: ['dieu-5'],
    code: 'NV-05',
    title: 'Cung cấp thông tin kinh tế - xã hội nổi bật',
    lead: { kind: 'one', organisationId: 'nnmt', label: '' },
    supportingIds: [],
    supportingLabel: '',
    product: 'Báo cáo',
    outcome: 'task',
    eventKind: 'briefing',
    milestones: [
      {
        id: 'm1',
        label: '',
        rule: {
          kind: 'periodic',
          every: { unit: 'month' },
          part: 'whole',
          following: false,
          spot: { kind: 'day', day: 25, limit: 'on' },
          onDayOff: 'previous',
        },
        anchor: null,
        lead: null,
      },
    ],
    validFrom: null,
    validTo: null,
    source: '',
    note: '',
  })
}

export const longMeetingId = 'tong-ket-2026'

/** A long final review: a long agency name, four chairs, forty delegates, fifteen speeches of several paragraphs. */
export function putLongMeeting({ put }: Records) {
  put(
    'organisation',
    'bql',
    organisationFields(
      'state',
      'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp tỉnh Lâm Đồng',
      {
        parentId: 'ubnd',
        symbol: 'BQLDA',
        shortName: 'BQLDA',
      },
    ),
  )
  const participants = Array.from({ length: 40 }, (_, index) => ({
    ...body(`d${index}`, ['vhttdl', 'nnmt', 'tt', 'bql'][index % 4] as string, 'Đại diện lãnh đạo'),
    role: 'official' as const,
  }))
  const paragraphs = Array.from(
    { length: 3 },
    (_, index) =>
      `Đoạn ${index + 1}: đánh giá kết quả phối hợp trong năm, nêu rõ những việc đã làm được, những việc chưa làm được, nguyên nhân và trách nhiệm của từng cơ quan; đề nghị tiếp tục duy trì chế độ trao đổi thông tin hai chiều kịp thời, chính xác.`,
  )
  put(
    'event',
    longMeetingId,
    eventFields(
      'Tổng kết Quy chế phối hợp công tác giai đoạn 2021 - 2026, phương hướng, nhiệm vụ giai đoạn 2026 - 2031 và ký kết quy chế mới',
      '2026-12-30',
      {
        kind: 'final-review',
        startTime: '07:30',
        room: 'Hội trường Tỉnh ủy',
        participants,
        secretary: person('s', 'lan'),
        chairs: [person('c1', 'an'), person('c2', 'binh'), person('c3', 'hoa'), person('c4', 'duc')],
      },
    ),
  )
  put(
    'meeting',
    longMeetingId,
    meetingFields({
      startedAt: '07:30',
      endedAt: '11:45',
      minutes: {
        opening: emptyDoc,
        state: head({ issuerId: 'bql', number: '12' }),
        party: head({ recipients: ['Thường trực Tỉnh ủy (báo cáo)', 'Đảng ủy Ủy ban nhân dân tỉnh'] }),
      },
      attendance: participants.map((who, index) => ({
        attendeeId: who.id,
        state: index % 9 === 8 ? ('absent' as const) : ('present' as const),
        substitute: '',
        note: '',
      })),
      speeches: Array.from({ length: 15 }, (_, index) => ({
        id: `s${index}`,
        speaker: body(`x${index}`, ['vhttdl', 'nnmt', 'bql'][index % 3] as string),
        at: null,
        content: docFromText(paragraphs.join('\n')),
        needsFollowUp: false,
      })),
      conclusions: Array.from({ length: 8 }, (_, index) =>
        conclude(
          `k${index}`,
          `Nội dung kết luận thứ ${index + 1} của hội nghị tổng kết về công tác phối hợp.`,
          assign('vp', ['ban'], '2027-03-31', 'Báo cáo'),
        ),
      ),
    }),
  )
}

export { plainView }
