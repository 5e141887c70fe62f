export { AttachButton } from './AttachButton.tsx'
export { AttachmentList } from './AttachmentList.tsx'
export { RecordFiles } from './RecordFiles.tsx'
