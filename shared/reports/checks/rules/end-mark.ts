/** What ends the body: `./.` with the State (NĐ 30/2020/NĐ-CP, Phụ lục III), a plain full stop with the Party. */
import type { PaperType } from '#shared/document/paper-type.ts'
import { findRange, type Rule } from '../rule.ts'

const slashes = './.'

/** What ends with a list of places and names has no last sentence. */
const endless: ReadonlySet<PaperType> = new Set(['agenda', 'schedule', 'list'])

export const endMark: Rule = ({ texts, look, parts }) => {
  const body = texts.filter(({ place, isCell }) => place.part === 'body' && !isCell)
  const last = body.filter(({ text }) => text.trim() !== '').at(-1)
  // A text that ends with a table has no last sentence either.
  const endsInTable = texts.findLast(({ place }) => place.part === 'body')?.isCell === true
  if (!last) return []
  const text = last.text.trimEnd()
  const early = body.filter((one) => one !== last && one.text.trimEnd().endsWith(slashes))
  return [
    ...early.map((one) => endOf('warning', 'end-early', one)),
    ...(look.endMark !== slashes && text.endsWith(slashes)
      ? [endOf('error', 'end-other', last)]
      : text.endsWith(look.endMark) || endless.has(parts.type) || endsInTable
        ? []
        : [endOf('warning', 'end-missing', last, { mark: look.endMark })]),
  ]
}

type EndOf = Parameters<typeof findRange>

/** The last three letters of a text. */
function endOf(level: EndOf[0], code: EndOf[1], one: EndOf[2], params: EndOf[4] = {}) {
  const end = one.text.trimEnd().length
  return findRange(level, code, one, [Math.max(0, end - slashes.length), end], params)
}
