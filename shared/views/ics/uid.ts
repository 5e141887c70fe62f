/** Records of UIDs: this program's own are the id itself, others get one that is the same wherever the file is read. */

const plain = /^[A-Za-z0-9][A-Za-z0-9@_.-]{0,99}$/

/** `own`: how the UIDs of this program end. */
export function idOfUid(uid: string, own: string): string {
  const bare = uid.endsWith(own) ? uid.slice(0, -own.length) : ''
  return plain.test(bare) ? bare : `ics-${hash(uid, 1)}${hash(uid, 2)}`
}

/** 53 bits of cyrb53 (public domain): told apart, never kept secret. */
function hash(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, '0')
}
