/** What nobody means well with: values for any place of any input. */
import { type Chance, int, pick } from '#test/support/seeded.ts'

const bare = (entries: object) => Object.assign(Object.create(null), entries)

/** Made anew each time: some are large, and none may remember what was done with it. */
const makers: readonly (() => unknown)[] = [
  () => JSON.parse('{"__proto__":{"isAdmin":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  () => bare({ toString: 'x', valueOf: 1, length: 3 }),
  () => '__proto__',
  () => 'constructor',
  () => 'hasOwnProperty',
  () => 'x'.repeat(2_000_000),
  () => '\u1ed9'.repeat(500_000),
  () => Array.from({ length: 50_000 }, (_, at) => at),
  () => Array.from({ length: 6_000 }, () => ({ kind: 'remove', id: 'nhiem-vu', revision: 1 })),
  () => nested(400),
  () => new Array(1000),
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0.5,
  () => -1,
  () => 2 ** 53,
  () => 1e308,
  () => 10n ** 30n,
  () => 'a\u0000b',
  () => '\u0000',
  () => '\ud800',
  () => 'a\udfff\ud800b',
  () => '\u202egpj.exe',
  () => '\ufeff',
  () => '\u001b[2J',
  () => '\r\n"sum":"0"',
  () => '../../../etc/passwd',
  () => '..\\..\\Windows\\System32\\config',
  () => '/dev/null',
  () => '//server/share/x',
  () => 'C:\\',
  () => 'CON',
  () => 'file:///etc/passwd',
  () => 'lock.json',
  () => 'set-aside/../office.json',
  () => "'; DROP TABLE tasks; --",
  () => '=HYPERLINK("http://x")',
  () => '<img src=x onerror=alert(1)>',
  () => '$' + '{process.exit(1)}',
  () => '2026-02-30',
  () => '9999-12-31T25:61:61Z',
  () => '',
  () => ' ',
  () => null,
  () => undefined,
  () => true,
  () => [],
  () => [[]],
  () => ({}),
  () => new Map([['id', 'nhiem-vu']]),
  () => new Set(['nhiem-vu']),
  () => new Date(Number.NaN),
  () => /(a+)+$/,
  () => new Uint8Array(1_000_000),
  () => new Error('không phải lỗi'),
  () => cyclic(),
]

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { content: value, type: 'doc' }
  return value
}

function cyclic(): unknown {
  const one: Record<string, unknown> = { id: 'nhiem-vu' }
  one.self = one
  one.list = [one]
  return one
}

/** Words at random of every kind of character, halves of pairs included. */
const noise = (chance: Chance) =>
  String.fromCharCode(...Array.from({ length: int(chance, 0, 30) }, () => int(chance, 0, 0xffff)))

export function hostileValue(chance: Chance): unknown {
  const fate = chance()
  if (fate < 0.12) return noise(chance)
  if (fate < 0.2) return (chance() - 0.5) * 10 ** int(chance, 0, 20)
  return pick(chance, makers)()
}

/** The input with something hostile in one or more of its places: replaced, added, taken away, or the whole of it. */
export function spoiled(chance: Chance, input: unknown): unknown {
  if (chance() < 0.12) return hostileValue(chance)
  const copy = structuredClone(input) as Record<string, unknown>
  for (let times = chance() < 0.7 ? 1 : int(chance, 2, 4); times > 0; times -= 1) spoilOne(chance, copy)
  return copy
}

const extraKeys = ['extra', '__proto__', 'constructor', 'toJSON', 'then', '', 'length', 'id ', 'Register']

function spoilOne(chance: Chance, input: Record<string, unknown>): void {
  let holder: Record<string, unknown> = input
  for (;;) {
    const keys = Object.keys(holder)
    const key = keys.length > 0 ? pick(chance, keys) : 'extra'
    const inner = holder[key]
    if (isHolder(inner) && chance() < 0.7) {
      holder = inner
      continue
    }
    const fate = chance()
    // A list has a length already, and throws for another one.
    if (fate < 0.15 && !Array.isArray(holder))
      Object.defineProperty(holder, pick(chance, extraKeys), {
        ...{ value: hostileValue(chance), enumerable: true, writable: true, configurable: true },
      })
    else if (fate < 0.25) delete holder[key]
    else holder[key] = hostileValue(chance)
    return
  }
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
