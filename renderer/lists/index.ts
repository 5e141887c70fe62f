export type { BulkAction } from './ListFoot.tsx'
export { RecordList, type RecordListProps } from './RecordList.tsx'
export { useBin } from './use-bin.ts'
export type { CellDrawing } from './use-list.ts'
