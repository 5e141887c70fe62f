export { CheckBadge } from './CheckBadge.tsx'
export { CheckPanel } from './CheckPanel.tsx'
export { isCheckable } from './use-paper-check.ts'
