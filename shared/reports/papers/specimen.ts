/** Bản mẫu: an invented paper on which every part of a look can be seen, for whoever changes the look. Nothing on it is a record. */
import { headCell, numberCell, paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import type { PaperAgency, PaperParts, PaperSignature } from '#shared/document/paper-parts.ts'
import { composePaper } from '../compose.ts'
import { markIn, type PaperLook } from '../formats/look.ts'
import { pageOf } from '../parts/head.ts'
import type { RequestOf } from '../request.ts'
import { endWith } from './invitation.ts'

/** The specimen of a type in a look that is perhaps not kept anywhere yet. */
export function buildSpecimen({ profile, type, joint }: RequestOf<'specimen'>): DocumentModel {
  const title = `Bản mẫu ${profile.name}`
  return composePaper(specimenParts(profile, type, joint), { title, fileName: title }, profile)
}

function specimenParts(look: PaperLook, type: PaperParts['type'], isJoint: boolean): PaperParts {
  const { title, symbol } = look.types[type]
  const isMinutes = type === 'minutes'
  const agencies = isJoint ? bothAgencies(look) : bothAgencies(look).slice(0, 1)
  const width = contentWidth(pageOf(look))
  return {
    type,
    title,
    subject: 'kết quả thực hiện Quy chế phối hợp công tác năm 2026, phương hướng, nhiệm vụ năm 2027',
    agencies,
    hasNumber: true,
    number: '5',
    typeSymbol: symbol,
    symbol: look.format === 'party' ? 'BMTU' : 'UBND',
    hasDateLine: !isMinutes || look.minutes.hasDateLine,
    place: 'Lâm Đồng',
    issuedOn: '2026-12-05',
    year: '2026',
    urgency: 'urgent',
    circulation: 'LƯU HÀNH NỘI BỘ',
    addressees: addressed.has(type) ? ['Thường trực Tỉnh ủy', 'Ủy ban nhân dân tỉnh'] : [],
    bases: isMinutes ? [] : ['Luật Tổ chức chính quyền địa phương', 'Quy chế phối hợp công tác năm 2026'],
    body: endWith(bodyOf(look, width), look.endMark),
    signatures: isMinutes ? minutesSignatures(look) : signaturesOf(look, isJoint),
    signing: isMinutes ? 'row' : 'beside-recipients',
    hasRecipients: true,
    recipients: ['Như trên', 'Các sở, ban, ngành'],
    filing: look.filing.replace('{unit}', 'VX').replace('{agency}', 'Văn phòng'),
    annexes: [1, 2].map(() => ({
      title: look.words.annex,
      subject: 'danh mục nhiệm vụ năm 2027',
      note: `(Kèm theo ${title === '' ? 'Công văn' : title.toLowerCase()} ngày 05/12/2026)`,
      orientation: 'portrait',
      body: [tableOf(width)],
    })),
  }
}

/** Papers that are sent to somebody; where a look has another label for a tờ trình, that one shows it. */
const addressed: ReadonlySet<PaperParts['type']> = new Set(['letter', 'submission', 'report', 'reminder'])

function bothAgencies({ format }: PaperLook): PaperAgency[] {
  const [first, second] =
    format === 'party'
      ? [
          ['TỈNH ỦY LÂM ĐỒNG', 'BAN BẢN MẪU'],
          ['', 'ỦY BAN BẢN MẪU TỈNH'],
        ]
      : [
          ['UBND TỈNH LÂM ĐỒNG', 'SỞ BẢN MẪU'],
          ['', 'BAN BẢN MẪU TỈNH'],
        ]
  return [first, second].map((one) => ({
    organisationId: null,
    parentLine: one?.[0] ?? '',
    line: one?.[1] ?? '',
  }))
}

function signaturesOf(look: PaperLook, isJoint: boolean): PaperSignature[] {
  const deputy = { role: `${markIn(look, 'KT.')} GIÁM ĐỐC`, post: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Mẫu' }
  const head = { role: `${markIn(look, 'TM.')} BAN BẢN MẪU TỈNH`, post: 'TRƯỞNG BAN', name: 'Trần Thị Mẫu' }
  if (!isJoint) return [deputy]
  const [lead = '', other = ''] = bothAgencies(look).map(({ line }) => line)
  return [
    { ...deputy, body: lead },
    { ...head, body: other },
  ]
}

function minutesSignatures({ words }: PaperLook): PaperSignature[] {
  return [
    { role: words.secretaryTitle, post: '', name: 'Lê Thị Mẫu' },
    { role: words.chairTitle, post: '', name: 'Nguyễn Văn Mẫu' },
  ]
}

function bodyOf(look: PaperLook, widthMm: number): Block[] {
  const { gathering, delegates, readBack, address } = look.words
  return [
    paragraph('heading', `I${look.romanMark} KẾT QUẢ THỰC HIỆN`),
    paragraph(
      'body',
      `${gathering} do ${address === '' ? 'ông' : address} Nguyễn Văn Mẫu chủ trì, có mặt 12 ${delegates}. Các cơ quan đã thực hiện đúng hạn 38/40 nhiệm vụ được giao, đạt 95%; hai nhiệm vụ trễ hạn do chờ hướng dẫn của cơ quan cấp trên.`,
    ),
    tableOf(widthMm),
    paragraph('note', 'Số liệu đến ngày 30/11/2026.'),
    paragraph('heading', `II${look.romanMark} PHƯƠNG HƯỚNG, NHIỆM VỤ`),
    paragraph('body', '1. Tiếp tục duy trì giao ban hằng tháng giữa các cơ quan đầu mối.'),
    paragraph(
      'body',
      '2. Rà soát, sửa đổi các nội dung của Quy chế không còn phù hợp sau khi sắp xếp đơn vị hành chính.',
    ),
    ...(readBack === '' ? [] : [paragraph('body', readBack)]),
  ]
}

function tableOf(widthMm: number): Table {
  const orderMm = 13
  const countMm = 26
  return {
    kind: 'table',
    columns: tableColumns([
      [orderMm, 'center'],
      [Math.max(widthMm - orderMm - countMm, 20), 'left'],
      [countMm, 'center'],
    ]),
    headRows: [{ cells: ['STT', 'Nội dung', 'Số nhiệm vụ'].map((text) => headCell(text)) }],
    rows: ['Thông tin, tuyên truyền', 'Giao ban, trao đổi thông tin'].map((text, index) => ({
      cells: [numberCell(index + 1), textCell(text), numberCell(20 - index)],
    })),
  }
}
