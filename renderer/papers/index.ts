export { CheckBadge, CheckPanel } from './checks/index.ts'
export { PaperButtons } from './PaperButtons.tsx'
export { PaperDialog, usePaperLabel } from './PaperDialog.tsx'
export { PaperPreview } from './PaperPreview.tsx'
