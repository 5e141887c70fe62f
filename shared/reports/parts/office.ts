/** The office that prints a list: its body, and the look that goes with it. */

import { paragraph, space } from '#shared/document/build.ts'
import { type Block, contentWidth, type PageSetup } from '#shared/document/model.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { agencyOf, paperHead, titleBlocks } from './head.ts'

/** Lists are set closer than papers that are signed, so that a week fits on a sheet. */
const beforeTitlePt = 10
const afterHeadMm = 2

export type ListPaper = { readonly scope: PaperScope; readonly issuer: Organisation | null }

/** The body named for schedules and lists, else the office's own of its usual format; null where none is set yet. */
export function listPaper(read: ReadModel, day: Day): ListPaper {
  const office = read.get('settings', 'office')
  const usual = office?.defaultFormat === 'state' ? office.stateIssuerId : office?.partyIssuerId
  const issuerId = office?.scheduleIssuerId ?? usual
  const issuer = (issuerId ? read.get('organisation', issuerId) : undefined) ?? null
  const format: PaperFormat = issuer
    ? issuer.kind === 'party'
      ? 'party'
      : 'state'
    : (office?.defaultFormat ?? 'state')
  return { scope: { read, look: lookOf(format, read), day, hideNames: false }, issuer }
}

/** Head, title, subtitle and a line in italics of a list. A list needs no number and no date line. */
export function listHead(
  { scope, issuer }: ListPaper,
  page: PageSetup,
  title: string,
  subtitle: string,
  note: string,
): Block[] {
  const [name, ...rest] = titleBlocks(title, subtitle, scope.look, contentWidth(page))
  return [
    ...(issuer
      ? [paperHead({ agencies: [agencyOf(issuer, scope)], page, number: null, dateLine: null }, scope.look)]
      : []),
    ...(name?.kind === 'paragraph' ? [{ ...name, beforePt: beforeTitlePt }] : []),
    ...rest.filter((block) => block.kind === 'paragraph' && block.style === 'subtitle'),
    note === '' ? space(afterHeadMm) : paragraph('note', note, { afterPt: 6 }),
  ]
}
