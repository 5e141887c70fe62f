#!/usr/bin/env node
/*
 * `npm run layers`: holds every import against the layer rules. Our own few lines rather than a tool, because
 * TypeScript 7 has no JavaScript interface and the tools that check boundaries still lean on the old one.
 */
import { root } from '../setup/paths.mjs'
import { findBreaches, findCycles } from './layers/check.mjs'
import { listSources, readImports } from './layers/imports.mjs'
import { rules } from './layers/rules.mjs'

const files = listSources(root, ['shared', 'electron', 'renderer', 'test', 'scripts'])
const imports = readImports(root, files)
const breaches = findBreaches(rules, imports)
const cycles = findCycles(imports)

for (const { rule, from, to } of breaches) console.error(`${rule.name}: ${from} → ${to}\n    ${rule.why}`)
for (const cycle of cycles) console.error(`no-cycles: ${[...cycle, cycle[0]].join(' → ')}`)
console.log(
  `layers: ${files.length} files, ${imports.length} imports, ${breaches.length + cycles.length} breaches`,
)
process.exitCode = breaches.length + cycles.length > 0 || files.length === 0 ? 1 : 0
