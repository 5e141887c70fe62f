/** The editor's parts: exactly what `shared/lib/rich-text.ts` can hold, and no more. */
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/** Nothing is reformatted while typing: a typed dash stays a dash, as the office's papers want it. */
export const editorExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
    dropcursor: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
]
