export { type RichTextHandle, RichTextInput } from './RichTextInput.tsx'
export { RichTextView } from './RichTextView.tsx'
export { preloadEditor } from './use-editor-part.ts'
