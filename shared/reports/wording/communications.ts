/** Words of communication in reports. Vietnamese in both languages of the screen. */
import type { Communication, CommunicationState } from '#shared/registers/communication/index.ts'

export const channelWords: Readonly<Record<Communication['channel'], string>> = {
  newspaper: 'Báo in',
  broadcast: 'Phát thanh, truyền hình',
  portal: 'Báo điện tử, cổng thông tin điện tử',
  social: 'Mạng xã hội',
  reporters: 'Báo cáo viên, tuyên truyền viên',
  conference: 'Hội nghị',
  billboard: 'Pano, áp phích, khẩu hiệu',
  loudspeaker: 'Truyền thanh cơ sở',
  leaflet: 'Tờ gấp, tài liệu',
  other: 'Kênh khác',
}

export const communicationFormWords: Readonly<Record<Communication['form'], string>> = {
  articles: 'Tin, bài',
  column: 'Chuyên trang, chuyên mục',
  feature: 'Phóng sự',
  talk: 'Tọa đàm, đối thoại',
  post: 'Bài đăng, đồ họa, video',
  topic: 'Chuyên đề, nói chuyện',
  visual: 'Cổ động trực quan',
  print: 'Ấn phẩm',
  other: 'Hình thức khác',
}

export const communicationStateWords: Readonly<Record<CommunicationState, string>> = {
  planned: 'Dự kiến',
  running: 'Đang thực hiện',
  met: 'Đạt kế hoạch',
  short: 'Chưa đạt kế hoạch',
  cancelled: 'Không thực hiện',
}
