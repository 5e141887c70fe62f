export { CitationDialog } from './CitationDialog.tsx'
export { CopyCitation } from './CopyCitation.tsx'
export { useLibrary } from './use-library.ts'
