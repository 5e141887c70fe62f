/** Work in steps: a generator that gives way between small parts, run at once by `finish` or in turns by the main process. */

export type Steps<T> = Generator<undefined, T, undefined>

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** So few that their sorting is over before anybody notices, however dear a comparison is. */
const sortedAtOnce = 500

/** A stable sort into a new list; lists of a screen's size are sorted in one step. */
export function* sortInSteps<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < list.length; at += sortedAtOnce) {
    runs.push(list.slice(at, at + sortedAtOnce).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(a: T[], b: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = []
  let [left, right] = [0, 0]
  while (left < a.length && right < b.length) {
    const isFirst = compare(a[left] as T, b[right] as T) <= 0
    merged.push((isFirst ? a[left++] : b[right++]) as T)
    yield
  }
  for (const rest of [a.slice(left), b.slice(right)]) for (const one of rest) merged.push(one)
  return merged
}
