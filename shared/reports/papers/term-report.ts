/**
 * Báo cáo tổng kết giai đoạn: the skeleton, with every figure the office's records give and places for what only people can
 * say. NĐ 30/2020, Mẫu 1.4 with the type BÁO CÁO; the Party's format by Hướng dẫn 05-HD/VPTW.
 */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { reviewTerm } from '#shared/views/term/review-term.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import { citeInstrument } from '../citations/cite-instrument.ts'
import { mustGet, type PaperContext, type PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise } from '../parts/people.ts'
import { sentTo } from '../parts/recipients.ts'
import { signatureOf } from '../parts/signature.ts'
import { kindWords, resultBlocks, shortcomingBlocks } from '../parts/term-results.ts'
import type { RequestOf } from '../request.ts'
import { titleInSentence } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/** The report on a regulation as things stand on `context.today`. Throws `unknown-record`. */
export function makeTermReport(
  { regulationId, format, profile }: RequestOf<'term-report'>,
  context: PaperContext,
): MadePaper {
  const { read, today } = context
  const regulation = mustGet(read, 'regulation', regulationId)
  const review = reviewTerm(regulationId, context)
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const width = contentWidth(pageOf(look))
  const subject = `tổng kết thực hiện ${titleInSentence(regulation.title)}`
  return {
    parts: makeParts(
      {
        type: 'report',
        issuer,
        subject,
        issuedOn: null,
        year: today.slice(0, 4),
        body: [
          opening(regulation, review, nameOn(issuer, today), scope),
          ...endWith(bodyOf(review, regulation, context, scope, width), look.endMark),
        ],
        signatures: [signatureOf(issuer, null, scope)],
        recipients: sentTo(
          regulation.parties.map(({ organisationId }) => organisationId),
          issuer,
          scope,
        ),
      },
      scope,
    ),
    file: {
      title: `Báo cáo ${subject}`,
      fileName: safeFileName(`Báo cáo tổng kết ${regulation.shortTitle || regulation.title}`, review.to),
    },
  }
}

function opening(
  regulation: Regulation,
  { from, to }: TermReview,
  issuer: string,
  { look, day, read }: PaperScope,
): Block {
  const { title, symbol, signedOn, parentInstrument } = regulation
  const paper = [symbol && `số ${symbol}`, signedOn && `ký ngày ${formatDay(signedOn)}`].filter(Boolean)
  const named = paper.length > 0 ? `${title} (${paper.join(', ')})` : title
  const basis =
    parentInstrument === '' ? '' : `Căn cứ ${citeInstrument(parentInstrument, look.format, day, read)}; `
  const text = `${basis}thực hiện ${named}, ${issuer} báo cáo tổng kết kết quả thực hiện giai đoạn từ ngày ${formatDay(from)} đến ngày ${formatDay(to)} như sau:`
  return paragraph('body', capitalise(text), { beforePt: 6 })
}

/** Where people write: what belongs there, in brackets. */
const place = (hint: string) => paragraph('body', [{ text: `[${hint}]`, italic: true }])

function bodyOf(
  review: TermReview,
  regulation: Regulation,
  { today }: PaperContext,
  { look }: PaperScope,
  widthMm: number,
): Block[] {
  const mark = look.romanMark
  const name = kindWords[regulation.kind]
  const chapter = (roman: string, words: string) => paragraph('heading', `${roman}${mark} ${words}`)
  const section = (words: string) => paragraph('heading', words)
  return [
    chapter('I', 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN'),
    place(
      'Việc quán triệt, ban hành văn bản triển khai; phân công đầu mối; kiểm tra, đôn đốc; sơ kết hằng năm',
    ),
    chapter('II', 'KẾT QUẢ THỰC HIỆN'),
    ...resultBlocks(review, regulation, { today, widthMm }),
    chapter('III', 'ĐÁNH GIÁ CHUNG'),
    section('1. Ưu điểm'),
    place('Những kết quả nổi bật; chuyển biến trong công tác phối hợp; mô hình, cách làm hay'),
    section('2. Hạn chế, tồn tại'),
    ...shortcomingBlocks(review),
    place('Hạn chế khác'),
    section('3. Nguyên nhân'),
    place('Nguyên nhân khách quan; nguyên nhân chủ quan; trách nhiệm của từng bên'),
    section('4. Bài học kinh nghiệm'),
    place('Bài học rút ra qua giai đoạn thực hiện'),
    chapter('IV', 'PHƯƠNG HƯỚNG, NHIỆM VỤ GIAI ĐOẠN TIẾP THEO'),
    place(
      `Nội dung trọng tâm; những điều của ${name} cần giữ, sửa đổi, bổ sung; việc ký kết ${name} giai đoạn mới`,
    ),
    chapter('V', 'KIẾN NGHỊ, ĐỀ XUẤT'),
    place('Kiến nghị với cấp ủy, chính quyền và từng bên tham gia; đề xuất khen thưởng'),
  ]
}
