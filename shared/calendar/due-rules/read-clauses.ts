/** Reads what may follow the day: "không kể chính ngày đó", "lùi về ngày làm việc trước nếu trùng ngày nghỉ". */
import type { ShiftPolicy } from '../working-days.ts'
import type { Cursor } from './tokens.ts'
import { fail, failHere } from './unreadable.ts'

export interface Clauses {
  readonly onDayOff: ShiftPolicy | null
  /** "không kể" or "kể cả" the day named; null when nothing is said. */
  readonly strict: boolean | null
  /** Where the word on strictness stands. */
  readonly strictAt: number
}

/** Everything up to the end of the text; anything else there fails. */
export function readClauses(cursor: Cursor): Clauses {
  let clauses: Clauses = { onDayOff: null, strict: null, strictAt: 0 }
  for (;;) {
    while (cursor.takesOne(',', ';', '(', ')', '.'));
    if (cursor.isAtEnd()) return clauses
    const at = cursor.at()
    const strict = readStrict(cursor)
    if (strict !== null) {
      if (clauses.strict !== null) fail(cursor, 'said-twice', at)
      clauses = { ...clauses, strict, strictAt: at }
      continue
    }
    if (clauses.onDayOff !== null) fail(cursor, 'said-twice', at)
    clauses = { ...clauses, onDayOff: readDayOff(cursor) }
  }
}

const thatDay = ['ngày đó', 'chính ngày đó', 'ngày này', 'ngày ấy']

function readStrict(cursor: Cursor): boolean | null {
  if (cursor.takesOne(...both(['không kể', 'không tính', 'không kể cả'], thatDay))) return true
  return cursor.takesOne(...both(['kể cả', 'tính cả', 'bao gồm cả'], thatDay)) ? false : null
}

/** "nếu trùng ngày nghỉ thì lùi về ngày làm việc trước", in either order. */
function readDayOff(cursor: Cursor): ShiftPolicy {
  const isConditionFirst = takesCondition(cursor)
  if (isConditionFirst) cursor.takesOne(',', 'thì', ', thì')
  const policy = readMove(cursor)
  if (!isConditionFirst) takesCondition(cursor)
  return policy
}

const offDays = ['ngày nghỉ', 'ngày nghỉ lễ', 'ngày nghỉ hoặc ngày lễ', 'ngày không làm việc']

function takesCondition(cursor: Cursor): boolean {
  if (!cursor.takesOne('nếu', 'khi')) return false
  cursor.takesOne('trùng', 'trùng vào', 'trùng với', 'rơi vào', 'gặp', 'là', 'vào')
  return cursor.takesOne(...offDays) || failHere(cursor)
}

const verbs = ['lùi', 'chuyển', 'dời', 'đẩy', 'thực hiện', 'làm']
const directions = ['về', 'sang', 'lên', 'xuống', 'đến', 'tới', 'vào']
const previous = [
  'trước',
  'trước đó',
  'liền trước',
  'liền trước đó',
  'ngay trước',
  'ngay trước đó',
  'trước liền kề',
]
const next = [
  'tiếp theo',
  'kế tiếp',
  'sau',
  'sau đó',
  'liền sau',
  'liền sau đó',
  'ngay sau',
  'ngay sau đó',
  'sau liền kề',
]

function readMove(cursor: Cursor): ShiftPolicy {
  if (cursor.takesOne('giữ nguyên ngày', 'giữ nguyên', 'kể cả ngày nghỉ', 'không dời ngày')) return 'keep'
  if (cursor.takesOne(...verbs)) cursor.takesOne(...directions)
  if (!cursor.takes('ngày làm việc')) failHere(cursor)
  if (cursor.takesOne(...previous)) return 'previous'
  return cursor.takesOne(...next) ? 'next' : failHere(cursor)
}

function both(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((other) => `${one} ${other}`))
}
