/** Binds what the torture tests wrote into `out/torture/` to one table: on the screen, in out/torture.json and in docs/torture.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'

/** In the order of the page: the file of each test, what it does, and what each round of it is. */
const kinds = [
  ['kill', 'Killed (SIGKILL) on the real disk while opening, saving, compacting', 'kills'],
  [
    'faults',
    'Every file operation of a whole day fails (ENOSPC, EIO, EACCES, EBUSY; once, or until healed)',
    'faults',
  ],
  ['power', 'Power cut after every operation, unflushed writes lost, reordered or torn', 'cuts'],
  ['damage', 'One byte flipped, one file cut, one file removed, anywhere in a folder', 'places'],
  ['model', 'Random commands against a plain model, with kills, power cuts and starts between', 'steps'],
  ['hostile', 'Hostile inputs to every command of the contract', 'inputs'],
]

const read = (folder, name) => {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

const number = (value) => value.toLocaleString('en-US').replaceAll(',', ' ')

/** What was found, most important words first: as the test counted it. */
const found = ({ counts }, unit) =>
  Object.entries(counts)
    .filter(([kind]) => kind !== unit)
    .map(([kind, count]) => `${kind} ${number(count)}`)
    .join('; ')

const row = ([, title, unit], page) =>
  page === null
    ? `| ${title} | – | did not finish | |`
    : `| ${title} | ${number(page.rounds)} ${unit} | ${found(page, unit)} | ${number(page.seconds)} s |`

/** One line per test, in Markdown. */
export const tableOf = (pages) =>
  [
    '| What is done | How often | What was found | Time |',
    '| --- | --- | --- | --- |',
    ...kinds.map((kind, at) => row(kind, pages[at])),
  ].join('\n')

const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
  `${platform()} ${release()}, Node ${process.versions.node}`

const words = (pages, table) => `# Torture of the store

Written by \`npm run torture\`, never by hand. Every test draws from one seed (\`PHOIHOP_SEED\`, here
${pages[0].seed}) and says seed and round when it fails; the short forms run within \`npm test\`.

In no round was an acknowledged change lost, a damaged file taken for an empty one, or an office silently
different: such a round fails the run, and a run that fails does not write this page.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${machine()}

${table}

How to read it:

- **Killed**: real child processes; after each kill the folder opens at once, with every acknowledged change and at
  most the one in flight, in order. "kept one more": that one was on the disk already.
- **Operation fails**: "refused" came back with a code of the contract and changed nothing; after healing (or after the
  process ended in the middle of it) the same command was done and work went on. "done all the same": tried again
  with success, or not needed.
- **Power cut**: "old" is the state before the change in flight, "new" the one after it; there is no third. "told":
  opening said that it set something unfinished aside. "lock watched": the lock of the dead process had been torn and
  was taken after some seconds of watching.
- **Damage**: "told when opening" and "found by the check" (\`data.check\`, verification of backups) name the file; "healed"
  was made anew from another copy; "not missed" are spare copies of which nobody counts how many there were, or
  bytes that mean nothing (the moment in the head of a packed file), with everything read and whole; "by their own
  rule" are the lock and drafts (unreadable drafts are set aside and told; drafts have no second copy). "heavy" spoils
  the end of the journal together with its copy: refused by name, and every way back (going back, restoring) was gone
  to its end.
- **Model**: after each step memory, number of changes and refusals were those of the model.
- **Hostile**: "lawful after all" were allowed by the contract and are not counted.
`

/**
 * Reads the pages and writes out/torture.json; docs/torture.md only after a whole long run that passed.
 * @param folder where the tests wrote
 * @returns the table, and whether the page was written
 */
export const bindPages = (folder, { isLong, hasPassed }) => {
  const pages = kinds.map(([name]) => read(folder, name))
  const table = tableOf(pages)
  writeFileSync(inRoot('out/torture.json'), `${JSON.stringify(pages.filter(Boolean), null, 2)}\n`)
  const isWhole = isLong && hasPassed && pages.every((page) => page !== null)
  if (isWhole) writeFileSync(inRoot('docs/torture.md'), words(pages, table))
  return { table, isWhole }
}
