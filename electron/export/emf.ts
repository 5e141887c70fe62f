/**
 * A drawing as an Enhanced Metafile ([MS-EMF]): the vector picture that every Word since 97 and LibreOffice show and print
 * without a repair. Only boxes, lines and words are needed, since patterns are drawn as lines.
 */
import type { Drawing, LineMark, Mark, RectMark, TextMark } from '#shared/document/chart/marks.ts'
import { textWidthMm } from '#shared/document/text-width.ts'

/** Logical units in one mm. */
const perMm = 100
const mmPerPt = 25.4 / 72
const fontName = 'Times New Roman'
/** The device that the picture pretends to have been drawn on: 1/10 mm. */
const device = { width: 3200, height: 2400, widthMm: 320, heightMm: 240 }

const record = {
  header: 1,
  setWindowExt: 9,
  setWindowOrg: 10,
  setViewportExt: 11,
  setViewportOrg: 12,
  eof: 14,
  setMapMode: 17,
  setBackgroundMode: 18,
  setTextAlign: 22,
  setTextColor: 24,
  moveTo: 27,
  selectObject: 37,
  createPen: 38,
  deleteObject: 40,
  rectangle: 43,
  lineTo: 54,
  createFont: 82,
  textOut: 84,
} as const

/** Stock objects of the format. */
const stock = { whiteBrush: 0x80000000, blackBrush: 0x80000004, noBrush: 0x80000005, noPen: 0x80000008 }
const anisotropic = 8
const transparent = 1
/** Text stands on its base line. */
const align = { start: 24, middle: 24 + 6, end: 24 + 2 }

/** The bytes of the picture. */
export function renderEmf(drawing: Drawing): Uint8Array {
  const writer = makeWriter()
  const [width, height] = [logical(drawing.widthMm), logical(drawing.heightMm)]
  writer.put(record.setMapMode, [anisotropic])
  writer.put(record.setWindowOrg, [0, 0])
  writer.put(record.setWindowExt, [width, height])
  writer.put(record.setViewportOrg, [0, 0])
  writer.put(record.setViewportExt, [Math.round(drawing.widthMm * 10), Math.round(drawing.heightMm * 10)])
  writer.put(record.setBackgroundMode, [transparent])
  writer.put(record.setTextColor, [0])
  for (const mark of drawing.marks) putMark(writer, mark)
  return writer.finish(drawing)
}

const logical = (mm: number) => Math.round(mm * perMm)

type Writer = ReturnType<typeof makeWriter>

function makeWriter() {
  const records: Uint8Array[] = []
  const objects = new Map<string, number>()
  const put = (type: number, values: readonly number[], rest: Uint8Array = new Uint8Array()) => {
    const bytes = new Uint8Array(8 + values.length * 4 + Math.ceil(rest.length / 4) * 4)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, type, true)
    view.setUint32(4, bytes.length, true)
    values.forEach((value, index) => {
      if (value < 0) view.setInt32(8 + index * 4, value, true)
      else view.setUint32(8 + index * 4, value, true)
    })
    bytes.set(rest, 8 + values.length * 4)
    records.push(bytes)
  }
  /** The number of an object, made when it is first asked for. */
  const object = (key: string, make: (number: number) => void): number => {
    const known = objects.get(key)
    if (known !== undefined) return known
    const number = objects.size + 1
    objects.set(key, number)
    make(number)
    return number
  }
  let selected: Readonly<Record<string, number>> = {}
  const select = (kind: 'pen' | 'brush' | 'font' | 'align', number: number) => {
    if (selected[kind] === number) return
    selected = { ...selected, [kind]: number }
    put(kind === 'align' ? record.setTextAlign : record.selectObject, [number])
  }
  const finish = (drawing: Drawing) => {
    put(record.eof, [0, 16, 20])
    return join([headerOf(drawing, records, objects.size), ...records])
  }
  return { put, object, select, finish }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const headerBytes = 108

