/**
 * A profile outside what its guidance allows: NĐ 30/2020/NĐ-CP, Phụ lục I, mục I and II; Hướng dẫn 05-HD/VPTW. Always for the
 * eye: an office may know why.
 */
import type { PaperFormat } from '#shared/document/paper-type.ts'
import type { PaperLook } from '../../formats/look.ts'
import type { Finding } from '../finding.ts'
import { findPart, type Rule } from '../rule.ts'

type Bounds = readonly [least: number, most: number]

const margins: Record<PaperFormat, Record<'top' | 'bottom' | 'left' | 'right', Bounds>> = {
  state: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  party: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
}

/** Sizes of type, pt. */
const sizes: Record<PaperFormat, Partial<Record<keyof PaperLook['styles'], Bounds>>> = {
  state: {
    body: [13, 14],
    heading: [13, 14],
    nation: [12, 13],
    motto: [13, 14],
    parentAgency: [12, 13],
    agency: [12, 13],
    number: [13, 13],
    dateLine: [13, 14],
    title: [13, 14],
    subtitle: [13, 14],
    addressee: [13, 14],
    authority: [13, 14],
    post: [13, 14],
    signer: [13, 14],
    recipientsLabel: [12, 12],
    recipients: [11, 11],
  },
  party: {
    body: [14, 15],
    heading: [14, 15],
    nation: [15, 15],
    parentAgency: [14, 14],
    agency: [14, 14],
    number: [14, 14],
    dateLine: [14, 14],
    title: [15, 16],
    subtitle: [14, 15],
    authority: [14, 14],
    post: [14, 14],
    signer: [14, 14],
    recipientsLabel: [14, 14],
    recipients: [12, 12],
  },
}

const pageNumbers: Record<PaperFormat, Bounds> = { state: [13, 14], party: [14, 14] }

/** What of a profile lies outside its guidance. */
export function checkProfile(look: PaperLook): Finding[] {
  const { format, marginsMm, styles, pageNumber } = look
  const outside = (field: string, value: number, [least, most]: Bounds, unit: string): Finding[] =>
    value >= least && value <= most
      ? []
      : [findPart('look', 'profile-range', { part: 'look', field }, { value, least, most, unit, field })]
  return [
    ...Object.entries(margins[format]).flatMap(([side, bounds]) =>
      outside(`marginsMm.${side}`, marginsMm[side as keyof typeof marginsMm], bounds, 'mm'),
    ),
    ...Object.entries(sizes[format]).flatMap(([key, bounds]) =>
      outside(`styles.${key}.sizePt`, styles[key as keyof typeof styles].sizePt, bounds, 'pt'),
    ),
    ...outside('pageNumber.sizePt', pageNumber.sizePt, pageNumbers[format], 'pt'),
    ...linePitch(look),
  ]
}

/** Single to one and a half (State); an exact 18 to 22 pt (Party). */
function linePitch({ format, styles: { body } }: PaperLook): Finding[] {
  const { line } = body
  const isWell =
    format === 'state'
      ? line.kind === 'multiple' && line.value >= 1 && line.value <= 1.5
      : line.kind === 'exact' && line.pt >= 18 && line.pt <= 22
  return isWell
    ? []
    : [findPart('look', `profile-line-${format}`, { part: 'look', field: 'styles.body.line' })]
}

export const profileRanges: Rule = ({ look }) => checkProfile(look)
