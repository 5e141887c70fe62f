/** The workspaces of the sample office: one in every stage, two closed ones whose conclusions are not all carried out. */
import { addDays, type Day } from '#shared/lib/dates.ts'
import { docFromText } from '#shared/lib/rich-text.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { AttendanceState, Conclusion, PaperHead, Speech } from '#shared/registers/meeting/index.ts'
import { attendeeOf } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import type { Held } from './sample-series.ts'
import type { PlannedTask } from './sample-task-table.ts'
import { taskOf } from './sample-tasks.ts'

type Fields = FieldsOf<'meeting'>

const head = (issuerId: string, signerId: string, recipients: readonly string[] = []): PaperHead => ({
  issuerId,
  number: '',
  issuedOn: null,
  signerId,
  recipients: [...recipients],
})
const partyHead = () =>
  head('ban-tgdv', 'pho-ban', ['Thường trực Tỉnh ủy (để báo cáo)', 'Các thành phần dự họp'])
const stateHead = () =>
  head('vp-ubnd', 'pho-chanh-vp', ['Lãnh đạo UBND tỉnh (để báo cáo)', 'Các thành phần dự họp'])

function workspace(more: Partial<Fields> & { sentOn?: Day | null; requests?: string } = {}): Fields {
  const { sentOn = null, requests = '', ...rest } = more
  return {
    format: 'party',
    invitation: { sentOn, requests, isUrgent: false, state: stateHead(), party: partyHead() },
    agenda: [],
    attendance: [],
    startedAt: null,
    endedAt: null,
    speeches: [],
    votes: [],
    conclusions: [],
    minutes: { opening: docFromText(''), state: stateHead(), party: partyHead() },
    noticeIssuedOn: null,
    noticeNumber: '',
    state: 'open',
    closedOn: null,
    version: 0,
    ...rest,
  }
}

const present = (count: number, away: Readonly<Record<string, AttendanceState>> = {}): Fields['attendance'] =>
  Array.from({ length: count }, (_, index) => {
    const attendeeId = `p${index + 1}`
    return { attendeeId, state: away[attendeeId] ?? 'present', substitute: '', note: '' }
  })

const speech = (id: string, who: string, at: string, text: string, needsFollowUp = false): Speech => ({
  id,
  speaker: attendeeOf(who, `n${id}`),
  at,
  content: docFromText(text),
  needsFollowUp,
})

const agenda = (...titles: string[]): Fields['agenda'] =>
  titles.map((title, index) => ({ id: `ct${index + 1}`, title, minutes: 20, presenter: null }))

/** A conclusion and, unless it is a mere statement, the task that it became. */
type Outcome = { text: string; task?: Omit<PlannedTask, 'given' | 'basis'> }

function outcomesOf(
  meetingId: string,
  given: number,
  outcomes: readonly Outcome[],
  days: SampleDays,
): { conclusions: Conclusion[]; tasks: Change[] } {
  const conclusions = outcomes.map(
    ({ text, task }, index): Conclusion => ({
      id: `kl${index + 1}`,
      content: docFromText(text),
      assignment: task
        ? {
            leadId: task.lead,
            supportingIds: [...(task.with ?? [])],
            deadline:
              typeof task.due === 'number' ? { kind: 'date', on: days.on(task.due) } : { kind: task.due },
            product: task.product ?? '',
            basis: null,
          }
        : null,
      taskId: task?.id ?? null,
      carriedFrom: null,
    }),
  )
  const tasks = outcomes.flatMap(({ task }, index) =>
    task
      ? [
          taskOf(
            { ...task, given, basis: { kind: 'conclusion', meetingId, conclusionId: `kl${index + 1}` } },
            days,
          ),
        ]
      : [],
  )
  return { conclusions, tasks }
}

const made = (id: string, fields: Fields): Change => ({ register: 'meeting', kind: 'create', id, fields })

/** A closed meeting with the version kept at its closing. `event` is its event as it stands. */
function closed(
  id: string,
  on: Day,
  event: FieldsOf<'event'>,
  content: Parameters<typeof workspace>[0],
): Change[] {
  const meeting = workspace({ ...content, state: 'closed', closedOn: on, version: 1 })
  const version: FieldsOf<'minutes-version'> = {
    meetingId: id,
    version: 1,
    closedAt: `${on}T08:30:00.000Z`,
    closedBy: 'Văn phòng Ban',
    reopenReason: '',
    event,
    meeting,
  }
  return [made(id, meeting), { register: 'minutes-version', kind: 'create', id: `${id}.v1`, fields: version }]
}

