/** Which paths a manifest may name: whoever can write into a place must not reach out of the folder it is laid out in. */

/** Characters Windows refuses in names; the backslash and the colon would also lead elsewhere. */
const forbidden = /[<>:"|?*\\]/
/** Device names of Windows, with or without an ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i

/** True for one name of a file or folder that means the same on every system. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > 200 || forbidden.test(name) || name.includes('/')) return false
  // Windows drops a dot or blank at the end: `..` and names that turn into other names.
  if (/[. ]$/.test(name) || devices.test(name)) return false
  return [...name].every((letter) => letter >= ' ' && letter !== '\u007f')
}

/** True for a relative path with forward slashes that stays inside its folder. */
export function isSafePath(path: string): boolean {
  return path.length <= 1000 && path.split('/').every(isSafeName)
}

/** The paths that may not stand: unsafe ones, and those that meet another one on a disk that does not tell case apart. */
export function unsafePaths(paths: readonly string[]): string[] {
  const folded = paths.map((path) => path.normalize('NFC').toLowerCase())
  const files = new Set<string>()
  const folders = new Set(folded.flatMap(foldersOf))
  return paths.filter((path, index) => {
    const own = folded[index] ?? ''
    const isTaken = files.has(own) || folders.has(own)
    files.add(own)
    return isTaken || !isSafePath(path)
  })
}

function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
