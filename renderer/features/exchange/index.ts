export { ExchangeScreen } from './ExchangeScreen.tsx'
