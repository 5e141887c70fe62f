/** What a task rests on, as a paper cites it. */
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import type { PaperScope } from '../context.ts'
import { documentTypeWords } from '../wording/lists.ts'

type BasisScope = Pick<PaperScope, 'read'> & Partial<Pick<PaperScope, 'look'>>

/**
 * `Kết luận tại … ngày …`, `Công văn số 15/UBND-VX ngày …` (the Party: a comma before `ngày`), `Điều 8, Quy chế …`; empty for
 * none. Short enough for a column: issuer and subject stand in the library.
 */
export function sayBasis(basis: Basis | null, { read, look }: BasisScope): string {
  if (basis === null) return ''
  switch (basis.kind) {
    case 'conclusion': {
      const event = read.get('event', basis.meetingId)
      return event ? `Kết luận tại ${event.title}, ngày ${formatDay(event.date)}` : ''
    }
    case 'document': {
      const paper = read.get('source-document', basis.documentId)
      if (!paper) return ''
      if (paper.isSecret) return secretSubject
      const number = paper.number === '' ? '' : ` số ${paper.number}`
      const beforeDay = look?.format === 'party' ? ', ' : ' '
      const day = paper.issuedOn ? `${beforeDay}ngày ${formatDay(paper.issuedOn)}` : ''
      return `${documentTypeWords[paper.type]}${number}${day}`
    }
    case 'article':
      return sayArticle(basis.regulationId, basis.articleId, read)
    case 'obligation': {
      const obligation = read.get('obligation', basis.obligationId)
      return obligation ? sayArticle(obligation.regulationId, obligation.articleIds[0] ?? null, read) : ''
    }
    case 'record':
      return read.get(basis.register, basis.recordId)?.title ?? ''
  }
}

function sayArticle(regulationId: string, articleId: string | null, read: PaperScope['read']): string {
  const regulation = read.get('regulation', regulationId)
  const article = regulation?.articles.find((entry) => entry.id === articleId)
  return [article ? `Điều ${article.number}` : '', regulation?.shortTitle || regulation?.title || '']
    .filter(Boolean)
    .join(', ')
}
