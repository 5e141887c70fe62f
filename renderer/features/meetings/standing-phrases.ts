/** Standing phrases of minutes. They are words of a paper, so they are Vietnamese in both languages of the screen. */
import type { PaperFormat } from '#shared/registers/meeting/index.ts'

const shared = [
  'Các đại biểu thống nhất với nội dung trên.',
  'Không có ý kiến khác.',
  'Nhất trí với báo cáo; đề nghị bổ sung số liệu về ',
  'Đề nghị các cơ quan, đơn vị phối hợp chặt chẽ, cung cấp thông tin kịp thời.',
  'Biên bản được thông qua tại cuộc họp, các thành viên dự họp nhất trí với nội dung trên.',
] as const

/** Opening first, closing last, in the words of each side. */
export const standingPhrases: Readonly<Record<PaperFormat, readonly string[]>> = {
  state: [
    'Ông/bà chủ trì tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình làm việc.',
    ...shared,
    'Chủ trì cảm ơn các đại biểu và tuyên bố kết thúc cuộc họp.',
  ],
  party: [
    'Đồng chí chủ trì tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình hội nghị.',
    ...shared,
    'Đồng chí chủ trì kết luận và bế mạc hội nghị.',
  ],
}
