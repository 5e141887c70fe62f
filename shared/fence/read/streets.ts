/** Names of streets that a hurried hand types without capitals: `12 trần phú`, `hẻm 3 lý tự trọng`. */
import { phrases, type Words } from './phrases.ts'

/** Streets of that name are in every town of the country. */
const known = phrases(
  'hai bà trưng|bà triệu|bà huyện thanh quan|bùi thị xuân|bạch đằng|cách mạng tháng tám|cao bá quát|cao thắng|chi lăng|chu văn an|đào duy từ|điện biên phủ|đinh công tráng|đinh tiên hoàng|đoàn thị điểm|độc lập|đống đa|hà huy tập|hà giang|hải thượng|hải thượng lãn ông|hoàng diệu|hoàng hoa thám|hoàng văn thụ|hoàng quốc việt|hồ tùng mậu|hồ xuân hương|hùng vương|huyền trân công chúa|huỳnh thúc kháng|kim đồng|lạc long quân|âu cơ|la sơn phu tử|lê lai|lê lợi|lê đại hành|lê duẩn|lê hồng phong|lê quý đôn|lê thánh tôn|lê văn tám|lê thị hồng gấm|lương thế vinh|lương văn can|lữ gia|lý nam đế|lý thái tổ|lý thường kiệt|lý tự trọng|mạc đĩnh chi|mai anh đào|mai hắc đế|mai chí thọ|mai xuân thưởng|nam kỳ khởi nghĩa|ngô gia tự|ngô quyền|ngô đức kế|ngô thì nhậm|nguyễn an ninh|nguyễn bỉnh khiêm|nguyễn chí thanh|nguyễn công trứ|nguyễn du|nguyễn đình chiểu|nguyễn hữu cảnh|nguyễn huệ|nguyễn lương bằng|nguyễn siêu|nguyễn thái học|nguyễn thị định|nguyễn thị minh khai|nguyễn thượng hiền|nguyễn trãi|nguyễn tri phương|nguyễn trường tộ|nguyễn trung trực|nguyễn tất thành|nguyễn văn cừ|nguyễn văn linh|nguyễn văn trỗi|nguyễn viết xuân|pasteur|phạm hồng thái|phạm ngọc thạch|phạm ngũ lão|phạm văn đồng|phan bội châu|phan chu trinh|phan châu trinh|phan đăng lưu|phan đình giót|phan đình phùng|phó đức chính|phù đổng thiên vương|phùng hưng|quang trung|tăng bạt hổ|tạ quang bửu|thánh mẫu|thi sách|thống nhất|tô hiến thành|tô hiệu|tô ngọc vân|tôn đức thắng|tôn thất tùng|tôn thất thuyết|trần bình trọng|trần cao vân|trần đại nghĩa|trần hưng đạo|trần khánh dư|trần lê|trần nhân tông|trần nhật duật|trần phú|trần quang khải|trần quốc toản|trần quý cáp|trần thái tông|trần văn côi|triệu việt vương|trương công định|trương định|trương văn hoàn|trưng trắc|vạn hạnh|vạn kiếp|võ nguyên giáp|võ thị sáu|võ trường toản|võ văn kiệt|vũ trọng phụng|xô viết nghệ tĩnh|xuân an|ỷ lan|yên thế|yersin|yết kiêu',
)
/** Family names that are no other word: the rest of the name is one word or two. */
const begins = phrases('nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|trương|trịnh|phùng')
/** Words of the sentence behind. */
const notOfName = phrases(
  'có|là|đã|bị|và|được|cho|về|gửi|tố|xin|của|do|trong|khi|để|với|nay|đang|không|chưa|ngày|phường|xã|thị|hỏi|gọi|đề|yêu|kiến|phản|nhận|hôm|từ|đến|lúc|trước|sau|p|x|tdp|tổ|thôn|khu',
)

/** Behind a street named without capitals; -1 where none is. */
export function smallStreetEnd(words: Words, at: number): number {
  const end = known(words, at)
  if (end >= 0 || begins(words, at) < 0) return end
  let to = at + 1
  while (to - at < 3 && words[to]?.kind === 'word' && !words[to]?.isCapital && notOfName(words, to) < 0)
    to += 1
  return to - at > 1 ? to : -1
}
