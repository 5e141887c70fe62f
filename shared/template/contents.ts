/** Chapter II of the template: what is coordinated. */
import type { TemplateChapter } from './template-chapter.ts'

export const templateContents: TemplateChapter = {
  title: 'Chương II. NỘI DUNG PHỐI HỢP',
  articles: [
    {
      number: 4,
      title: 'Phối hợp trong thực thi pháp luật, triển khai kế hoạch phát triển kinh tế - xã hội',
      text: '1. Hằng năm, hai bên thống nhất nội dung trọng tâm và ban hành kế hoạch phối hợp trước ngày 31 tháng 01.\n2. Văn phòng Ủy ban nhân dân tỉnh gửi danh mục chương trình, đề án, dự án trọng điểm trong năm trước ngày 15 tháng 01 và cập nhật vào ngày 15 tháng 7.\n3. Các sở, ban, ngành đăng ký nội dung trọng tâm cần tuyên truyền của quý tiếp theo trước ngày 20 của tháng cuối quý.',
    },
    {
      number: 5,
      title: 'Trao đổi, cung cấp thông tin',
      text: '1. Trước ngày 20 hằng tháng, các sở, ban, ngành cung cấp thông tin theo lĩnh vực; trước ngày 25, Văn phòng Ủy ban nhân dân tỉnh cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành.\n2. Trước ngày 28 hằng tháng, Ban Tuyên giáo và Dân vận Tỉnh ủy thông báo tình hình tư tưởng và định hướng tuyên truyền tháng tiếp theo.\n3. Thông tin đột xuất được trả lời trong 24 giờ kể từ khi có yêu cầu.\n4. Dự thảo chủ trương, đề án có tác động xã hội lớn được gửi trước khi ban hành ít nhất 10 ngày làm việc để chuẩn bị tuyên truyền.',
    },
    {
      number: 6,
      title: 'Định hướng, chỉ đạo công tác tuyên truyền, báo chí',
      text: '1. Giao ban báo chí được tổ chức trong tuần thứ hai của tháng sau để đánh giá tháng trước và định hướng tháng tiếp theo.\n2. Hội nghị giao ban công tác chỉ đạo, quản lý báo chí được tổ chức vào tháng cuối quý; tổng kết công tác báo chí vào tháng 12 hằng năm.',
    },
    {
      number: 7,
      title: 'Phối hợp giải quyết vấn đề nổi cộm, nhân dân quan tâm',
      text: '1. Bên phát hiện vụ việc mở hồ sơ theo dõi ngay trong ngày; trong 2 ngày làm việc, Văn phòng Ủy ban nhân dân tỉnh chủ trì họp thống nhất chủ trương, phân công.\n2. Ban Tuyên giáo và Dân vận Tỉnh ủy ban hành định hướng tuyên truyền trước khi phát ngôn với báo chí.\n3. Trong 5 ngày làm việc kể từ khi giải quyết xong, cơ quan chủ trì báo cáo kết quả và đóng hồ sơ.',
    },
    {
      number: 8,
      title: 'Phát ngôn, họp báo, cung cấp thông tin cho báo chí',
      text: '1. Người phát ngôn của Ủy ban nhân dân tỉnh cung cấp thông tin định kỳ cho báo chí hằng tháng.\n2. Ủy ban nhân dân tỉnh họp báo ít nhất ba tháng một lần; nội dung được hai bên thống nhất trước khi họp báo.',
    },
    {
      number: 9,
      title: 'Nắm bắt, tổng hợp dư luận xã hội',
      text: '1. Ban Tuyên giáo và Dân vận Tỉnh ủy tổng hợp dư luận xã hội trước ngày 28 hằng tháng, chỉ nêu số liệu và nội dung, không nêu danh tính cá nhân.\n2. Khi phát sinh dư luận đáng chú ý, báo cáo nhanh trong 24 giờ.',
    },
    {
      number: 10,
      title: 'Phát hiện, biểu dương, nhân rộng gương điển hình',
      text: '1. Các sở, ban, ngành đề xuất tập thể, cá nhân điển hình trước ngày 15 của tháng cuối quý.\n2. Việc biểu dương, tuyên truyền, nhân rộng điển hình gắn với các dịp 19 tháng 5, 11 tháng 6 và cuối năm.',
    },
    {
      number: 11,
      title: 'Kiểm tra, giám sát, khảo sát',
      text: 'Kế hoạch kiểm tra, giám sát liên ngành được thống nhất trước ngày 28 tháng 02 hằng năm, mỗi năm từ một đến hai đợt, không chồng chéo, không trùng lặp với các đoàn khác.',
    },
    {
      number: 12,
      title: 'Tập huấn, bồi dưỡng nghiệp vụ',
      text: 'Trong quý II hoặc quý III hằng năm, hai bên phối hợp tổ chức ít nhất một lớp tập huấn cho báo cáo viên, cộng tác viên dư luận xã hội, người phát ngôn và cán bộ đầu mối.',
    },
  ],
}
