/** A drawing as SVG: a pure string, everything that came from a record escaped. */
import type { Drawing, Mark } from './marks.ts'

const mmPerPt = 25.4 / 72
const ink = { ink: '#000', paper: '#fff', none: 'none' } as const

/** An `<svg>` element of the drawing's size; `alt` is what a reader of the screen says in its place. */
export function svgOf({ widthMm, heightMm, marks }: Drawing, alt: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(alt)}" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}">`,
    ...marks.map(svgMark),
    '</svg>',
  ].join('')
}

function svgMark(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="#000" stroke-width="${mark.widthMm}"/>`
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${ink[mark.fill]}"${mark.borderMm > 0 ? ` stroke="#000" stroke-width="${mark.borderMm}"` : ''}/>`
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" font-size="${Math.round(mark.sizePt * mmPerPt * 1000) / 1000}" text-anchor="${mark.anchor}"${mark.isBold ? ' font-weight="700"' : ''}>${escapeXml(mark.text)}</text>`
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
