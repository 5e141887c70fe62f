export { BinScreen } from './BinScreen.tsx'
