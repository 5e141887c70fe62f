/** The parts of a formal paper found on its sheets, by what the decrees call them. */
import { type Box, type Mark, rulesOf, type Sheet } from './paper-marks.ts'

export const partNames = [
  'nation',
  'motto',
  'parent',
  'agency',
  'star',
  'number',
  'date',
  'title',
  'subtitle',
  'hyphens',
  'addressees',
  'recipients',
  'recipient',
  'page',
  'annex',
  'annexSubject',
] as const
export type PartName = (typeof partNames)[number]
export type Parts = Partial<Record<PartName, Mark>>
export type Rules = { readonly motto?: Box; readonly agency?: Box; readonly title?: Box }

const titles =
  /^(BIÊN BẢN|GIẤY MỜI|THÔNG BÁO|CHƯƠNG TRÌNH|DANH SÁCH|THÔNG CÁO BÁO CHÍ|PHIẾU NHẮC VIỆC|BÁO CÁO|LỊCH CÔNG TÁC TUẦN|KẾ HOẠCH|PHIẾU PHÂN CÔNG)$/
const bareNumber = /^\d+$/
/** The head ends here at the latest, mm. */
const lowestTitle = 110

/** The first of each part; what a paper does not have is left out. */
export function partsOf(sheets: readonly Sheet[]): Parts {
  const first = sheets[0]?.lines ?? []
  const nation = first.find(({ text }) => /^(CỘNG HÒA XÃ|ĐẢNG CỘNG SẢN)/.test(text))
  const title = first.find(({ text, baseline }) => titles.test(text) && baseline < lowestTitle)
  const number = first.find(({ text, baseline }) => /^Số:?(\s|$)/.test(text) && baseline < lowestTitle)
  const headEnd = number?.baseline ?? title?.baseline ?? 60
  const left = first.filter((one) => nation && one.left < nation.left - 2 && one.baseline < headEnd - 1)
  const recipients = sheets.flatMap(({ lines }) => lines).find(({ text }) => /^Nơi nhận:/.test(text))
  const second = sheets[1]?.lines[0]
  const annexes = sheets.flatMap(({ lines }) => lines.filter(({ text }) => /^Phụ lục( [IVX]+)?$/.test(text)))
  const annexSheet = sheets.find(({ lines }) => annexes[0] && lines.includes(annexes[0]))
  const found: Record<PartName, Mark | undefined> = {
    nation,
    motto: first.find(({ text }) => /^Độc lập - Tự do/.test(text)),
    parent: left.find(({ bold, text }) => !bold && text !== '*'),
    agency: left.findLast(({ bold }) => bold),
    star: left.find(({ text }) => text === '*'),
    number,
    date: first.find(
      ({ text, italic, left: start }) =>
        italic && nation && start > nation.left - 8 && /, ngày \d/.test(text),
    ),
    title,
    subtitle: titleLines(first, title)[1],
    hyphens: first.find(({ text }) => text === '-----'),
    addressees: first.find(({ text }) => /^Kính gửi:/.test(text)),
    recipients,
    recipient: sheets
      .find(({ lines }) => recipients && lines.includes(recipients))
      ?.lines.find(
        (one) => recipients && one.baseline > recipients.baseline + 1 && one.left < recipients.left + 2,
      ),
    page: second && bareNumber.test(second.text) ? second : undefined,
    annex: annexes[0],
    annexSubject: annexSheet?.lines.find(
      ({ baseline, bold }) => bold && annexes[0] && baseline > annexes[0].baseline + 1,
    ),
  }
  return Object.fromEntries(Object.entries(found).filter(([, mark]) => mark !== undefined)) as Parts
}

/** Further apart than the lines of a title, mm. */
const titlePitchMm = 8

/** The title and the lines of its subject: bold, about the same middle, close below each other. */
function titleLines(lines: readonly Mark[], title: Mark | undefined): Mark[] {
  if (!title) return []
  const found = [title]
  const centre = (title.left + title.right) / 2
  for (const one of lines) {
    const last = found.at(-1) ?? title
    const gap = one.baseline - last.baseline
    const isSame = one.bold && Math.abs((one.left + one.right) / 2 - centre) < 1 && one.sizePt >= 13
    if (isSame && gap > 1 && gap < titlePitchMm) found.push(one)
  }
  return found
}

/** The three lines of the head, each the one right below its words. */
export function headRules(sheet: Sheet, parts: Parts): Rules {
  const rules = rulesOf(sheet)
  const under = (mark: Mark | undefined, reachMm: number) =>
    mark &&
    rules.find(
      ({ left, right, top }) =>
        top > mark.baseline &&
        top < mark.baseline + reachMm &&
        Math.abs((left + right - mark.left - mark.right) / 2) < 1.5,
    )
  const lastOfTitle = titleLines(sheet.lines, parts.title).at(-1)
  const found = {
    motto: under(parts.motto ?? parts.nation, 4),
    agency: under(parts.agency, 4),
    title: under(lastOfTitle, 5),
  }
  return Object.fromEntries(Object.entries(found).filter(([, box]) => box !== undefined))
}

/** The room that words take on a sheet, without its page number. */
export function textRoom({ lines }: Sheet): { left: number; right: number; top: number; bottom: number } {
  const words = lines.filter(({ text, baseline }) => !(bareNumber.test(text) && baseline < 18))
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ baseline, sizePt }) => baseline - sizePt * 0.3)),
    bottom: Math.max(...words.map(({ baseline }) => baseline)),
  }
}

/** The page numbers that stand on the sheets; null where there is none. */
export function numbersOf(sheets: readonly Sheet[]): (number | null)[] {
  return sheets.map(({ lines }) => {
    const mark = lines.find(({ text, baseline }) => bareNumber.test(text) && baseline < 18)
    return mark ? Number(mark.text) : null
  })
}

/** The letters of a line, however a program has cut it into pieces. */
export const lettersOf = (text: string) => [...text.replace(/[\s\u00a0]+/g, '')].toSorted().join('')
