/** The editor's parts: exactly what the text of a paper can hold. Nothing is reformatted while typing. */
import StarterKit from '@tiptap/starter-kit'
import type { Styles } from '#shared/document/model.ts'
import { PaperBlock } from './block.ts'
import { lookMarks } from './marks.ts'
import { PaperParagraph } from './paragraph.ts'
import { tableExtensions } from './table.ts'

const kit = StarterKit.configure({
  paragraph: false,
  bold: false,
  italic: false,
  underline: false,
  blockquote: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
  dropcursor: false,
})

/** `stylesNow`: the styles of the look in which the paper is printed. */
export function paperExtensions(stylesNow: () => Styles) {
  return [kit, PaperParagraph, ...lookMarks(stylesNow), ...tableExtensions, PaperBlock]
}
