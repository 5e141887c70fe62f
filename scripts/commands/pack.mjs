import { ensurePack } from '../setup/pack.mjs'
import { prepareWindow } from '../setup/prepare.mjs'
import { say } from '../setup/say.mjs'

/** `npm run pack`: the program as it would be installed, unpacked, in out/pack/. */
export const main = async () => {
  const runtime = await prepareWindow()
  await ensurePack(runtime)
  say('The packed program is in out/pack/.')
  return 0
}
