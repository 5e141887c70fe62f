/** Numbers as people type them: `5`, `05`, `5a`, `15/TB-VP`, `57-TB/BTGDVTU`. */

export type ReadNumber = {
  readonly number: number
  /** `a` in `5a`; empty for none. */
  readonly suffix: string
  /** What stands between the number and the agency (`TB`), or all that follows where nothing parts them; empty for none. */
  readonly letters: string
  /** The side by whose way it was written out: a stroke after the number is the State's, a hyphen the Party's. */
  readonly format: 'state' | 'party' | null
}

const shape = /^(?:[Ss]ố\s*:?\s*)?0*([1-9]\d{0,5})(\p{Ll}{0,3})\s*(?:([-/])\s*(.+))?$/u

/** The number in a text; null where there is none. */
export function readNumber(text: string): ReadNumber | null {
  const match = shape.exec(text.trim().normalize('NFC'))
  if (!match) return null
  const [, digits = '', suffix = '', sign, rest = ''] = match
  const format = sign === undefined ? null : sign === '/' ? 'state' : 'party'
  const [letters = ''] = rest.split(format === 'state' ? '-' : '/')
  return { number: Number(digits), suffix, letters: letters.trim(), format }
}

/** `5` and `a` as they are kept on a paper: `5a`. */
export function bareNumber({ number, suffix }: Pick<ReadNumber, 'number' | 'suffix'>): string {
  return `${number}${suffix}`
}
