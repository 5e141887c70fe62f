/** Chapter III of the template: how it is coordinated. */
import type { TemplateChapter } from './template-chapter.ts'

export const templateMethods: TemplateChapter = {
  title: 'Chương III. PHƯƠNG THỨC PHỐI HỢP',
  articles: [
    {
      number: 13,
      title: 'Chế độ họp, giao ban',
      text: '1. Lãnh đạo hai bên giao ban công tác phối hợp vào tuần cuối mỗi quý, do hai bên luân phiên chủ trì.\n2. Cán bộ đầu mối giao ban vào tuần cuối hằng tháng do cơ quan thường trực chủ trì.\n3. Kết luận giao ban được thông báo bằng văn bản chậm nhất 5 ngày làm việc sau cuộc họp.',
    },
    {
      number: 14,
      title: 'Chế độ thông tin, báo cáo',
      text: '1. Báo cáo tháng: các sở, ban, ngành gửi cơ quan thường trực trước ngày 20; cơ quan thường trực trình lãnh đạo hai bên trước ngày 25.\n2. Báo cáo quý: trước ngày 25 của tháng cuối quý.\n3. Báo cáo 6 tháng: các sở, ban, ngành gửi trước ngày 15 tháng 6, tổng hợp trước ngày 20 tháng 6. Báo cáo năm: gửi trước ngày 15 tháng 12, tổng hợp trước ngày 20 tháng 12.\n4. Báo cáo chuyên đề, đột xuất thực hiện theo thời hạn ghi trong yêu cầu.',
    },
    {
      number: 15,
      title: 'Cử cán bộ đầu mối, tổ công tác',
      text: '1. Cơ quan thường trực giúp hai bên theo dõi, đôn đốc, tổng hợp việc thực hiện Quy chế; mỗi cơ quan tham gia cử một cán bộ đầu mối.\n2. Danh sách đầu mối được rà soát vào ngày 15 tháng 01, ngày 15 tháng 7 và khi có thay đổi nhân sự.\n3. Khi cần thiết, hai bên thành lập tổ công tác liên ngành để giải quyết vụ việc cụ thể.',
    },
  ],
}
