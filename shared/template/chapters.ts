/**
 * The chapters and articles of the template regulation: a start to be edited, never an office's own regulation. A synthesis of
 * the coordination regulations that provinces have published; after Quyết định 238-QĐ/TW (30/9/2020).
 *
 * Articles never name one another by number, so that any of them may be left out.
 */
import { templateContents } from './contents.ts'
import { templateMethods } from './methods.ts'
import { templateDuties } from './responsibilities.ts'
import type { TemplateChapter } from './template-chapter.ts'

const general: TemplateChapter = {
  title: 'Chương I. NHỮNG QUY ĐỊNH CHUNG',
  articles: [
    {
      number: 1,
      title: 'Phạm vi điều chỉnh, đối tượng áp dụng',
      text: '1. Quy chế này quy định nguyên tắc, nội dung, phương thức và trách nhiệm phối hợp giữa Ban Tuyên giáo và Dân vận Tỉnh ủy và Ủy ban nhân dân tỉnh trong thực thi pháp luật, triển khai kế hoạch phát triển kinh tế - xã hội và giải quyết những vấn đề nổi cộm, nhân dân quan tâm.\n2. Quy chế áp dụng đối với Ban Tuyên giáo và Dân vận Tỉnh ủy, Ủy ban nhân dân tỉnh, Văn phòng Ủy ban nhân dân tỉnh, các sở, ban, ngành, Ủy ban nhân dân cấp xã và các cơ quan, đơn vị có liên quan.',
    },
    {
      number: 2,
      title: 'Mục đích',
      text: '1. Bảo đảm thông tin hai chiều chính xác, kịp thời về tình hình triển khai các chương trình, đề án, dự án, kế hoạch của Ủy ban nhân dân tỉnh.\n2. Nâng cao chất lượng công tác tư tưởng, định hướng tuyên truyền kịp thời, tạo sự thống nhất trong nội bộ và đồng thuận trong Nhân dân.\n3. Phát hiện nhân tố mới, điển hình tiên tiến để biểu dương, khen thưởng, nhân rộng.',
    },
    {
      number: 3,
      title: 'Nguyên tắc phối hợp',
      text: '1. Bảo đảm sự lãnh đạo của Đảng, sự quản lý của Nhà nước; đúng chức năng, nhiệm vụ, quyền hạn của mỗi bên.\n2. Bình đẳng, chủ động, thường xuyên, kịp thời; không chồng chéo, không làm thay.\n3. Chấp hành kỷ luật phát ngôn, quy định về bảo vệ bí mật nhà nước và bảo vệ dữ liệu cá nhân.',
    },
  ],
}

/** Five chapters, articles 1 to 22. */
export const templateChapters: readonly TemplateChapter[] = [
  general,
  templateContents,
  templateMethods,
  ...templateDuties,
]
