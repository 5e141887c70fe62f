import { inspect } from 'node:util'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { commands } from '#shared/contract/commands.ts'
import { type CommandName, commandNames } from '#shared/contract/names.ts'
import { errorCodes } from '#shared/contract/result.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'
import { properInputs } from '#test/support/proper-inputs.ts'
import { dumpOf, fillWithExamples } from '#test/support/register-examples.ts'
import { eachSeed } from '#test/support/seeded.ts'
import { makeBook } from './book.ts'
import { spoiled } from './hostile-values.ts'
import { patience, roundsOf } from './scale.ts'

// Hostile inputs to every command of the contract, over the real handlers, services and store: refused with a code, without
// anything nobody foresaw, without a change in memory or on the disk.

const rounds = roundsOf({ short: 1500, long: 10_000 })
const book = makeBook('hostile', ['refused', 'lawful after all'])

/** What only asks, and is told to change nothing whatever it is asked. */
const changing = new Set(['rename', 'write', 'unlink', 'link', 'truncate', 'removeFolder'])

type Ground = { program: InProcess; before: string; changes: number }

async function freshGround(): Promise<Ground> {
  const program = await makeInProcess()
  await fillWithExamples(program)
  const ground = { program, before: wholeStateOf(program), changes: 0 }
  ;(program.disk as MemoryDisk).simulated.onOperation(({ kind }) => {
    if (changing.has(kind)) ground.changes += 1
  })
  return ground
}

function wholeStateOf(program: InProcess): string {
  return JSON.stringify([program.office.state(), dumpOf(program), ...(program.disk as MemoryDisk).files])
}

/** What cannot cross between the processes is refused by the wire itself, before any of our code. */
function crosses(input: unknown): boolean {
  try {
    structuredClone(input)
    return true
  } catch {
    return false
  }
}

/** One call; answers whether the ground is still as it was. */
async function attack(ground: Ground, name: CommandName, input: unknown): Promise<boolean> {
  const { program } = ground
  const changes = ground.changes
  const result = await program.callAnyhow(name, input)
  expect(program.unforeseen, 'what nobody foresaw').toEqual([])
  if (result.ok) {
    // It was not hostile after all: every place of it is as the contract allows.
    expect(v.safeParse(commands[name].input, input).success).toBe(true)
    book.count('lawful after all')
    return false
  }
  expect(errorCodes).toContain(result.error.code)
  expect(result.error.code).not.toBe('unexpected')
  expect(ground.changes, 'operations that change the disk').toBe(changes)
  book.count('refused')
  book.count(`refused: ${result.error.code}`)
  return true
}

test(
  `${rounds} hostile inputs change nothing`,
  async () => {
    let ground = await freshGround()
    let sinceLook = 0
    const look = () => {
      expect(wholeStateOf(ground.program)).toBe(ground.before)
      sinceLook = 0
    }
    await eachSeed(rounds, async (chance, seed) => {
      const name = commandNames[seed % commandNames.length] as CommandName
      // Until one that is hostile indeed.
      for (let tried = 0; tried < 20; tried += 1) {
        const input = spoiled(chance, properInputs[name])
        if (!crosses(input)) continue
        const isAsBefore = await attack(ground, name, input).catch((error: unknown) => {
          const told = inspect({ name, input }, { depth: 4, maxStringLength: 80, maxArrayLength: 5 }).slice(
            0,
            900,
          )
          throw new Error(`${told}: ${error instanceof Error ? error.message : error}`, { cause: error })
        })
        sinceLook += 1
        if (!isAsBefore) ground = await freshGround()
        else {
          if (sinceLook >= 20) look()
          break
        }
      }
    })
    look()
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    expect(book.of('refused')).toBeGreaterThan(rounds * 0.95)
    book.write(book.of('refused'))
  },
  patience,
)
