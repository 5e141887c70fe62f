/** Where what is replaced or cannot be read is kept, as it is written on this PC. */
export function setAsideFolder(path: string): string {
  return `${path}${path.includes('\\') ? '\\' : '/'}set-aside`
}
