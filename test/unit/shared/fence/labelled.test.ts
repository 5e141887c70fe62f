/** How well the fence finds, measured on labelled sentences; `docs/fence.md` publishes these numbers. */
import { describe, expect, test } from 'vitest'
import { hard } from './labelled/hard.ts'
import { heldOut, heldOutApart } from './labelled/held-out.ts'
import { hurried } from './labelled/hurried.ts'
import { type Measure, measure, shares } from './labelled/measure.ts'
import { apart, type Labelled, readLabelled } from './labelled/read-labelled.ts'
import { tuned, tunedApart } from './labelled/tuned.ts'

const setOf = (sentences: readonly string[], inPieces: readonly string[]): Labelled[] => [
  ...sentences.map(readLabelled),
  ...inPieces.map((sentence) => readLabelled(apart(sentence))),
]
const tunedSet = setOf(tuned, tunedApart)
const heldOutSet = setOf(heldOut, heldOutApart)

const hardSet = hard.map(readLabelled)
const hurriedSet = hurried.map(readLabelled)

/** `[labels, found, false alarms, exact words]`, as published. */
type Published = Record<Measure['rule'], readonly [number, number, number, number]>

const publishedTuned: Published = {
  'secrecy-mark': [53, 53, 0, 53],
  denouncer: [61, 61, 0, 61],
  'citizen-id': [24, 24, 0, 24],
  phone: [29, 29, 0, 29],
  'home-address': [50, 50, 0, 50],
  all: [217, 217, 0, 217],
}
const publishedHeldOut: Published = {
  'secrecy-mark': [24, 24, 0, 24],
  denouncer: [27, 24, 0, 23],
  'citizen-id': [14, 14, 0, 14],
  phone: [18, 18, 0, 18],
  'home-address': [20, 20, 0, 16],
  all: [103, 100, 0, 95],
}
const publishedHurried: Published = {
  'secrecy-mark': [16, 13, 4, 13],
  denouncer: [25, 11, 2, 11],
  'citizen-id': [15, 12, 3, 12],
  phone: [21, 17, 6, 16],
  'home-address': [33, 14, 3, 10],
  all: [110, 67, 18, 62],
}
const publishedHard: Published = {
  'secrecy-mark': [7, 3, 3, 2],
  denouncer: [9, 4, 2, 3],
  'citizen-id': [5, 4, 1, 4],
  phone: [6, 4, 1, 4],
  'home-address': [5, 0, 2, 0],
  all: [32, 15, 9, 13],
}

const numbersOf = (measures: readonly Measure[]) =>
  Object.fromEntries(measures.map((one) => [one.rule, [one.labels, one.found, one.falseAlarms, one.exact]]))

function table(title: string, measures: readonly Measure[]): string {
  const rows = measures.map((one) => {
    const { precision, recall } = shares(one)
    return [one.rule, one.labels, one.found, one.falseAlarms, one.exact, precision, recall].join(' | ')
  })
  return [title, 'rule | labels | found | false alarms | exact words | precision % | recall %', ...rows].join(
    '\n',
  )
}

/** Whoever changes a rule reads in the run what it changed. */
function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

describe('labelled sentences', () => {
  test('the hurried ones are none of the others, at least 120 and half of them clean', () => {
    const others = new Set([...tunedSet, ...heldOutSet, ...hardSet].map(({ text }) => text.normalize('NFC')))
    expect(hurriedSet.filter(({ text }) => others.has(text)).map(({ text }) => text)).toEqual([])
    expect(new Set(hurriedSet.map(({ text }) => text)).size).toBe(hurriedSet.length)
    expect(hurriedSet.length).toBeGreaterThanOrEqual(120)
    const clean = hurriedSet.filter(({ expected }) => expected.length === 0).length
    expect(clean / hurriedSet.length).toBeGreaterThanOrEqual(0.48)
  })

  test('at least 400, half of them clean, a third held out, none twice', () => {
    const all = [...tunedSet, ...heldOutSet].map(({ text, expected }) => ({
      text: text.normalize('NFC'),
      expected,
    }))
    const clean = all.filter(({ expected }) => expected.length === 0).length
    expect(all.length).toBeGreaterThanOrEqual(400)
    expect(clean / all.length).toBeGreaterThanOrEqual(0.48)
    expect(heldOutSet.length / all.length).toBeGreaterThan(0.32)
    const texts = all.map(({ text }) => text)
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })

  test.each([
    ['tuned', tunedSet, publishedTuned],
    ['held out', heldOutSet, publishedHeldOut],
    ['hurried', hurriedSet, publishedHurried],
    ['hard', hardSet, publishedHard],
  ] as const)('%s: as published', (name, set, published) => {
    const { measures, faults } = measure(set)
    print(
      table(name, measures),
      ...faults.map(({ kind, rule, words, text }) => [kind, rule, words, text].join(' | ')),
    )
    expect(numbersOf(measures)).toEqual(published)
  })
})
