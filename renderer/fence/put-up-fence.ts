/** Puts the fence into the gate. What it consists of is fetched with the first command that may need it. */
import { type Gate, setGate } from '#renderer/data/gate.ts'

const load = () => import('./guard.ts').then(({ fenceGate }) => fenceGate)

const lazyGate: Gate = {
  pass: async (name, input) => (await load()).pass(name, input),
  look: async (...about) => (await load()).look(...about),
  review: async (...about) => (await load()).review(...about),
}

/** Returns the function that takes it away. */
export const putUpFence = (): (() => void) => setGate(lazyGate)
