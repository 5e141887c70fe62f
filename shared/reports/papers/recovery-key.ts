/** Khóa khôi phục: one page for the safe. The key comes with the request and is kept nowhere. */
import {
  bold,
  columns,
  paragraph,
  safeFileName,
  space,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel, type Table } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { PaperContext } from '../context.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import type { RequestOf } from '../request.ts'

const groupsInRow = 3

const advice: readonly string[] = [
  'Cất bản in này trong két hoặc phong bì niêm phong, do người được lãnh đạo giao giữ. Không chụp ảnh, không gửi qua mạng, không để cùng chỗ với máy tính.',
  'Phần mềm không lưu khóa này ở đâu. Quên mật khẩu mà mất cả khóa này thì không ai mở lại được dữ liệu, kể cả người làm ra phần mềm.',
  'Khi cần dùng: ở màn hình khóa, bấm “Dùng khóa khôi phục” rồi gõ đủ 9 nhóm theo từng hàng. Chữ hoa hay chữ thường, có gạch nối hay không đều được. Trong khóa không có chữ I, L, O, U: nét tròn là số không, nét thẳng là số một.',
  'Lập khóa mới thì bản in này không mở được dữ liệu đang dùng nữa, nhưng vẫn mở được các bản sao lưu và bản chép làm trước đó. Chỉ hủy khi không còn giữ các bản đó.',
]

/** The page; the key as it was shown, groups parted by dashes. */
export function buildRecoveryKey({ key }: RequestOf<'recovery-key'>, context: PaperContext): DocumentModel {
  const paper = listPaper(context.read, context.today)
  const { look } = paper.scope
  const page = pageOf(look)
  const width = contentWidth(page)
  const office = context.read.get('settings', 'office')?.officeName ?? ''
  const day = formatDay(context.today)
  return makeModel(
    {
      title: 'Khóa khôi phục dữ liệu',
      fileName: safeFileName(`Khóa khôi phục ${context.today}`),
      page,
      blocks: [
        ...listHead(paper, page, 'KHÓA KHÔI PHỤC DỮ LIỆU', office, `(Lập ngày ${day})`),
        paragraph('body', 'Khóa này mở dữ liệu đã đặt mật khẩu của văn phòng khi quên mật khẩu:'),
        space(3),
        keyTable(key, width),
        space(4),
        ...advice.map((text, index) => paragraph('body', [bold(`${index + 1}. `), text])),
        space(6),
        columns([width / 2, width / 2], [[hand('Người lập'), hand('Người giữ')]]),
      ],
    },
    look,
  )
}

/** Groups in rows of three, as they are read and typed. */
function keyTable(key: string, widthMm: number): Table {
  const groups = key.split('-')
  const rows = Array.from({ length: Math.ceil(groups.length / groupsInRow) }, (_, row) =>
    groups.slice(row * groupsInRow, (row + 1) * groupsInRow),
  )
  return {
    kind: 'table',
    columns: tableColumns(
      Array.from({ length: groupsInRow }, () => [widthMm / groupsInRow, 'center'] as const),
    ),
    headRows: [],
    rows: rows.map((own) => ({
      cells: own.map((group) =>
        textCell([paragraph('title', [...group].join(' '), { beforePt: 6, afterPt: 6 })]),
      ),
    })),
  }
}

function hand(who: string): Block[] {
  return [
    paragraph('post', who.toUpperCase()),
    paragraph('note', '(Ký, ghi rõ họ tên)', { align: 'center', firstLineMm: 0 }),
    space(22),
  ]
}
