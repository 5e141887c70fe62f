/** Kiểm tra thể thức: THE list of rules, and what they find in one paper. Pure; it tells and never changes. */
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { PaperLook } from '../formats/look.ts'
import { type Finding, findingLevels, placeParts } from './finding.ts'
import { textsOf } from './placed-text.ts'
import type { CheckContext, CheckedPaper, Rule } from './rule.ts'
import { authorityMarks, deputySigns, signerNames } from './rules/authority.ts'
import { capitals } from './rules/capitals.ts'
import { citationForms, citedLetters, citedLibrary } from './rules/citations.ts'
import { clockTimes, dayOfIssue, longDates, shortDates, weekdays } from './rules/dates.ts'
import { districts } from './rules/districts.ts'
import { endMark } from './rules/end-mark.ts'
import { formerNamesInHead, formerNamesInText } from './rules/former-names.ts'
import { letterOrder, numberingGaps, romanMarks } from './rules/headings.ts'
import { minutesContents, missingAtIssue, missingParts, missingSigners } from './rules/missing-parts.ts'
import { numberSigns, numbersInWords, percentSigns } from './rules/numbers.ts'
import { numberForm, typeLetters } from './rules/own-number.ts'
import { profileRanges } from './rules/profile.ts'
import { blanks, brackets, quotationMarks, wordsTwice } from './rules/punctuation.ts'
import { addressees, asAbove, filingLine } from './rules/recipients.ts'
import { agencyLines, subjectForm, typeName } from './rules/title.ts'
import { iAndY, toneMarks } from './rules/tone-marks.ts'
import { unfilled } from './rules/unfilled.ts'

export const rules: readonly Rule[] = [
  missingParts,
  missingSigners,
  minutesContents,
  missingAtIssue,
  agencyLines,
  typeLetters,
  numberForm,
  typeName,
  subjectForm,
  addressees,
  asAbove,
  filingLine,
  authorityMarks,
  deputySigns,
  signerNames,
  longDates,
  shortDates,
  weekdays,
  clockTimes,
  dayOfIssue,
  numberSigns,
  percentSigns,
  numbersInWords,
  districts,
  formerNamesInText,
  formerNamesInHead,
  toneMarks,
  iAndY,
  capitals,
  citationForms,
  citedLetters,
  citedLibrary,
  endMark,
  blanks,
  wordsTwice,
  quotationMarks,
  brackets,
  unfilled,
  romanMarks,
  numberingGaps,
  letterOrder,
  profileRanges,
]

/** A paper full of the same fault says enough with so many. */
const mostOfACode = 40

/**
 * What is wrong with a paper, or worth a look: errors first, then warnings, then what a person must judge; each group in the
 * order of the page.
 */
export function checkPaper(
  parts: PaperParts,
  look: PaperLook,
  context: Omit<CheckContext, 'day'> & { readonly day?: CheckContext['day'] },
): Finding[] {
  const day = context.day ?? parts.issuedOn ?? context.today
  const paper: CheckedPaper = { ...context, day, parts, look, texts: textsOf(parts) }
  const counts = new Map<string, number>()
  const found = rules
    .flatMap((rule) => rule(paper))
    .filter(({ code }) => {
      counts.set(code, (counts.get(code) ?? 0) + 1)
      return (counts.get(code) ?? 0) <= mostOfACode
    })
  return found.toSorted(compareFindings)
}

function compareFindings(a: Finding, b: Finding): number {
  const key = ({ level, place }: Finding) => [
    findingLevels.indexOf(level),
    placeParts.indexOf(place.part),
    place.index,
    place.block ?? -1,
    place.cell?.row ?? -1,
    place.cell?.cell ?? -1,
    place.from,
  ]
  const [left, right] = [key(a), key(b)]
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