/** Every workspace with its tasks. `events`: fields of the sample's events by id. */
export function sampleMeetings(
  held: Held,
  events: ReadonlyMap<string, FieldsOf<'event'>>,
  days: SampleDays,
): Change[] {
  return [
    ...closedMonthly(held, events, days),
    ...closedQuarterly(held, events, days),
    ...earlierMonthly(held, events, days),
    made(held.monthly.now, runningBriefing(days)),
    made('giao-ban-bao-chi', pressBriefing(days)),
    made('tham-dinh-hop-bao', workspace({ format: 'state', sentOn: days.on(-4), agenda: reviewAgenda })),
    made(
      'so-ket',
      workspace({ requests: 'Các sở, ban, ngành gửi tham luận trước hội nghị 05 ngày làm việc.' }),
    ),
  ]
}

const reviewAgenda = agenda(
  'Trình bày dự thảo thông cáo báo chí',
  'Ý kiến của các sở về câu hỏi báo chí dự kiến',
  'Thống nhất người trả lời',
)

type Events = ReadonlyMap<string, FieldsOf<'event'>>

/** Working days from the sample's day back to a held occurrence (negative). */
const givenOn = (id: string, held: Held, { calendar, base }: SampleDays) =>
  calendar.workingDaysBetween(base, held.dateOf.get(id) ?? base)

const monthlyOutcomes: readonly Outcome[] = [
  {
    text: 'Sở Nông nghiệp và Môi trường rà soát, công khai tiến độ bồi thường, giải phóng mặt bằng các dự án trọng điểm.',
    task: {
      id: 'nv-kl-boi-thuong',
      title: 'Rà soát, công khai tiến độ bồi thường, giải phóng mặt bằng các dự án trọng điểm',
      lead: 'so-nnmt',
      with: ['so-xay-dung'],
      due: -4,
      state: 'in-progress',
      product: 'Báo cáo',
      log: [[-6, 'Còn 2 dự án chưa có số liệu.', 80]],
    },
  },
  {
    text: 'Văn phòng UBND tỉnh lập danh mục câu hỏi báo chí thường gặp và phân công cơ quan trả lời.',
    task: {
      id: 'nv-kl-cau-hoi',
      title: 'Lập danh mục câu hỏi báo chí thường gặp và phân công cơ quan trả lời',
      lead: 'vp-ubnd',
      with: ['so-vhttdl'],
      due: 6,
      state: 'in-progress',
      product: 'Danh mục',
      contact: 'cuc',
    },
  },
  {
    text: 'Phòng Tuyên truyền, Báo chí - Xuất bản theo dõi, tổng hợp dư luận về đề án chuyển đổi số cấp xã.',
    task: {
      id: 'nv-kl-du-luan-so',
      title: 'Tổng hợp dư luận về đề án chuyển đổi số cấp xã',
      lead: 'ban-tgdv',
      due: -10,
      state: 'done',
      done: -11,
      product: 'Báo cáo',
      result: '93-BC/BTGDVTU',
    },
  },
  { text: 'Thống nhất duy trì giao ban đầu mối mỗi tháng một lần.' },
]

function closedMonthly(held: Held, events: Events, days: SampleDays): Change[] {
  const id = held.monthly.before
  const event = events.get(id)
  if (!event) return []
  const { conclusions, tasks } = outcomesOf(id, givenOn(id, held, days), monthlyOutcomes, days)
  const heldOn = event.date
  return [
    ...closed(id, days.calendar.addWorkingDays(heldOn, 1), event, {
      sentOn: days.calendar.addWorkingDays(heldOn, -4),
      agenda: agenda(
        'Kết quả phối hợp trong tháng',
        'Việc còn vướng của các sở, ngành',
        'Kết luận, phân công',
      ),
      attendance: present(10, { p9: 'excused' }),
      startedAt: '08:00',
      endedAt: '10:10',
      concludingMinutes: 18,
      speeches: [
        speech(
          '1',
          '@thong',
          '08:15',
          'Trong tháng, 11/13 sở, ngành gửi thông tin đúng hạn. Dư luận quan tâm nhất là giá đất bồi thường và tiến độ đường bộ cao tốc.',
        ),
        speech(
          '2',
          'so-nnmt',
          '08:40',
          'Đang chờ phê duyệt đơn giá tại 2 dự án; đề nghị lùi thời điểm công bố.',
        ),
        speech('3', '@cuc', '09:05', 'Báo chí hỏi 14 câu, đã trả lời 12 câu.'),
      ],
      conclusions,
      noticeIssuedOn: days.calendar.addWorkingDays(heldOn, 3),
      noticeNumber: '57-TB/BTGDVTU',
    }),
    ...tasks,
  ]
}

