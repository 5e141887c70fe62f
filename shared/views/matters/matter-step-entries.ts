/** The steps of a matter, and the papers on which it rests or that were made of it, as entries of its timeline. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { dayOfStep, type Matter, type MatterStep, matterSteps } from '#shared/registers/matter/index.ts'
import type { MatterCircle } from './matter-circle.ts'
import { blankEntry, bodyName } from './matter-entry.ts'
import type { MatterEntry } from './matter-timeline.ts'

/** The paper or the meeting that goes with a step. */
function refOfStep(matter: Matter, step: MatterStep) {
  const document = (id: string | null) => (id ? ({ register: 'source-document', id } as const) : null)
  switch (step) {
    case 'met':
      return matter.meetingEventId ? ({ register: 'event', id: matter.meetingEventId } as const) : null
    case 'directed':
      return document(matter.directionId)
    case 'resolved':
      return document(matter.resolutionId)
    case 'announced':
      return document(matter.announcementId)
    default:
      return null
  }
}

export function stepEntries(matter: Matter, context: RuleContext): MatterEntry[] {
  return matterSteps.flatMap((step): MatterEntry[] => {
    const on = dayOfStep(matter, step)
    if (on === null) return []
    const ref = refOfStep(matter, step)
    const record = ref ? context.read.get(ref.register, ref.id) : undefined
    const isThere = ref !== null && record !== undefined && record.removedAt === null
    const body = step === 'detected' ? matter.reportedById : step === 'resolved' ? matter.leadId : null
    return [
      {
        ...blankEntry,
        key: `step/${step}`,
        kind: 'step',
        on,
        what: step,
        title: isThere ? nameOfRef(ref, context) : '',
        body: bodyName(body, context),
        stands: 'done',
        ...(isThere ? { register: ref.register, id: ref.id } : {}),
      },
    ]
  })
}

function nameOfRef(
  { register, id }: NonNullable<ReturnType<typeof refOfStep>>,
  { read }: RuleContext,
): string {
  if (register === 'event') return read.get('event', id)?.title ?? ''
  const document = read.get('source-document', id)
  return document ? [document.number, document.subject].filter(Boolean).join(': ') : ''
}

/** Papers on which it rests; those that stand with a step are told there. */
export function documentEntries(
  documents: MatterCircle['documents'],
  matter: Matter,
  context: RuleContext,
): MatterEntry[] {
  const told = new Set([matter.directionId, matter.resolutionId, matter.announcementId])
  return documents.flatMap((document): MatterEntry[] => {
    if (document.issuedOn === null || told.has(document.id)) return []
    return [
      {
        ...blankEntry,
        key: `document/${document.id}`,
        kind: 'document',
        on: document.issuedOn,
        title: nameOfRef({ register: 'source-document', id: document.id }, context),
        body: bodyName(document.issuerId, context) || document.issuerText,
        stands: 'done',
        register: 'source-document',
        id: document.id,
      },
    ]
  })
}

export function paperEntries(papers: MatterCircle['papers']): MatterEntry[] {
  return papers.flatMap((paper): MatterEntry[] => {
    const { issuedOn } = paper.parts
    if (paper.state !== 'issued' || issuedOn === null) return []
    const title = anyRegisterOf('paper').titleOf(paper as unknown as AnyRecord)
    return [
      {
        ...blankEntry,
        key: `paper/${paper.id}`,
        kind: 'paper',
        on: issuedOn,
        title,
        stands: 'done',
        register: 'paper',
        id: paper.id,
      },
    ]
  })
}
