export { GaugesScreen } from './GaugesScreen.tsx'
