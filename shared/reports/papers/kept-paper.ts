/** Papers of the desk: what was made from a record and edited since (register `paper`), or is being written right now. */
import { safeFileName } from '#shared/document/build.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { titleOfParts } from '#shared/registers/paper/index.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import type { PaperLook } from '../formats/look.ts'
import type { MadePaper } from '../parts/make-parts.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks } from '../wording/meeting.ts'

/** A kept paper as it stands. Throws `unknown-record`. */
export function makeKeptPaper({ paperId }: RequestOf<'paper'>, { read, today }: PaperContext): MadePaper {
  const { parts, format } = mustGet(read, 'paper', paperId)
  return withFile(parts, format, today)
}

/** The look of a kept paper: that of its issue, else the one chosen for it. */
export function lookOfKept(paperId: string, read: ReadModel): PaperLook {
  const { look, format, profileId } = mustGet(read, 'paper', paperId)
  return look ?? lookOf(format, read, profileId)
}

/** A paper given by its parts. */
export function makeGivenPaper({ parts, format }: RequestOf<'parts'>, { today }: PaperContext): MadePaper {
  return withFile(parts, format, today)
}

function withFile(parts: PaperParts, format: 'state' | 'party', today: string): MadePaper {
  const title = titleOfParts(parts)
  return {
    parts,
    file: { title, fileName: safeFileName(title, `${parts.issuedOn ?? today} (${formatMarks[format]})`) },
  }
}
