/** Words of the papers of a meeting, by format. Law, not language: Vietnamese in both languages of the screen. */
import type { EventKind } from '#shared/registers/event/index.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { PaperLook } from '../formats/look.ts'

type MeetingWords = Pick<
  PaperLook['words'],
  'gathering' | 'chairTitle' | 'coChairTitle' | 'secretaryTitle' | 'delegates'
>

/** What is no `cuộc họp` and no `hội nghị`. */
const gatherings: Partial<Record<EventKind, string>> = {
  'interim-review': 'Hội nghị',
  'final-review': 'Hội nghị',
  'press-conference': 'Buổi họp báo',
  training: 'Lớp tập huấn',
  signing: 'Lễ ký kết',
  inspection: 'Buổi kiểm tra',
  'working-session': 'Buổi làm việc',
}

/** Words of a format for a kind of gathering. */
export function meetingWords({ words, format }: PaperLook, kind: EventKind): MeetingWords {
  const own = gatherings[kind]
  if (own === undefined || own === words.gathering) return words
  const isConference = own === 'Hội nghị'
  return {
    ...words,
    gathering: own,
    chairTitle: format === 'state' || isConference ? words.chairTitle : 'CHỦ TRÌ',
  }
}

// Titles that begin with what is done at the gathering, and so need its name in front.
const actions =
  /^(giao ban|sơ kết|tổng kết|triển khai|đánh giá|thống nhất|rà soát|góp ý|chuyên đề|kiểm điểm|quán triệt|thông qua|bàn|xử lý|thảo luận)(?=\s|$)/iu

/**
 * The gathering's name as a format says it: `Giao ban …` becomes `Họp giao ban …` (State) or `Hội nghị giao ban …` (Party);
 * `Họp …` becomes `Hội nghị …` on Party paper, `Họp báo` never. Every other title stays as the office wrote it.
 */
export function titleInFormat(title: string, format: PaperFormat, kind: EventKind): string {
  const isReview = kind === 'interim-review' || kind === 'final-review'
  const name = format === 'state' && !isReview ? 'Họp' : 'Hội nghị'
  if (actions.test(title)) return `${name} ${lowerFirst(title)}`
  if (format === 'party' && /^họp (?!báo(\s|$))/iu.test(title)) return `Hội nghị ${title.slice(4)}`
  return title
}

/** The title as it stands inside a sentence: `cuộc họp giao ban …`, `hội nghị giao ban …`. */
export function titleInSentence(title: string): string {
  if (/^họp (?!báo(\s|$))/iu.test(title)) return `cuộc ${lowerFirst(title)}`
  return /^(Họp|Hội nghị|Cuộc họp|Lễ|Buổi|Lớp|Hội thảo|Phiên)(?=\s|$)/u.test(title)
    ? lowerFirst(title)
    : title
}

/** What the press is told about, after the word `về`: in small letters, unless it begins with a name (`Đà Lạt …`). */
export function matterInSentence(title: string): string {
  const matter = titleInSentence(title.replace(/^về\s+/iu, ''))
  return /^\S+\s+\p{Lu}/u.test(matter) ? matter : lowerFirst(matter)
}

/** The text for the middle of a sentence; an abbreviation at its start stays (`UBND tỉnh …`). */
export function lowerFirst(text: string): string {
  const [first = '', second = '', ...rest] = text
  const isAbbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
  return isAbbreviation ? text : first.toLowerCase() + second + rest.join('')
}

export const modeWords = {
  'in-person': 'trực tiếp',
  online: 'trực tuyến',
  hybrid: 'trực tiếp kết hợp trực tuyến',
} as const

/** A line of a paper with its full stop; what already ends in a mark, or in dots to fill in, stays. */
export function sentence(text: string): string {
  return /[.;:!?…]$/u.test(text) ? text : `${text}.`
}

/** Tells the files of one meeting's two papers apart. */
export const formatMarks = { state: 'Nhà nước', party: 'Đảng' } as const

export const blankTime = '... giờ ...'
export const blankText = '...............'
