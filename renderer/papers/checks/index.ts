export { CheckBadge } from './CheckBadge.tsx'
export { CheckPanel } from './CheckPanel.tsx'
export { isCheckable, type PaperCheck, usePaperCheck } from './use-paper-check.ts'
