/** Names of Excel's sheets. */

const longestSheetName = 31

/** A name that Excel takes: without the signs it refuses, at most 31 characters, and none of those `taken`, to which it is added. */
export function sheetName(title: string, taken = new Set<string>()): string {
  const plain = title
    .replace(/[\\/?*[\]:']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const cut = (room: number) => [...plain].slice(0, room).join('').trim() || 'Bảng'
  let name = cut(longestSheetName)
  for (let count = 2; taken.has(name.toLowerCase()); count += 1)
    name = `${cut(longestSheetName - 4)} ${count}`
  taken.add(name.toLowerCase())
  return name
}
