/** The nodes between which a trace walks, and their names. */
import type { Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type DuePlace, dueKey } from '#shared/registers/fulfilment/index.ts'

export type TraceNode =
  | { readonly kind: 'article'; readonly regulationId: string; readonly articleId: string }
  | { readonly kind: 'obligation'; readonly id: string }
  | { readonly kind: 'due'; readonly place: DuePlace }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'conclusion'; readonly meetingId: string; readonly conclusionId: string }
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'record'; readonly register: CoordinationRegister; readonly id: string }
  | { readonly kind: 'product'; readonly taskId: string }
  | { readonly kind: 'words'; readonly proofId: string; readonly text: string; readonly on: Day | null }

/** The same for the same thing, whichever way it was reached. */
export function keyOf(node: TraceNode): string {
  switch (node.kind) {
    case 'article':
      return `article/${node.regulationId}/${node.articleId}`
    case 'due':
      return `due/${dueKey(node.place)}`
    case 'conclusion':
      return `conclusion/${node.meetingId}/${node.conclusionId}`
    case 'record':
      return `${node.register}/${node.id}`
    case 'product':
      return `product/${node.taskId}`
    case 'words':
      return `words/${node.proofId}`
    default:
      return `${node.kind}/${node.id}`
  }
}

/** What a basis points at; null for a regulation named without an article. */
export function nodeOfBasis(basis: Exclude<Basis, { kind: 'obligation' }>): TraceNode | null {
  switch (basis.kind) {
    case 'conclusion':
      return { kind: 'conclusion', meetingId: basis.meetingId, conclusionId: basis.conclusionId }
    case 'document':
      return { kind: 'document', id: basis.documentId }
    case 'record':
      return { kind: 'record', register: basis.register, id: basis.recordId }
    case 'article': {
      const { regulationId, articleId } = basis
      return articleId === null ? null : { kind: 'article', regulationId, articleId }
    }
  }
}
