/** Whose address it is by what stands in front. */
import { personEnd } from '../read/persons.ts'
import { beginsBefore, phrases, sentenceStart, type Words } from '../read/phrases.ts'

/** Whoever denounced, named by the word alone. */
export const denouncer = phrases('người tố cáo|người tố giác|người báo tin')
const office = phrases(
  'công ty|trường|sở|ban|văn phòng|trụ sở|cơ sở|doanh nghiệp|hợp tác xã|htx|cửa hàng|trung tâm|ubnd|ủy ban|bộ phận|chi cục|phòng|cơ quan|khách sạn|bệnh viện|trạm|nhà máy|chi nhánh|báo|đài|hội|họp|hội nghị|hội trường|địa điểm|quán|tiệm|nhà hàng|nhà thuốc|kho|xưởng|shop',
)
const business = phrases(
  'hộ kinh doanh|quán|quán ăn|quán cà phê|tiệm|tiệm tạp hóa|tạp hóa|cửa hàng|xưởng|cơ sở|shop|doanh nghiệp|công ty|nhà hàng|nhà thuốc|phòng khám|trang trại|hợp tác xã|htx|trường',
)

/** A person's (true), an office's (false), or not said (null); what stands nearest decides. */
export function isOfPerson(words: Words, from: number): boolean | null {
  const first = sentenceStart(words, from)
  for (let back = from - 1; back >= first; back -= 1) {
    if (personEnd(words, back) >= 0) return !isBusinessOf(words, back)
    if (denouncer(words, back) >= 0) return true
    if (office(words, back) >= 0) return false
  }
  return null
}

/** `quán bà Mẫu`: where somebody works, not lives. */
export const isBusinessOf = (words: Words, person: number) => beginsBefore(business, words, person) >= 0
