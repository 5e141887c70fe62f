/** What is being typed anywhere on the screen and is not on the disk yet. */

type Keeper = () => Promise<unknown>

const keepers = new Set<Keeper>()

/** `keeper` puts what it has on the disk when it is asked; returns the function that takes it back. */
export function keepTyping(keeper: Keeper): () => void {
  keepers.add(keeper)
  return () => void keepers.delete(keeper)
}

/** Puts everything typed on the disk; what fails is a draft already, or told where it is typed. */
export async function flushTyping(): Promise<void> {
  await Promise.allSettled([...keepers].map((keeper) => keeper()))
}
