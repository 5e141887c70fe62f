/** The records behind a number, wherever it is read. */
export { DrillPanel } from './DrillPanel.tsx'
export { FigureButton } from './FigureButton.tsx'
export type { Drill } from './use-drill.ts'
