/** The parts of a formal paper of one body, with what its format and its issuer say by themselves. */
import { maskNames, maskText } from '#shared/document/mask-names.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { PaperType } from '#shared/document/paper-type.ts'
import type { Day } from '#shared/lib/dates.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperFigure, SourceRecord } from '#shared/registers/paper/index.ts'
import type { PaperFile } from '../compose.ts'
import type { PaperScope } from '../context.ts'
import { agencyOf, placeOf } from './head.ts'
import { filingLine } from './signature.ts'

/** A formal paper as a template makes it: what may be edited, and the names of its file. */
export type MadePaper = {
  readonly parts: PaperParts
  readonly file: PaperFile
  /** Records that it tells of besides those that its request names. */
  readonly records?: readonly SourceRecord[]
  /** Figures of a report, kept with it as of the day it was made. */
  readonly figures?: readonly PaperFigure[]
}

type Given = Pick<PaperParts, 'subject' | 'body'> &
  Partial<Omit<PaperParts, 'type' | 'subject' | 'body'>> & {
    readonly type: PaperType
    readonly issuer: Organisation
    /** Letters of the drafting unit in the filing line: `VX`, `Hồ sơ`. */
    readonly unit?: string
    readonly issuedOn: Day | null
    /** Printed in the date line while the day is not known. */
    readonly year: string
  }

/** Fills in what the caller leaves out: the name and letters of the type, the head, the place, the filing line. */
export function makeParts({ issuer, unit = '', ...given }: Given, scope: PaperScope): PaperParts {
  const { title, symbol } = scope.look.types[given.type]
  return {
    title,
    agencies: [agencyOf(issuer, scope)],
    hasNumber: true,
    number: '',
    typeSymbol: symbol,
    symbol: nameEntryOn(issuer, scope.day).symbol,
    hasDateLine: true,
    place: placeOf(issuer, scope),
    urgency: 'normal',
    circulation: '',
    addressees: [],
    bases: [],
    signatures: [],
    signing: 'beside-recipients',
    hasRecipients: true,
    recipients: [],
    filing: filingLine(issuer, unit, scope),
    annexes: [],
    ...given,
  }
}

/** The parts with all the given names as initials (che tên), wherever a hand wrote them. */
export function maskParts(parts: PaperParts, names: readonly string[]): PaperParts {
  return {
    ...parts,
    subject: maskText(parts.subject, names),
    addressees: parts.addressees.map((line) => maskText(line, names)),
    recipients: parts.recipients.map((line) => maskText(line, names)),
    signatures: parts.signatures.map((one) => ({ ...one, name: maskText(one.name, names) })),
    body: maskNames(parts.body, names),
    annexes: parts.annexes.map((annex) => ({ ...annex, body: maskNames(annex.body, names) })),
  }
}
