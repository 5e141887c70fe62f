/** A button pressed twice means one thing: what is under way already is not begun again. */

const underWay = new Map<string, Promise<unknown>>()

/** Runs `run`, or joins the run of the same `key` that is still under way. */
export function once<T>(key: string, run: () => Promise<T>): Promise<T> {
  const begun = underWay.get(key) as Promise<T> | undefined
  if (begun) return begun
  const promise = run().finally(() => underWay.delete(key))
  underWay.set(key, promise)
  return promise
}
