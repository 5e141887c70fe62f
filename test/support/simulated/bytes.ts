/** Bytes that grow, are cut and written over; a copy costs nothing until one of the two changes. */

export type Bytes = {
  length(): number
  /** A copy of what is there from `from` on, at most `length` bytes. */
  read(from: number, length: number): Uint8Array
  /** What lies between the end and `at` becomes zeros. */
  write(at: number, bytes: Uint8Array): void
  /** Cuts, or grows with zeros. */
  resize(length: number): void
  copy(): Bytes
}

export function makeBytes(initial: Uint8Array = new Uint8Array(0)): Bytes {
  return bytesOver(initial.slice(), initial.length)
}

/** `shared`: the store is also another's, so it is copied before the first change. */
function bytesOver(initial: Uint8Array, initialLength: number, isSharedAtFirst = false): Bytes {
  let store = initial
  let length = initialLength
  let isShared = isSharedAtFirst
  const own = (needed: number) => {
    if (!isShared && needed <= store.length) return
    const larger = new Uint8Array(needed <= store.length ? store.length : Math.max(64, needed * 2))
    larger.set(store.subarray(0, length))
    store = larger
    isShared = false
  }
  const resize = (size: number) => {
    own(size)
    if (size > length) store.fill(0, length, size)
    length = size
  }
  return {
    length: () => length,
    read: (from, count) => store.slice(Math.min(from, length), Math.min(from + count, length)),
    write: (at, bytes) => {
      if (at + bytes.length > length) resize(at + bytes.length)
      else own(length)
      store.set(bytes, at)
    },
    resize,
    copy: () => {
      isShared = true
      return bytesOver(store, length, true)
    },
  }
}
