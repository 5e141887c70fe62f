/** What a task rests on, as a paper cites it. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { PaperScope } from '../context.ts'
import { documentTypeWords } from '../wording/lists.ts'

/** `Kết luận tại … ngày …`, `Công văn số 15/UBND-VX ngày …`, `Điều 8, Quy chế …`; empty for none. */
export function sayBasis(basis: Basis | null, { read }: Pick<PaperScope, 'read'>): string {
  if (basis === null) return ''
  switch (basis.kind) {
    case 'conclusion': {
      const event = read.get('event', basis.meetingId)
      return event ? `Kết luận tại ${event.title}, ngày ${formatDay(event.date)}` : ''
    }
    case 'document': {
      const paper = read.get('source-document', basis.documentId)
      if (!paper) return ''
      const number = paper.number === '' ? '' : `số ${paper.number}`
      const day = paper.issuedOn ? `ngày ${formatDay(paper.issuedOn)}` : ''
      return [documentTypeWords[paper.type], number, day].filter(Boolean).join(' ') || paper.subject
    }
    case 'article':
      return sayArticle(basis.regulationId, basis.articleId, read)
    case 'obligation': {
      const obligation = read.get('obligation', basis.obligationId)
      return obligation ? sayArticle(obligation.regulationId, obligation.articleIds[0] ?? null, read) : ''
    }
  }
}

function sayArticle(regulationId: string, articleId: string | null, read: PaperScope['read']): string {
  const regulation = read.get('regulation', regulationId)
  const article = regulation?.articles.find((entry) => entry.id === articleId)
  return [article ? `Điều ${article.number}` : '', regulation?.shortTitle || regulation?.title || '']
    .filter(Boolean)
    .join(', ')
}
