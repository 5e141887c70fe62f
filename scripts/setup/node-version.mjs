import { SetupError } from './say.mjs'

const least = [20, 19]

/** True when a Node version is new enough for this project's tools. */
export const isNodeNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}

/** Stops with a clear word on an old Node. */
export const checkNodeVersion = (version = process.versions.node) => {
  if (isNodeNewEnough(version)) return
  throw new SetupError(`Node ${least.join('.')} or later is needed; this is ${version}.`)
}
