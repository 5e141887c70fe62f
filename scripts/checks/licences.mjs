#!/usr/bin/env node
/*
 * Every package, tools included, must carry a licence that lets an office use and pass on the program.
 * A package outside the list needs a line below with its reason; a new one without it fails the check.
 */
import { promisify } from 'node:util'
import { init } from 'license-checker-rseidelsohn'
import { root } from '../setup/paths.mjs'
import { findRefused } from './licences/judge.mjs'

const packages = await promisify(init)({ start: root, excludePrivatePackages: true })
const refused = findRefused(packages)
for (const { name, licences } of refused)
  console.error(`${name}: ${licences} is not on the licence allow list`)
console.log(`licences: ${Object.keys(packages).length} packages, ${refused.length} refused`)
process.exitCode = refused.length > 0 || Object.keys(packages).length === 0 ? 1 : 0
