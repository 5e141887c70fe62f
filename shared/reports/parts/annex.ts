/** Phụ lục: its heading, its number among several, and its own pages (NĐ 30/2020, Phụ lục I, mục III.1, Mẫu 2.1). */
import { paragraph } from '#shared/document/build.ts'
import { type Annex, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import type { PaperAnnex, PaperParts } from '#shared/document/paper-parts.ts'
import { balancedLines } from '#shared/document/text-width.ts'
import { romanNumber } from '#shared/lib/roman.ts'
import type { PaperLook } from '../formats/look.ts'
import { pageOf } from './head.ts'

/** Names are broken well inside the margins, so that lines stay of like length. */
const widest = 0.9

/** The annexes of a paper as they are printed. */
export function annexesOf({ annexes }: Pick<PaperParts, 'annexes'>, look: PaperLook): Annex[] {
  return annexes.map((annex, index) => annexOf(annex, annexTitle(annexes, index, look), look))
}

/** `Phụ lục`; of several `Phụ lục II`, unless its title has a number or name of its own. */
export function annexTitle(annexes: PaperParts['annexes'], index: number, look: PaperLook): string {
  const title = annexes[index]?.title ?? ''
  const isPlain = title === '' || title.toLowerCase() === look.words.annex.toLowerCase()
  if (!isPlain) return title
  if (annexes.length < 2) return look.words.annex
  const number = look.annex.numbering === 'roman' ? romanNumber(index + 1) : String(index + 1)
  return `${look.words.annex} ${number}`
}

function annexOf({ subject, note, orientation, body }: PaperAnnex, title: string, look: PaperLook): Annex {
  const page = pageOf(look, orientation)
  const name = look.annex.isSubjectUpper ? subject.toUpperCase() : subject
  const lines = balancedLines(name, look.styles.annexSubject.sizePt, true, contentWidth(page) * widest)
  return {
    page,
    ...(look.annex.hasOwnPages ? { hasOwnPages: true } : {}),
    blocks: [
      paragraph('annexTitle', title),
      ...(subject === '' ? [] : [paragraph('annexSubject', lines.join('\n'))]),
      ...(note === '' ? [] : [paragraph('annexNote', note)]),
      ...body,
    ],
  }
}

/** One annex as a paper of its own, counted from 1; the whole paper where there is none of that number. */
export function annexAlone(model: DocumentModel, number: number): DocumentModel {
  const annex = model.annexes?.[number - 1]
  if (!annex) return model
  const { annexes: _annexes, sheets: _sheets, sheetBlocks: _blocks, ...rest } = model
  const suffix = (model.annexes?.length ?? 0) > 1 ? `Phụ lục ${number}` : 'Phụ lục'
  return {
    ...rest,
    title: `${model.title} - ${suffix}`,
    fileName: `${model.fileName} - ${suffix}`,
    page: annex.page,
    blocks: annex.blocks,
  }
}