function headerOf(
  { widthMm, heightMm }: Drawing,
  records: readonly Uint8Array[],
  objects: number,
): Uint8Array {
  const bytes = new Uint8Array(headerBytes)
  const view = new DataView(bytes.buffer)
  const total = records.reduce((sum, { length }) => sum + length, headerBytes)
  const values = [
    [record.header, headerBytes],
    [0, 0, Math.round(widthMm * 10), Math.round(heightMm * 10)],
    // The frame is counted in 1/100 mm.
    [0, 0, Math.round(widthMm * 100), Math.round(heightMm * 100)],
    [0x464d4520, 0x10000, total, records.length + 1],
  ].flat()
  values.forEach((value, index) => {
    view.setUint32(index * 4, value, true)
  })
  view.setUint16(56, objects + 1, true)
  const rest = [0, 0, 0, device.width, device.height, device.widthMm, device.heightMm, 0, 0, 0]
  rest.forEach((value, index) => {
    view.setUint32(60 + index * 4, value, true)
  })
  view.setUint32(100, device.widthMm * 1000, true)
  view.setUint32(104, device.heightMm * 1000, true)
  return bytes
}

function putMark(writer: Writer, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
      putLine(writer, mark)
      return
    case 'rect':
      putRect(writer, mark)
      return
    case 'text':
      putText(writer, mark)
  }
}

function pen(writer: Writer, widthMm: number): number {
  const width = Math.max(1, logical(widthMm))
  return writer.object(`pen ${width}`, (number) => {
    writer.put(record.createPen, [number, 0, width, 0, 0])
  })
}

function putLine(writer: Writer, { x1, y1, x2, y2, widthMm }: LineMark): void {
  writer.select('pen', pen(writer, widthMm))
  writer.put(record.moveTo, [logical(x1), logical(y1)])
  writer.put(record.lineTo, [logical(x2), logical(y2)])
}

const brushes = { ink: stock.blackBrush, paper: stock.whiteBrush, none: stock.noBrush }

function putRect(writer: Writer, { x, y, width, height, fill, borderMm }: RectMark): void {
  writer.select('pen', borderMm > 0 ? pen(writer, borderMm) : stock.noPen)
  writer.select('brush', brushes[fill])
  writer.put(record.rectangle, [logical(x), logical(y), logical(x + width), logical(y + height)])
}

function putText(writer: Writer, { x, y, text, sizePt, anchor, isBold }: TextMark): void {
  if (text === '') return
  const height = logical(sizePt * mmPerPt)
  const font = writer.object(`font ${height} ${isBold}`, (number) => {
    writer.put(record.createFont, [number], fontBytes(height, isBold))
  })
  writer.select('font', font)
  writer.select('align', align[anchor])
  const letters = [...text.normalize('NFC')].filter((letter) => letter.length === 1)
  // The record's own head, before the letters: 8 bytes and 17 numbers.
  const lettersAt = 8 + 17 * 4
  const widthsAt = lettersAt + Math.ceil(letters.length / 2) * 4
  const rest = new Uint8Array(widthsAt - lettersAt + letters.length * 4)
  const view = new DataView(rest.buffer)
  letters.forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), true)
    view.setUint32(widthsAt - lettersAt + index * 4, logical(textWidthMm(letter, sizePt, isBold)), true)
  })
  const one = new DataView(new ArrayBuffer(4))
  one.setFloat32(0, 1, true)
  const scale = one.getUint32(0, true)
  writer.put(
    record.textOut,
    [
      0,
      0,
      -1,
      -1,
      2,
      scale,
      scale,
      logical(x),
      logical(y),
      letters.length,
      lettersAt,
      0,
      0,
      0,
      -1,
      -1,
      widthsAt,
    ],
    rest,
  )
}

/** LOGFONT with its long names left empty: 92 bytes and the rest of EXTLOGFONTW. */
function fontBytes(height: number, isBold: boolean): Uint8Array {
  const bytes = new Uint8Array(320)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, -height, true)
  view.setInt32(16, isBold ? 700 : 400, true)
  view.setUint8(23, 1)
  ;[...fontName].forEach((letter, index) => {
    view.setUint16(28 + index * 2, letter.charCodeAt(0), true)
  })
  return bytes
}
