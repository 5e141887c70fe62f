/** What the thể thức check finds, and where it stands. */

/** `look`: a rule that a person has to judge (xem bằng mắt). */
export const findingLevels = ['error', 'warning', 'look'] as const
export type FindingLevel = (typeof findingLevels)[number]

/** The parts of a paper that a finding can point at, in the order of the page; `look` is the profile of the format itself. */
export const placeParts = [
  'agencies',
  'number',
  'dateLine',
  'title',
  'subject',
  'addressees',
  'bases',
  'body',
  'signatures',
  'recipients',
  'filing',
  'annexes',
  'look',
] as const
export type PlacePart = (typeof placeParts)[number]

/** A paragraph inside a table or inside blocks side by side. */
export type CellPlace = {
  readonly area: 'head' | 'rows'
  readonly row: number
  readonly cell: number
  /** Paragraph (or block) within the cell. */
  readonly line: number
}

/** Exactly where a finding stands, so that a screen can jump there and mark it. Indexes count from 0. */
export type CheckPlace = {
  readonly part: PlacePart
  /** Line of agencies, addressees, bases, signatures, recipients; number of the annex; -1 for the part as a whole. */
  readonly index: number
  /** Block of the body or of the annex. */
  readonly block?: number
  readonly cell?: CellPlace
  /** Field of the part: `line`, `parentLine`, `role`, `post`, `name`, `title`, `subject`, `note`; a path of the profile. */
  readonly field?: string
  /** Character range in the text of the place; both 0 where the whole of it is meant. */
  readonly from: number
  readonly to: number
}

/** Everything that can be found; the words are `checks:codes.<code>`, the rule behind it `checks:why.<code>`. */
export const findingCodes = [
  'agency-missing',
  'title-missing',
  'subject-missing',
  'body-missing',
  'signer-missing',
  'signer-name-missing',
  'secretary-missing',
  'chair-missing',
  'minutes-time-missing',
  'minutes-conclusion-missing',
  'number-missing',
  'day-missing',
  'place-missing',
  'recipients-missing',
  'filing-missing',
  'filing-form-state',
  'filing-form-party',
  'filing-not-last',
  'agency-short',
  'agency-case',
  'type-letters',
  'letter-has-type',
  'number-sign-state',
  'number-sign-party',
  'number-zero-missing',
  'number-zeros',
  'number-not-a-number',
  'symbol-blank',
  'title-case',
  'title-of-other',
  'subject-prefix',
  'subject-upper',
  'subject-end',
  'addressees-unexpected',
  'addressees-missing',
  'as-above-missing',
  'as-above-not-first',
  'as-above-unexpected',
  'mark-state',
  'mark-party',
  'mark-stop',
  'collective-kt-party',
  'collective-kt-state',
  'deputy-without-kt',
  'signer-title',
  'date-zero',
  'month-zero',
  'day-does-not-exist',
  'weekday-wrong',
  'clock-does-not-exist',
  'clock-half-day',
  'issued-on-day-off',
  'issued-later',
  'thousands-comma',
  'thousands-bare',
  'decimal-point',
  'percent-mixed',
  'words-differ',
  'district-name',
  'district-level',
  'name-former',
  'body-dissolved',
  'head-former',
  'tone-mixed',
  'i-y-mixed',
  'capital',
  'citation-no-day',
  'citation-no-issuer',
  'citation-no-subject',
  'citation-no-issuer-subject',
  'citation-again',
  'citation-colon',
  'citation-blank',
  'citation-comma-state',
  'citation-comma-party',
  'citation-letters',
  'citation-letter-type',
  'citation-other-day',
  'citation-other-type',
  'citation-replaced',
  'citation-expired',
  'end-missing',
  'end-other',
  'end-early',
  'blank-double',
  'blank-before-mark',
  'blank-after-mark',
  'mark-twice',
  'word-twice',
  'quote-open',
  'quote-unopened',
  'quotes-mixed',
  'bracket-open',
  'bracket-unopened',
  'unfilled',
  'own-number-empty',
  'roman-mark',
  'numbering-gap',
  'numbering-back',
  'letter-order',
  'profile-range',
  'profile-line-state',
  'profile-line-party',
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Finding = {
  readonly level: FindingLevel
  /** The words are `checks:codes.<code>` with `params`. */
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string | number>>
  readonly place: CheckPlace
  /** The words of the place with a little around them; `hit` is empty for what is missing. */
  readonly quote: { readonly before: string; readonly hit: string; readonly after: string }
}

const aroundBefore = 28
const aroundAfter = 36

/** The hit with what stands around it, cut at blanks. */
export function quoteOf(text: string, from: number, to: number): Finding['quote'] {
  const start = Math.max(0, from - aroundBefore)
  const before = text.slice(start, from)
  const after = text.slice(to, to + aroundAfter)
  const isCutBefore = start > 0
  const isCutAfter = to + aroundAfter < text.length
  return {
    before: isCutBefore ? `…${before.replace(/^\S*\s/, '')}` : before,
    hit: text.slice(from, to),
    after: isCutAfter ? `${after.replace(/\s\S*$/, '')}…` : after,
  }
}
