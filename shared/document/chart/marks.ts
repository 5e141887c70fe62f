/** What a chart is drawn with: one ink, lengths in mm from the upper left corner, sizes of type in pt. */
export type LineMark = {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly widthMm: number
}
/** `ink` is black, `paper` is white; the border is black where it has a width. */
export type RectMark = {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: 'ink' | 'paper' | 'none'
  readonly borderMm: number
}
/** One line of words; `y` is its base line. */
export type TextMark = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly sizePt: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isBold: boolean
}
export type Mark = LineMark | RectMark | TextMark

/** A drawing ready for any renderer. */
export type Drawing = { readonly widthMm: number; readonly heightMm: number; readonly marks: readonly Mark[] }

const hairMm = 0.15

const round = (value: number) => Math.round(value * 1000) / 1000

/** A line; hair thin unless said. */
export function line(x1: number, y1: number, x2: number, y2: number, widthMm = hairMm): LineMark {
  return { kind: 'line', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), widthMm }
}

/** A box with a hair thin border unless said. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: RectMark['fill'],
  borderMm = hairMm,
): RectMark {
  return {
    kind: 'rect',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    fill,
    borderMm,
  }
}

/** Words on a base line. */
export function words(
  x: number,
  y: number,
  text: string,
  {
    sizePt = 10,
    anchor = 'start',
    isBold = false,
  }: Partial<Pick<TextMark, 'sizePt' | 'anchor' | 'isBold'>> = {},
): TextMark {
  return { kind: 'text', x: round(x), y: round(y), text, sizePt, anchor, isBold }
}
