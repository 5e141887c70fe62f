import { spawn } from 'node:child_process'
import { reasonOf, targetsOf } from '../release/targets.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { isOfficialWithinReach, officialVersion } from '../setup/electron-official.mjs'
import { root } from '../setup/paths.mjs'
import { prepareTools } from '../setup/prepare.mjs'
import { nodeScript } from '../setup/process.mjs'
import { say } from '../setup/say.mjs'

/** Runs electron-builder for one target, showing its output and keeping it. */
const makeOne = ({ platform, target }) =>
  new Promise((resolve) => {
    const [command, args] = nodeScript('electron-builder/cli.js', platform, target, '--publish=never')
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const [stream, shown] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (chunk) => {
        output += chunk
        shown.write(chunk)
      })
    }
    child.on('error', (error) => resolve({ isMade: false, reason: error.message }))
    child.on('close', (code) => resolve({ isMade: code === 0, reason: reasonOf(output) }))
  })

const makeAll = async (targets) => {
  const results = []
  for (const target of targets) {
    say(`Making: ${target.title}`)
    results.push({ ...target, ...(await makeOne(target)) })
  }
  return results
}

const withoutElectron = (targets) =>
  targets.map((target) => ({
    ...target,
    isMade: false,
    reason: `the official Electron ${officialVersion()} cannot be fetched here, and no other is shipped`,
  }))

/** `npm run dist`: what the office installs, in out/dist/, as far as the tools can be fetched; says what lacks. */
export const main = async () => {
  await prepareTools()
  await ensureBuild()
  const targets = targetsOf(process.platform)
  const results = (await isOfficialWithinReach()) ? await makeAll(targets) : withoutElectron(targets)
  console.log('\nRelease, in out/dist/:')
  for (const { title, isMade, reason } of results)
    console.log(`  ${isMade ? 'made  ' : 'LACKS '} ${title}${isMade ? '' : `: ${reason}`}`)
  return results.every(({ isMade }) => isMade) ? 0 : 1
}
