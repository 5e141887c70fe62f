export { RegulationsScreen } from './RegulationsScreen.tsx'
