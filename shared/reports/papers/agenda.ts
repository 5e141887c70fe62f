/** Chương trình họp: when, what and who, item by item. It accompanies the invitation and has no number of its own. */
import { headCell, paragraph, safeFileName, tableColumns, textCell } from '#shared/document/build.ts'
import { contentWidth, type Table } from '#shared/document/model.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { agendaTimes } from '../parts/agenda-times.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { detailLines } from '../parts/meeting-details.ts'
import { issuerOf, type MeetingSource, meetingSource } from '../parts/meeting-source.ts'
import { capitalise, sayAttendee } from '../parts/people.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInFormat } from '../wording/meeting.ts'

const orderMm = 13
const timeMm = 34
const presenterMm = 52

/** The programme of a meeting. Issuer and day are those of the invitation. Refused while the agenda is empty. */
export function makeAgenda(request: RequestOf<'agenda'>, { read, today }: PaperContext): MadePaper {
  const source = meetingSource(read, request.meetingId)
  const { event, meeting } = source
  if (meeting.agenda.length === 0) refusePaper('agenda')
  const look = lookOf(request.format, read, request.profile)
  const head = meeting.invitation[request.format]
  const issuedOn = head.issuedOn ?? meeting.invitation.sentOn
  const day = issuedOn ?? (today < event.date ? today : event.date)
  const scope: PaperScope = { read, look, day, hideNames: false }
  const issuer = issuerOf(read, head, request.format, `invitation.${request.format}.issuerId`)
  const title = titleInFormat(event.title, request.format, event.kind)
  const parts = makeParts(
    {
      type: 'agenda',
      issuer,
      subject: title,
      hasNumber: false,
      issuedOn,
      year: event.date.slice(0, 4),
      body: [...detailLines(event, scope), agendaTable(source, contentWidth(pageOf(look)), scope)],
      hasRecipients: false,
    },
    scope,
  )
  return {
    parts,
    file: {
      title: `Chương trình ${title}`,
      fileName: safeFileName(`Chương trình ${title}`, `${event.date} (${formatMarks[request.format]})`),
    },
  }
}

function agendaTable({ event, meeting }: MeetingSource, widthMm: number, scope: PaperScope): Table {
  const times = agendaTimes(event.startTime, meeting.agenda)
  const hasTimes = times.some((time) => time !== '')
  const hasPresenters = meeting.agenda.some(({ presenter }) => presenter !== null)
  const [time, presenter] = [hasTimes ? timeMm : 0, hasPresenters ? presenterMm : 0]
  const pick = <T>(first: T, second: T, third: T, last: T): T[] => [
    first,
    ...(hasTimes ? [second] : []),
    third,
    ...(hasPresenters ? [last] : []),
  ]
  return {
    kind: 'table',
    columns: tableColumns(
      pick(
        [orderMm, 'center'] as const,
        [time, 'center'] as const,
        [widthMm - orderMm - time - presenter, 'left'] as const,
        [presenter, 'left'] as const,
      ),
    ),
    headRows: [{ cells: pick('STT', 'Thời gian', 'Nội dung', 'Thực hiện').map((text) => headCell(text)) }],
    rows: meeting.agenda.map((item, index) => ({
      cells: pick(
        textCell(String(index + 1)),
        textCell(times[index] ?? ''),
        textCell([paragraph('cell', item.title)]),
        textCell(item.presenter ? capitalise(sayAttendee(item.presenter, scope)) : ''),
      ),
    })),
  }
}
