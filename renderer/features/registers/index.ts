export { RegistersScreen } from './RegistersScreen.tsx'
