/** Chapters IV and V of the template: who answers for what, and how the regulation itself is carried out. */
import type { TemplateChapter } from './template-chapter.ts'

const parties: TemplateChapter = {
  title: 'Chương IV. TRÁCH NHIỆM CỦA CÁC BÊN',
  articles: [
    {
      number: 16,
      title: 'Trách nhiệm của Ban Tuyên giáo và Dân vận Tỉnh ủy',
      text: '1. Chủ trì định hướng tuyên truyền, nắm bắt dư luận xã hội, giao ban báo chí và xây dựng dự thảo kế hoạch phối hợp hằng năm.\n2. Tham mưu Tỉnh ủy lãnh đạo, chỉ đạo việc giải quyết các vấn đề nổi cộm, nhân dân quan tâm.\n3. Phối hợp đề xuất khen thưởng tập thể, cá nhân có thành tích trong công tác phối hợp.',
    },
    {
      number: 17,
      title: 'Trách nhiệm của Ủy ban nhân dân tỉnh',
      text: '1. Cung cấp đầy đủ, kịp thời thông tin về tình hình kinh tế - xã hội và các chủ trương, chính sách lớn; trả lời các nội dung hai bên cùng quan tâm.\n2. Chỉ đạo Văn phòng Ủy ban nhân dân tỉnh, các sở, ban, ngành, Ủy ban nhân dân cấp xã thực hiện Quy chế.\n3. Bảo đảm kinh phí và các điều kiện cần thiết cho công tác phối hợp theo quy định.',
    },
    {
      number: 18,
      title: 'Trách nhiệm của Văn phòng Ủy ban nhân dân tỉnh, các sở, ban, ngành, Ủy ban nhân dân cấp xã',
      text: '1. Văn phòng Ủy ban nhân dân tỉnh là đầu mối của Ủy ban nhân dân tỉnh, tổng hợp thông tin, chuẩn bị nội dung họp báo và đôn đốc các cơ quan thực hiện.\n2. Các sở, ban, ngành, Ủy ban nhân dân cấp xã cung cấp số liệu, chuẩn bị tài liệu, gửi báo cáo đúng hạn và cử cán bộ đầu mối.',
    },
  ],
}

const carryingOut: TemplateChapter = {
  title: 'Chương V. TỔ CHỨC THỰC HIỆN',
  articles: [
    {
      number: 19,
      title: 'Kế hoạch phối hợp hằng năm',
      text: 'Trên cơ sở danh mục và nội dung đăng ký của các cơ quan, Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Văn phòng Ủy ban nhân dân tỉnh xây dựng kế hoạch phối hợp, trình lãnh đạo hai bên ban hành trước ngày 31 tháng 01 hằng năm.',
    },
    {
      number: 20,
      title: 'Sơ kết, tổng kết, khen thưởng',
      text: '1. Sơ kết hằng năm được tổ chức từ tháng 12 đến hết quý I năm sau.\n2. Tổng kết giai đoạn và ký quy chế mới được thực hiện trong quý cuối của giai đoạn.\n3. Hồ sơ xét khen thưởng được trình trước khi họp sơ kết hoặc tổng kết ít nhất 20 ngày làm việc.',
    },
    {
      number: 21,
      title: 'Kinh phí',
      text: 'Kinh phí thực hiện Quy chế được bố trí trong dự toán hằng năm của mỗi bên; dự toán được lập trong tháng 7 của năm trước.',
    },
    {
      number: 22,
      title: 'Sửa đổi, bổ sung, hiệu lực thi hành',
      text: '1. Trong quá trình thực hiện, đề xuất sửa đổi, bổ sung được gửi cơ quan thường trực để tổng hợp, báo cáo lãnh đạo hai bên xem xét, quyết định.\n2. Cơ quan thường trực báo cáo trước khi Quy chế hết hiệu lực 180 ngày, 90 ngày và 30 ngày.\n3. Quy chế có hiệu lực kể từ ngày ký.',
    },
  ],
}

export const templateDuties: readonly TemplateChapter[] = [parties, carryingOut]
