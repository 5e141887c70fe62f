/** The calendar, a meeting and a task. */
import { docFromText, emptyDoc } from '#shared/lib/rich-text.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { PaperHead } from '#shared/registers/meeting/index.ts'
import type { ExamplesOf } from './examples.ts'

const head: PaperHead = {
  issuerId: 'ban',
  number: '12',
  issuedOn: '2026-11-25',
  signerId: null,
  recipients: ['Thường trực Tỉnh ủy', 'Lưu'],
}

const content: Omit<FieldsOf<'event'>, 'date' | 'endDate' | 'seriesId' | 'originalDate'> = {
  title: 'Giao ban công tác phối hợp',
  kind: 'briefing',
  session: 'morning',
  startTime: '08:00',
  endTime: '10:30',
  mode: 'in-person',
  room: 'Phòng họp số 2',
  chairs: [{ id: 'c1', personId: 'nguoi', organisationId: null, label: '' }],
  secretary: { id: 's1', personId: null, organisationId: null, label: 'Thư ký' },
  participants: [{ id: 'p1', personId: null, organisationId: 'so', label: '', role: 'official' }],
  preparedById: 'ban',
  documents: [{ id: 'd1', title: 'Báo cáo quý', preparedById: 'so', dueOn: '2026-11-20', receivedOn: null }],
  basis: [{ kind: 'article', regulationId: 'quy-che', articleId: 'dieu-1' }],
  status: 'approved',
  note: 'Ghi chú\nhai dòng',
}

const meetingFields: FieldsOf<'meeting'> = {
  format: 'party',
  invitation: {
    sentOn: '2026-11-18',
    requests: 'Chuẩn bị báo cáo',
    isUrgent: false,
    state: head,
    party: head,
  },
  agenda: [{ id: 'a1', title: 'Khai mạc', minutes: 10, presenter: null }],
  attendance: [{ attendeeId: 'p1', state: 'present', substitute: '', note: '' }],
  startedAt: '08:05',
  endedAt: '10:10',
  speeches: [
    {
      id: 'y1',
      speaker: { id: 'y1s', personId: 'nguoi', organisationId: null, label: '' },
      at: '08:30',
      content: docFromText('Đề nghị phối hợp chặt chẽ.'),
      needsFollowUp: true,
    },
  ],
  votes: [{ id: 'v1', subject: 'Thông qua', inFavour: 10, against: 0, other: 1 }],
  conclusions: [
    {
      id: 'k1',
      content: docFromText('Giao Sở báo cáo.'),
      assignment: {
        leadId: 'so',
        supportingIds: ['ban'],
        deadline: { kind: 'date', on: '2026-12-10' },
        product: 'Báo cáo',
        basis: null,
      },
      taskId: null,
      carriedFrom: null,
    },
  ],
  minutes: { opening: emptyDoc, state: head, party: head },
  noticeIssuedOn: null,
  noticeNumber: '',
  state: 'open',
  closedOn: null,
  version: 1,
}

const eventFields: FieldsOf<'event'> = {
  ...content,
  date: '2026-11-25',
  endDate: null,
  seriesId: null,
  originalDate: null,
}

export const taskFields = {
  title: 'Báo cáo kết quả phối hợp',
  leadId: 'so',
  supporting: [{ organisationId: 'ban', part: 'Góp ý' }],
  contactId: null,
  directedById: 'nguoi',
  basis: { kind: 'document', documentId: 'van-ban' },
  assignedOn: '2026-11-20',
  deadline: { kind: 'date', on: '2026-12-05' },
  product: 'Báo cáo',
  urgency: 'urgent',
  state: 'in-progress',
  stateReason: '',
  completedOn: null,
  resultPaper: '',
  progress: [{ id: 't1', at: '2026-11-21T02:00:00.000Z', by: 'Văn phòng', text: 'Đang làm', percent: 30 }],
  extensions: [],
  returns: [],
  note: '',
} satisfies FieldsOf<'task'>

export const calendarExamples: ExamplesOf<
  | 'series'
  | 'event'
  | 'meeting'
  | 'minutes-version'
  | 'task'
  | 'calendar-year'
  | 'volume-year'
  | 'schedule-week'
> = {
  series: {
    id: 'chuoi',
    fields: {
      ...content,
      rule: {
        frequency: 'monthly',
        interval: 1,
        pattern: { kind: 'day', day: 25 },
        months: null,
        onDayOff: 'next',
        until: null,
        count: null,
      },
      startDate: '2026-01-25',
      skippedDates: ['2026-02-25'],
      endedOn: null,
      followsId: null,
    },
  },
  event: { id: 'su-kien', fields: eventFields },
  meeting: { id: 'su-kien', fields: meetingFields },
  'minutes-version': {
    id: 'su-kien.v1',
    fields: {
      meetingId: 'su-kien',
      version: 1,
      closedAt: '2026-11-25T04:00:00.000Z',
      closedBy: 'Văn phòng',
      reopenReason: '',
      event: eventFields,
      meeting: { ...meetingFields, state: 'closed', closedOn: '2026-11-25', version: 1 },
    },
  },
  task: { id: 'nhiem-vu', fields: taskFields },
  'calendar-year': {
    id: '2026',
    fields: {
      days: [
        { date: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', nameEn: 'National Day', decided: true },
      ],
    },
  },
  'volume-year': {
    id: '2025',
    fields: { conferences: 40, inPerson: 21, documents: 318, note: 'Báo cáo tổng kết năm 2025' },
  },
  'schedule-week': {
    id: '2026-11-23',
    fields: {
      publishedAt: '2026-11-20T02:00:00.000Z',
      entries: [
        {
          key: 'su-kien',
          date: '2026-11-25',
          time: '08:00',
          title: 'Giao ban',
          room: '',
          chairs: '',
          participants: '',
        },
      ],
    },
  },
}
