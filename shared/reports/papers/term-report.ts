/**
 * Báo cáo tổng kết giai đoạn: the skeleton, with every figure the office's records give and places for what only people can
 * say. NĐ 30/2020, Mẫu 1.4 with the type BÁO CÁO; the Party's format by Hướng dẫn 05-HD/VPTW.
 */
import { paragraph, safeFileName, space } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { nameEntryOn, nameOn } from '#shared/registers/organisation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { reviewTerm } from '#shared/views/term/review-term.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import { mustGet, type PaperContext, type PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { dateLineOf, makeModel, pageOf, paperHead, titleBlocks } from '../parts/head.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { capitalise } from '../parts/people.ts'
import { signerWithRecipients } from '../parts/signature.ts'
import { kindWords, resultBlocks, shortcomingBlocks } from '../parts/term-results.ts'
import type { RequestOf } from '../request.ts'
import { titleInSentence } from '../wording/meeting.ts'
import { endWith } from './invitation.ts'

/** The report on a regulation as things stand on `context.today`. Throws `unknown-record`. */
export function buildTermReport(
  { regulationId, format }: RequestOf<'term-report'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const regulation = mustGet(read, 'regulation', regulationId)
  const review = reviewTerm(regulationId, context)
  const look = lookOf(format)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const page = pageOf(look)
  const width = contentWidth(page)
  const subject = `tổng kết thực hiện ${titleInSentence(regulation.title)}`
  const recipients = regulation.parties.map(({ organisationId }) =>
    nameOn(mustGet(read, 'organisation', organisationId), today),
  )
  const number = look.numberLine('', 'BC', nameEntryOn(issuer, today).symbol)
  const dateLine = dateLineOf(issuer, null, today.slice(0, 4), scope)
  const blocks: Block[] = [
    paperHead({ issuer, page, number, dateLine }, scope),
    ...titleBlocks('BÁO CÁO', format === 'party' ? subject : capitalise(subject), look, width),
    opening(regulation, review, nameOn(issuer, today)),
    ...endWith(bodyOf(review, regulation, context, scope, width), look.endMark),
    space(2),
    signerWithRecipients({ signerId: null, recipients }, issuer, width, scope),
  ]
  const title = `Báo cáo ${subject}`
  const fileName = safeFileName(`Báo cáo tổng kết ${regulation.shortTitle || regulation.title}`, review.to)
  return makeModel({ title, fileName, page, blocks }, look)
}

function opening(regulation: Regulation, { from, to }: TermReview, issuer: string): Block {
  const { title, symbol, signedOn, parentInstrument } = regulation
  const paper = [symbol && `số ${symbol}`, signedOn && `ký ngày ${formatDay(signedOn)}`].filter(Boolean)
  const named = paper.length > 0 ? `${title} (${paper.join(', ')})` : title
  const basis = parentInstrument === '' ? '' : `Căn cứ ${parentInstrument}; `
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
  const mark = look.format === 'party' ? '-' : '.'
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
