import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { onDisplay } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'
import { nodeScript, run } from '../setup/process.mjs'
import { countOfPlaywright, countOfTool, countOfVitest } from './count.mjs'

const reports = inRoot('out/test')

const tool = (name, command) => ({ name, count: async () => countOfTool(await run(...command)) })

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A report of its own, so that an old one is never counted for a run that wrote none. */
const freshReport = (name) => {
  mkdirSync(reports, { recursive: true })
  const file = `${reports}/${name}.json`
  rmSync(file, { force: true })
  return file
}

const vitest = {
  name: 'unit and contract',
  count: async () => {
    const file = freshReport('vitest')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await run(...nodeScript('vitest/vitest.mjs', 'run', ...reporters))
    return countOfVitest(readReport(file), code)
  },
}

const playwright = {
  name: 'end to end, in Electron',
  count: async () => {
    const file = freshReport('playwright')
    const command = nodeScript('@playwright/test/cli.js', 'test', '--reporter=list,json')
    const code = await run(...onDisplay(...command), { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } })
    return countOfPlaywright(readReport(file), code)
  },
}

const types = (project) =>
  tool(`types: ${project}`, nodeScript('typescript/bin/tsc', '-p', project, '--noEmit'))

// Left to itself biome colours even what goes into a file.
const biomeColours = process.stdout.isTTY ? [] : ['--colors=off']

/** The fast part: all that needs no window. Each tool is one check; tests count one by one. */
export const fastSteps = [
  tool('format and lint', nodeScript('@biomejs/biome/bin/biome', 'ci', ...biomeColours, '.')),
  ...['shared', 'electron', 'renderer', 'test'].map(types),
  tool('layers', [process.execPath, [inRoot('scripts/checks/layers.mjs')]]),
  tool('unused code', nodeScript('knip/bin/knip.js', '--no-progress')),
  tool('licences', [process.execPath, [inRoot('scripts/checks/licences.mjs')]]),
  vitest,
]

/** Everything. */
export const allSteps = [...fastSteps, playwright]
