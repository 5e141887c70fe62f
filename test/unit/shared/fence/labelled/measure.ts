/** Precision and recall over labelled sentences. */
import { type FenceRule, fenceRules, scanText } from '#shared/fence/index.ts'
import type { Labelled } from './read-labelled.ts'

export type Measure = {
  rule: FenceRule | 'all'
  /** Labels of the set. */
  labels: number
  found: number
  missed: number
  /** Findings where no label stands. */
  falseAlarms: number
  /** Of what was found, with exactly the labelled words. */
  exact: number
}
export type Fault = {
  kind: 'missed' | 'false alarm' | 'other words'
  rule: FenceRule
  words: string
  text: string
}
type Place = {
  readonly rule: FenceRule
  readonly start: number
  readonly end: number
  readonly words: string
}

const meet = (a: Place, b: Place) => a.rule === b.rule && a.start < b.end && b.start < a.end
const isSame = (a: Place, b: Place) => a.rule === b.rule && a.start === b.start && a.end === b.end

/** Compares what the fence finds with what is labelled: a finding counts when it stands where a label of its rule does. */
export function measure(sentences: readonly Labelled[]): { measures: Measure[]; faults: Fault[] } {
  const faults: Fault[] = []
  const measures = fenceRules.map(
    (rule): Measure => ({ rule, labels: 0, found: 0, missed: 0, falseAlarms: 0, exact: 0 }),
  )
  const of = (rule: FenceRule) => measures[fenceRules.indexOf(rule)] as Measure
  for (const { text, expected } of sentences) {
    const findings = scanText(text)
    for (const label of expected) {
      const counts = of(label.rule)
      counts.labels += 1
      const hit = findings.find((finding) => meet(finding, label))
      if (!hit) faults.push({ kind: 'missed', rule: label.rule, words: label.words, text })
      else if (!isSame(hit, label))
        faults.push({ kind: 'other words', rule: label.rule, words: hit.words, text })
      counts[hit ? 'found' : 'missed'] += 1
      if (hit && isSame(hit, label)) counts.exact += 1
    }
    for (const finding of findings.filter((one) => !expected.some((label) => meet(one, label)))) {
      of(finding.rule).falseAlarms += 1
      faults.push({ kind: 'false alarm', rule: finding.rule, words: finding.words, text })
    }
  }
  const sum = (key: Exclude<keyof Measure, 'rule'>) => measures.reduce((total, one) => total + one[key], 0)
  const all: Measure = {
    rule: 'all',
    labels: sum('labels'),
    found: sum('found'),
    missed: sum('missed'),
    falseAlarms: sum('falseAlarms'),
    exact: sum('exact'),
  }
  return { measures: [...measures, all], faults }
}

/** Shares in percent with one decimal, as published: of the findings right, of the labels found. */
export function shares({ found, labels, falseAlarms }: Measure): { precision: string; recall: string } {
  const percent = (part: number, whole: number) => ((100 * part) / (whole || 1)).toFixed(1)
  return { precision: percent(found, found + falseAlarms), recall: percent(found, labels) }
}
