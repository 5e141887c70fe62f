export { NumbersTab } from './NumbersTab.tsx'
