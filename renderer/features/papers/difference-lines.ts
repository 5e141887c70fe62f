/** Two texts side by side: which lines stand in one of them alone. Pure. */

export type SideLine = { readonly text: string; readonly isOwn: boolean }

/** Above this the lines are told apart by their words alone, wherever they stand. */
const mostCompared = 1500

export function linesOfDifference(kept: string, fresh: string): { kept: SideLine[]; fresh: SideLine[] } {
  const [a, b] = [linesOf(kept), linesOf(fresh)]
  const common = a.length > mostCompared || b.length > mostCompared ? sameWords(a, b) : longestCommon(a, b)
  return {
    kept: aroundOwn(a.map((text, index) => ({ text, isOwn: !common.a.has(index) }))),
    fresh: aroundOwn(b.map((text, index) => ({ text, isOwn: !common.b.has(index) }))),
  }
}

const shownAround = 2

/** What differs with a line or two around it; longer stretches that are the same are told by dots. */
function aroundOwn(lines: readonly SideLine[]): SideLine[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - shownAround), index + shownAround + 1).some(({ isOwn }) => isOwn)
  const isFew = lines.length <= shownAround * 2 + 1
  return lines.flatMap((line, index) => {
    if (isFew || isNear(index)) return [line]
    return index === 0 || isNear(index - 1) ? [{ text: '…', isOwn: false }] : []
  })
}

type Common = { a: ReadonlySet<number>; b: ReadonlySet<number> }

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

function sameWords(a: readonly string[], b: readonly string[]): Common {
  const [inA, inB] = [new Set(a), new Set(b)]
  const places = (own: readonly string[], other: ReadonlySet<string>) =>
    new Set(own.flatMap((text, index) => (other.has(text) ? [index] : [])))
  return { a: places(a, inB), b: places(b, inA) }
}

/** The longest common run of lines, in their order. */
function longestCommon(a: readonly string[], b: readonly string[]): Common {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const common = { a: new Set<number>(), b: new Set<number>() }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.a.add(i++)
      common.b.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return common
}
