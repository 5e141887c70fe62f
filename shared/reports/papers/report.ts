/** A report of the office's template as a formal paper: NĐ 30/2020, Mẫu 1.4; Hướng dẫn 05-HD/VPTW. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { contentWidth } from '#shared/document/model.ts'
import type { PaperAnnex } from '#shared/document/paper-parts.ts'
import type { PaperFormat, PaperType } from '#shared/document/paper-type.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { ReportData } from '#shared/views/reports/report.ts'
import { withDaysOf } from '../citations/cite.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { buildReport } from '../engine/build-report.ts'
import { keptFigures } from '../engine/kept-figures.ts'
import { templateFor } from '../engine/template-for.ts'
import { lookOf } from '../formats/index.ts'
import { numberLine } from '../formats/look.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise } from '../parts/people.ts'
import { sentTo } from '../parts/recipients.ts'
import { reportAnnexes, reportBody, reportSheets } from '../parts/report-blocks.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/**
 * The report with its annexes; number and day of issue stay empty for the registry. Throws `unknown-record` for a template
 * that is gone, `paper-incomplete` where the scope lacks what the template wants.
 */
export function makeReport(request: RequestOf<'report'>, context: PaperContext): MadePaper {
  const { format, profile, scope: about, period, narratives = {} } = request
  const { read, today } = context
  const named = templateFor(request, read)
  const needed = neededScope[named.template.scope]
  if (needed !== null && about[needed].length === 0) refusePaper(`scope.${needed}`)
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const built = buildReport(named, { scope: about, period }, context)
  const width = contentWidth(pageOf(look))
  const body = reportBody(built.data, narratives, width, look)
  const type = named.template.paperType
  return {
    parts: makeParts(
      {
        type,
        issuer,
        subject: built.data.subject,
        issuedOn: null,
        year: today.slice(0, 4),
        body: [...opening(built.data, format), ...endWith(body, look.endMark)],
        hasNumber: type !== 'list',
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: sentTo(aboutWhom(about, read), issuer, scope),
        annexes: annexesOf(built.data, type, issuer, scope),
      },
      scope,
    ),
    file: {
      title: capitalise(`${look.types[type].title.toLowerCase()} ${built.data.subject}`),
      fileName: safeFileName(`${named.template.name} ${built.data.periodWords}`, `(${formatMarks[format]})`),
      sheets: reportSheets(built.data, contentWidth(pageOf(look, 'landscape'))),
    },
    records: scopeRecords(about),
    figures: keptFigures(built),
  }
}

const neededScope = {
  regulation: 'regulationIds',
  organisation: 'organisationIds',
  person: 'personIds',
  office: null,
} as const

function opening({ opening }: ReportData, format: PaperFormat) {
  const words = withDaysOf(opening, format)
  return words === ''
    ? []
    : words.split('\n').map((line, index) => paragraph('body', line, index === 0 ? { beforePt: 6 } : {}))
}

/** A report about many bodies is not sent to all of them by itself. */
const mostRecipients = 20

/** The parties of the regulations, and the bodies that the report is about. */
function aboutWhom(
  { regulationIds, organisationIds }: RequestOf<'report'>['scope'],
  read: ReadModel,
): string[] {
  const parties = regulationIds.flatMap((id) =>
    mustGet(read, 'regulation', id).parties.map(({ organisationId }) => organisationId),
  )
  return [...new Set([...parties, ...organisationIds])].slice(0, mostRecipients)
}

function annexesOf(
  data: ReportData,
  type: PaperType,
  issuer: Organisation,
  { look, day }: PaperScope,
): PaperAnnex[] {
  const { symbol, title: kind } = look.types[type]
  const number = numberLine(look, '', symbol, nameEntryOn(issuer, day).symbol).replace(/^Số:?/, 'số')
  const blank = '\u00a0'.repeat(4)
  const annexes = reportAnnexes(data, contentWidth(pageOf(look, 'landscape')))
  return annexes.map(({ title, body }) => ({
    title: look.words.annex,
    subject: title,
    note: `(Kèm theo ${capitalise(kind.toLowerCase())} ${number} ngày${blank}tháng${blank}năm ${day.slice(0, 4)})`,
    orientation: 'landscape',
    body,
  }))
}

function scopeRecords({
  regulationIds,
  organisationIds,
  personIds,
}: RequestOf<'report'>['scope']): SourceRecord[] {
  const of = (register: SourceRecord['register'], ids: readonly string[]) =>
    ids.map((id) => ({ register, id }))
  return [
    ...of('regulation', regulationIds),
    ...of('organisation', organisationIds),
    ...of('person', personIds),
  ]
}
