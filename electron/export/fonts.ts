/** Tinos, which shares every width with Times New Roman, for PCs that lack it. Times itself is licensed and never bundled. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const faces = [
  { file: '400-normal', weight: 400, style: 'normal' },
  { file: '400-italic', weight: 400, style: 'italic' },
  { file: '700-normal', weight: 700, style: 'normal' },
  { file: '700-italic', weight: 700, style: 'italic' },
] as const

/** Letters held by each file of @fontsource/tinos. */
const subsets = [
  {
    file: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    file: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
] as const

/** The `@font-face` rules with the fonts inside, from the folder of `tinos-*.woff2` (`assets/fonts`). */
export async function loadPaperFonts(folder: string): Promise<string> {
  const rules = faces.flatMap((face) => subsets.map((subset) => fontFace(folder, face, subset)))
  return (await Promise.all(rules)).join('')
}

async function fontFace(
  folder: string,
  face: (typeof faces)[number],
  subset: (typeof subsets)[number],
): Promise<string> {
  const bytes = await readFile(join(folder, `tinos-${subset.file}-${face.file}.woff2`))
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`
  return `@font-face{font-family:'Tinos';font-style:${face.style};font-weight:${face.weight};font-display:block;src:${source};unicode-range:${subset.range}}`
}
