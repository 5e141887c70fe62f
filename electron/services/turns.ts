/** Turns, where services look for them. */
export { makeTurns } from '../platform/turns.ts'
