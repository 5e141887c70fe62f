/**
 * Kế hoạch phối hợp năm with its appendix. NĐ 30/2020, Mẫu 1.4 with the type KẾ HOẠCH, appendix by Mẫu 2.1; the Party's
 * format by Hướng dẫn 05-HD/VPTW. The parts are those that offices print: purpose, contents, organisation.
 */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import type { PaperAnnex } from '#shared/document/paper-parts.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameEntryOn, nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { bodyOfOffice } from '#shared/views/plan/propose.ts'
import { citeInstrument } from '../citations/cite-instrument.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { numberLine } from '../formats/look.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise } from '../parts/people.ts'
import { annexBlocks, dayByDayTable } from '../parts/plan-annex.ts'
import { contentBlocks } from '../parts/plan-contents.ts'
import { type PlanPaperRow, planRows } from '../parts/plan-rows.ts'
import { sentTo } from '../parts/recipients.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInSentence } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/**
 * The plan of one or several regulations for a year, as it stands: with what the office has set, left out or moved. Number and
 * day of issue stay empty for the registry. Throws `unknown-record`, `paper-incomplete` when there is nothing to plan.
 */
export function makeYearPlan(
  { regulationIds, year, format, profile }: RequestOf<'year-plan'>,
  context: PaperContext,
): MadePaper {
  const { read, today } = context
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const asked = regulationIds.map((id) => mustGet(read, 'regulation', id))
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const links = linkObligations(context)
  const rows = asked.flatMap((regulation) => planRows(regulation, year, context, links))
  if (rows.length === 0) refusePaper('year', 'nothing-planned')
  // One that asks for nothing in the year is no basis of its plan.
  const regulations = asked.filter((one) => rows.some(({ regulation }) => regulation.id === one.id))
  const subject = subjectOf(regulations, year)
  return {
    parts: makeParts(
      {
        type: 'plan',
        issuer,
        subject,
        issuedOn: null,
        year: today.slice(0, 4),
        bases: basesOf(regulations, scope),
        body: [
          opening(subject, nameOn(issuer, today)),
          ...endWith(bodyOf(rows, regulations, year, scope), look.endMark),
        ],
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: sentTo(
          regulations.flatMap(({ parties }) => parties.map(({ organisationId }) => organisationId)),
          issuer,
          scope,
        ),
        annexes: [annexOf(rows, { year, issuer, scope })],
      },
      scope,
    ),
    file: {
      title: `Kế hoạch ${subject}`,
      fileName: safeFileName(
        `Kế hoạch phối hợp năm ${year}${nameMark(regulations)}`,
        `(${formatMarks[format]})`,
      ),
      sheets: [{ name: 'Theo ngày', blocks: [dayByDayTable(rows)] }],
    },
  }
}

const longestSubject = 160

function subjectOf(regulations: readonly Regulation[], year: number): string {
  const [only, ...others] = regulations
  if (!only || others.length > 0) return `phối hợp công tác năm ${year}`
  const name = only.title.length > longestSubject && only.shortTitle !== '' ? only.shortTitle : only.title
  return `thực hiện ${titleInSentence(name)} năm ${year}`
}

function nameMark([only, ...others]: readonly Regulation[]): string {
  return only && others.length === 0 ? ` ${only.shortTitle || only.title}` : ''
}

/** `Quy chế … (số 01-QC/LN, ký ngày 05/01/2026)`. */
function cite({ title, symbol, signedOn }: Regulation): string {
  const paper = [symbol && `số ${symbol}`, signedOn && `ký ngày ${formatDay(signedOn)}`].filter(Boolean)
  return paper.length > 0 ? `${title} (${paper.join(', ')})` : title
}

/** What the plan rests on: the instruments above, then the regulations themselves. */
function basesOf(regulations: readonly Regulation[], { read, look, day }: PaperScope): string[] {
  const parents = regulations
    .map(({ parentInstrument }) => parentInstrument)
    .filter(Boolean)
    .map((instrument) => citeInstrument(instrument, look.format, day, read))
  return [...new Set(parents), ...regulations.map(cite)]
}

function opening(subject: string, issuer: string): Block {
  return paragraph('body', `${issuer} ban hành Kế hoạch ${subject} như sau:`)
}

function bodyOf(
  rows: readonly PlanPaperRow[],
  regulations: readonly Regulation[],
  year: number,
  scope: PaperScope,
): Block[] {
  const mark = scope.look.romanMark
  const chapter = (roman: string, words: string) => paragraph('heading', `${roman}${mark} ${words}`)
  const line = (words: string) => paragraph('body', words)
  const coordinator = coordinatorOf(regulations, scope)
  return [
    chapter('I', 'MỤC ĐÍCH, YÊU CẦU'),
    line(
      `1. Cụ thể hóa nội dung phối hợp năm ${year} thành nhiệm vụ của từng cơ quan, đơn vị; xác định rõ cơ quan chủ trì, cơ quan phối hợp, thời hạn và sản phẩm.`,
    ),
    line(
      '2. Việc phối hợp bảo đảm thường xuyên, chủ động, kịp thời, đúng chức năng, nhiệm vụ; không chồng chéo, không làm thay.',
    ),
    chapter('II', 'NỘI DUNG'),
    ...contentBlocks(rows),
    line(
      'Danh mục nhiệm vụ, thời hạn cụ thể trong năm và cơ quan thực hiện được nêu tại Phụ lục kèm theo Kế hoạch này.',
    ),
    chapter('III', 'TỔ CHỨC THỰC HIỆN'),
    line(
      `1. Các cơ quan, đơn vị được giao chủ trì, phối hợp căn cứ Kế hoạch này chủ động tổ chức thực hiện, bảo đảm đúng thời hạn; gửi kết quả, sản phẩm về ${coordinator} để tổng hợp, theo dõi.`,
    ),
    line(
      `2. ${capitalise(coordinator)} làm đầu mối theo dõi, đôn đốc việc thực hiện Kế hoạch; định kỳ tổng hợp, báo cáo kết quả theo quy định.`,
    ),
    line(
      `3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc hoặc cần điều chỉnh, bổ sung, các cơ quan, đơn vị phản ánh về ${coordinator} để tổng hợp, xem xét, quyết định`,
    ),
  ]
}

/** The one standing body, where all the regulations have the same. */
function coordinatorOf(regulations: readonly Regulation[], { read, day }: PaperScope): string {
  const standing = new Set(regulations.map(bodyOfOffice))
  const [id] = standing
  const body = standing.size === 1 && id ? read.get('organisation', id) : undefined
  return body ? nameOn(body, day) : 'cơ quan thường trực của từng quy chế'
}

type AnnexParts = { year: number; issuer: Organisation; scope: PaperScope }

/** The table has more columns than an upright page has room for. */
function annexOf(rows: readonly PlanPaperRow[], { year, issuer, scope }: AnnexParts): PaperAnnex {
  const { look, day } = scope
  const blank = '\u00a0'.repeat(4)
  const number = numberLine(look, '', look.types.plan.symbol, nameEntryOn(issuer, day).symbol)
  return {
    title: look.words.annex,
    subject: `Danh mục nhiệm vụ phối hợp năm ${year}`,
    note: `(Kèm theo Kế hoạch ${number.replace(/^Số:?/, 'số')} ngày${blank}tháng${blank}năm ${day.slice(0, 4)} của ${nameOn(issuer, day)})`,
    orientation: 'landscape',
    body: annexBlocks(rows, contentWidth(pageOf(look, 'landscape'))),
  }
}
