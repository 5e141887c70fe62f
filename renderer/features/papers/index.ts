export { PapersScreen } from './PapersScreen.tsx'
