/** Phiếu phân công trả lời câu hỏi của báo chí: each question, the agency that must answer it, by when, and what came of it. */
import {
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { type Block, contentWidth, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type PressEvent, type PressQuestion, refusalGrounds } from '#shared/registers/press-event/index.ts'
import { dayOfPress, stateOfQuestion } from '#shared/registers/press-event/rules.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise, organisationName, sayAttendee } from '../parts/people.ts'
import { sentTo } from '../parts/recipients.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, matterInSentence, titleInFormat } from '../wording/meeting.ts'
import { answerWayWords, groundWords, questionStateWords } from '../wording/press.ts'
import { endWith } from './invitation.ts'

/** The slip as of today, on a turned sheet. Refused while nobody has asked anything. */
export function makePressQuestions(
  { pressEventId, format, profile }: RequestOf<'press-questions'>,
  { read, today }: PaperContext,
): MadePaper {
  const record = mustGet(read, 'press-event', pressEventId)
  if (record.questions.length === 0) refusePaper('questions', 'no-question')
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const matter = matterInSentence(titleInFormat(record.title, format, 'press-conference'))
  const subject = `trả lời câu hỏi của báo chí: ${matter}`
  const agencies = [...new Set(record.questions.flatMap(({ agencyId }) => agencyId ?? []))]
  return {
    parts: makeParts(
      {
        type: 'list',
        title: 'PHIẾU PHÂN CÔNG',
        issuer,
        subject,
        orientation: 'landscape',
        hasNumber: false,
        issuedOn: today,
        year: today.slice(0, 4),
        body: [
          ...aboutBlocks(record, scope),
          questionTable(record.questions, contentWidth(pageOf(look, 'landscape')), scope),
          // The hand that signs must not stand alone on a sheet.
          ...endWith([groundsNote()], look.endMark),
        ],
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: sentTo(agencies, issuer, scope),
      },
      scope,
    ),
    file: {
      title: `Phiếu phân công ${subject}`,
      fileName: safeFileName(
        `Phiếu phân công trả lời báo chí ${matter}`,
        `${today} (${formatMarks[format]})`,
      ),
    },
  }
}

function aboutBlocks(record: PressEvent, scope: PaperScope): Block[] {
  const { spokespersonId, place } = record
  const day = dayOfPress(record, scope.read)
  const when = [day === null ? '' : `ngày ${formatDay(day)}`, place].filter(Boolean).join(', ')
  const who =
    spokespersonId === null
      ? ''
      : sayAttendee({ id: 's', personId: spokespersonId, organisationId: null, label: '' }, scope)
  const lines = [
    ['Thời gian, địa điểm', when],
    ['Người phát ngôn', who],
  ] as const
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => paragraph('body', `${label}: ${capitalise(text)}.`))
}

function questionTable(rows: readonly PressQuestion[], widthMm: number, scope: PaperScope): Table {
  const [order, outlet, agency, due, result] = [12, 40, 50, 26, 46] as const
  const heads = ['STT', 'Câu hỏi', 'Cơ quan báo chí', 'Cơ quan trả lời', 'Thời hạn', 'Kết quả, lý do từ chối']
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [widthMm - order - outlet - agency - due - result, 'left'],
      [outlet, 'left'],
      [agency, 'left'],
      [due, 'center'],
      [result, 'left'],
    ]),
    headRows: [{ cells: heads.map((text) => headCell(text)) }],
    rows: rows.map((row, index) => ({
      cells: [
        numberCell(index + 1),
        textCell(row.question),
        textCell(row.outlet),
        textCell(row.agencyId === null ? '' : organisationName(row.agencyId, scope)),
        dayCell(row.dueOn),
        textCell(resultOf(row, scope)),
      ],
    })),
  }
}

/** What came of a question; an open one leaves its place to the hand. */
function resultOf(row: PressQuestion, { day }: PaperScope): string {
  const state = stateOfQuestion(row, day)
  if (state === 'open') return ''
  if (state === 'overdue') return questionStateWords.overdue
  if (state === 'refused')
    return row.ground && row.ground !== 'none'
      ? `${questionStateWords.refused}: ${groundWords[row.ground]}`
      : questionStateWords.refused
  const how = row.way === null ? '' : `, ${answerWayWords[row.way]}`
  return `${questionStateWords[state]} ngày ${row.answeredOn === null ? '' : formatDay(row.answeredOn)}${how}`
}

function groundsNote(): Block {
  const grounds = refusalGrounds.map((ground, index) => `(${index + 1}) ${groundWords[ground]}`).join('; ')
  return paragraph(
    'body',
    `Trước khi trả lời, cơ quan được phân công xem xét bốn trường hợp được từ chối cung cấp thông tin theo Luật Báo chí: ${grounds}. Trường hợp từ chối phải nêu rõ lý do.`,
    { beforePt: 6 },
  )
}
