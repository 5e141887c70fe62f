/** Danh sách đại biểu of a meeting: before it a sheet to sign, afterwards who came. No specimen; a named paper without number. */
import { headCell, numberCell, safeFileName, tableColumns, textCell } from '#shared/document/build.ts'
import { contentWidth, type Table, type TableRow } from '#shared/document/model.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { AttendanceState, Meeting } from '#shared/registers/meeting/index.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, postOf, sayAttendee } from '../parts/people.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInFormat, titleInSentence } from '../wording/meeting.ts'

/** The list. Refused when nobody is invited. Names and posts are those of the meeting's day. */
export function makeAttendeeList(request: RequestOf<'attendee-list'>, { read }: PaperContext): MadePaper {
  const { event, meeting } = meetingSource(read, request.meetingId)
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.invitation[request.format]
  const scope: PaperScope = { read, look, day: event.date, hideNames: false }
  const groups = groupsOf(event)
  if (groups.length === 0) refusePaper('participants')
  const gathering = titleInSentence(titleInFormat(event.title, request.format, event.kind))
  const subject = `đại biểu dự ${gathering}`
  return {
    parts: makeParts(
      {
        type: 'list',
        issuer: issuerOf(read, head, request.format, `invitation.${request.format}.issuerId`),
        subject,
        hasNumber: false,
        issuedOn: event.date,
        year: event.date.slice(0, 4),
        body: [attendeeTable(groups, meeting, contentWidth(pageOf(look)), scope)],
        hasRecipients: false,
      },
      scope,
    ),
    file: {
      title: `Danh sách ${subject}`,
      fileName: safeFileName(`Danh sách ${subject}`, `${event.date} (${formatMarks[request.format]})`),
    },
  }
}

type Group = { readonly name: string; readonly people: readonly Attendee[] }

const roleNames = {
  official: 'Thành phần tham dự',
  invited: 'Đại biểu mời dự',
  press: 'Cơ quan báo chí',
} as const

/** Chairs and secretary first, then those invited by their role; who chairs is not listed again. */
function groupsOf({ chairs, secretary, participants }: CalendarEvent): Group[] {
  const first = [...chairs, ...(secretary ? [secretary] : [])]
  const named = new Set(first.flatMap(({ personId }) => personId ?? []))
  const ofRole = (role: keyof typeof roleNames): Group => ({
    name: roleNames[role],
    people: participants.filter((who) => who.role === role && !(who.personId && named.has(who.personId))),
  })
  return [
    { name: chairs.length > 1 ? 'Đồng chủ trì' : 'Chủ trì', people: chairs },
    { name: 'Thư ký', people: secretary ? [secretary] : [] },
    ...(['official', 'invited', 'press'] as const).map(ofRole),
  ].filter(({ people }) => people.length > 0)
}

const stateWords: Readonly<Record<AttendanceState, string>> = {
  invited: '',
  confirmed: '',
  present: 'Có mặt',
  absent: 'Vắng',
  excused: 'Vắng có lý do',
  delegated: 'Dự thay',
}

function attendeeTable(
  groups: readonly Group[],
  { attendance }: Meeting,
  widthMm: number,
  scope: PaperScope,
): Table {
  const marks = new Map(attendance.map((entry) => [entry.attendeeId, entry]))
  const isMarked = attendance.some(({ state }) => stateWords[state] !== '')
  const [order, name, last] = [13, 50, 34] as const
  let count = 0
  const rowOf = (who: Attendee): TableRow => {
    count += 1
    const entry = marks.get(who.id)
    const words = entry ? [stateWords[entry.state], entry.substitute].filter(Boolean).join(': ') : ''
    const [person, post] = nameAndPost(who, scope)
    return {
      cells: [numberCell(count), textCell(person), textCell(post), textCell(isMarked ? words : '')],
    }
  }
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [name, 'left'],
      [widthMm - order - name - last, 'left'],
      [last, 'left'],
    ]),
    headRows: [
      {
        cells: ['STT', 'Họ và tên', 'Chức vụ, cơ quan, đơn vị', isMarked ? 'Dự họp' : 'Ký tên'].map((text) =>
          headCell(text),
        ),
      },
    ],
    rows: groups.flatMap(({ name: title, people }) => [
      { cells: [textCell(title, { colSpan: 4, bold: true, align: 'left' })] },
      ...people.map(rowOf),
    ]),
  }
}

/** A body that has named nobody leaves the place of the name to the hand. */
function nameAndPost(who: Attendee, scope: PaperScope): [name: string, post: string] {
  const person = who.personId ? scope.read.get('person', who.personId) : undefined
  if (!person) return ['', capitalise(sayAttendee(who, scope))]
  return [person.fullName, capitalise(who.label || postOf(person, scope, who.organisationId))]
}