const quarterlyConclusions: readonly Outcome[] = [
  {
    text: 'Sở Khoa học và Công nghệ chủ trì đánh giá hạ tầng thông tin cơ sở, đề xuất phương án nâng cấp đài truyền thanh.',
    task: {
      id: 'nv-kl-truyen-thanh',
      title: 'Đánh giá hạ tầng thông tin cơ sở, đề xuất phương án nâng cấp đài truyền thanh',
      lead: 'so-khcn',
      with: ['so-vhttdl', 'so-tai-chinh'],
      due: -1,
      state: 'in-progress',
      product: 'Đề án',
    },
  },
  {
    text: 'Sở Nội vụ tham mưu hình thức khen thưởng gương điển hình trong các dự án trọng điểm.',
    task: {
      id: 'nv-kl-khen-thuong',
      title: 'Tham mưu khen thưởng gương điển hình trong các dự án trọng điểm',
      lead: 'so-noi-vu',
      with: ['mttq'],
      due: 11,
      product: 'Tờ trình',
    },
  },
  { text: 'Các cơ quan nghiêm túc thực hiện chế độ báo cáo theo Điều 14 của Quy chế.' },
]

function closedQuarterly(held: Held, events: Events, days: SampleDays): Change[] {
  const id = held.quarterly
  const event = events.get(id)
  if (!event) return []
  const { conclusions, tasks } = outcomesOf(id, givenOn(id, held, days), quarterlyConclusions, days)
  return [
    ...closed(id, days.calendar.addWorkingDays(event.date, 2), event, {
      sentOn: days.calendar.addWorkingDays(event.date, -5),
      attendance: present(13, { p7: 'delegated', p12: 'absent' }),
      startedAt: '14:00',
      endedAt: '16:20',
      concludingMinutes: 46,
      speeches: [
        speech(
          '1',
          '@phong',
          '14:20',
          'Báo cáo kết quả phối hợp trong quý và dự kiến nội dung trọng tâm quý tới.',
        ),
        speech('2', 'so-vhttdl', '14:45', 'Hệ thống truyền thanh cơ sở tại nhiều xã đã xuống cấp.', true),
      ],
      conclusions,
      noticeIssuedOn: days.calendar.addWorkingDays(event.date, 8),
      noticeNumber: '49-TB/BTGDVTU',
    }),
    ...tasks,
  ]
}

function earlierMonthly(held: Held, events: Events, days: SampleDays): Change[] {
  const id = held.monthly.earlier
  const event = events.get(id)
  if (!event) return []
  return closed(id, days.calendar.addWorkingDays(event.date, 1), event, {
    sentOn: days.calendar.addWorkingDays(event.date, -3),
    attendance: present(10),
    startedAt: '08:00',
    endedAt: '09:30',
    concludingMinutes: 15,
    speeches: [speech('1', '@thong', '08:10', 'Báo cáo tình hình tháng; không có việc tồn đọng.')],
    conclusions: [
      {
        id: 'kl1',
        content: docFromText(
          'Ghi nhận kết quả; các đầu mối tiếp tục gửi thông tin trước ngày 20 hằng tháng.',
        ),
        assignment: null,
        taskId: null,
        carriedFrom: null,
      },
    ],
    noticeIssuedOn: days.calendar.addWorkingDays(event.date, 4),
    noticeNumber: '38-TB/BTGDVTU',
  })
}

function runningBriefing(days: SampleDays): Fields {
  return workspace({
    sentOn: days.on(-4),
    requests: 'Văn phòng UBND tỉnh gửi tài liệu số 3 trước khi họp.',
    agenda: agenda(
      'Kết luận kỳ trước',
      'Kết quả phối hợp trong tháng',
      'Chuẩn bị họp báo',
      'Kết luận, phân công',
    ),
    attendance: present(5),
    startedAt: '08:00',
    speeches: [
      speech(
        '1',
        '@thong',
        '08:10',
        'Báo cáo kết quả phối hợp trong tháng; 9/13 sở, ngành đã gửi thông tin.',
      ),
    ],
  })
}

/** Held a week ago and not written up: its minutes are late, its notice of conclusions is due. */
function pressBriefing(days: SampleDays): Fields {
  return workspace({
    sentOn: addDays(days.on(-9), 0),
    attendance: present(6, { p2: 'delegated' }),
    startedAt: '08:00',
    endedAt: '10:20',
    speeches: [
      speech('1', 'so-vhttdl', '08:20', 'Điểm tình hình báo chí trong tháng: 214 tin, bài về tỉnh.'),
      speech('2', 'bao-dai', '08:50', 'Đề nghị được cung cấp thông tin sớm về các dự án thu hồi đất.', true),
    ],
    conclusions: [
      {
        id: 'kl1',
        content: docFromText('Các cơ quan báo chí tập trung tuyên truyền hội nghị xúc tiến đầu tư cuối năm.'),
        assignment: null,
        taskId: null,
        carriedFrom: null,
      },
      {
        id: 'kl2',
        content: docFromText('Sở Nông nghiệp và Môi trường cung cấp thông tin về dự án hồ chứa cho báo chí.'),
        assignment: {
          leadId: 'so-nnmt',
          supportingIds: ['vp-ubnd'],
          deadline: null,
          product: '',
          basis: null,
        },
        taskId: null,
        carriedFrom: null,
      },
    ],
  })
}
