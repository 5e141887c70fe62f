#!/usr/bin/env node
/*
 * The one door to everything: `node scripts/run.mjs start|test|tour|dev|check|bench|torture|pack|dist`.
 * It works on a bare machine, so it and all it loads use nothing but Node until the packages are there.
 */
import { SetupError } from './setup/say.mjs'

const commands = {
  start: () => import('./commands/start.mjs'),
  test: () => import('./commands/test.mjs'),
  check: () => import('./commands/check.mjs'),
  tour: () => import('./commands/tour.mjs'),
  dev: () => import('./commands/dev.mjs'),
  bench: () => import('./commands/bench.mjs'),
  torture: () => import('./commands/torture.mjs'),
  pack: () => import('./commands/pack.mjs'),
  dist: () => import('./commands/dist.mjs'),
}

const [name = '', ...args] = process.argv.slice(2)
if (!Object.hasOwn(commands, name)) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`)
  process.exit(2)
}

try {
  const { main } = await commands[name]()
  process.exitCode = await main(args)
} catch (error) {
  console.error(error instanceof SetupError ? `\n${error.message}` : error)
  process.exitCode = 1
}
