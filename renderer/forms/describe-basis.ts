/** How the screen names what an event or a task rests on. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { dueKey, type Occasion } from '#shared/registers/fulfilment/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { type Obligation, obligationName } from '#shared/registers/obligation/index.ts'
import type { Article, Regulation } from '#shared/registers/regulation/index.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'
import { dueTitle } from '#shared/views/obligations/due-words.ts'

export type BasisSources = {
  obligations: ReadonlyMap<string, Obligation>
  regulations: ReadonlyMap<string, Regulation>
  documents: ReadonlyMap<string, SourceDocument>
  meetings: ReadonlyMap<string, Meeting>
  /** What happened, by the key of the due that follows from it; empty unless asked for. */
  occasions: ReadonlyMap<string, Occasion>
  /** Coordination records by `register/id`; empty unless asked for. */
  records: ReadonlyMap<string, { register: CoordinationRegister; id: string; title: string }>
  /** Title and day of the meetings' events. */
  meetingTitles: ReadonlyMap<string, { title: string; date: string }>
}

/** The few words that are not in the records. */
export type BasisWords = {
  article(number: string): string
  conclusion(number: number): string
  period(key: string): string
  /** A due rule as a sentence. */
  rule(rule: DueRule): string
  /** That an obligation which hangs on an event is named without one, and so is not counted as kept. */
  noOccasion: string
  register(name: CoordinationRegister): string
  gone: string
}

/** `Điều 8. Phát ngôn (Quy chế phối hợp)`; the word for "gone" where the record no longer is. */
export function describeBasis(value: Basis, sources: BasisSources, words: BasisWords): string {
  switch (value.kind) {
    case 'article': {
      const regulation = sources.regulations.get(value.regulationId)
      if (!regulation) return words.gone
      const article = regulation.articles.find((one) => one.id === value.articleId)
      const name = regulation.shortTitle || regulation.title
      return article ? `${articleName(article, words)} (${name})` : name
    }
    case 'document': {
      const document = sources.documents.get(value.documentId)
      return document ? documentName(document) : words.gone
    }
    case 'conclusion': {
      const meeting = sources.meetings.get(value.meetingId)
      const index = meeting?.conclusions.findIndex((one) => one.id === value.conclusionId) ?? -1
      const event = sources.meetingTitles.get(value.meetingId)
      if (index < 0 && !event) return words.gone
      const day = event ? formatDay(event.date) : ''
      const place = [event?.title ?? '', day].filter(Boolean).join(', ')
      return index < 0 ? place : `${words.conclusion(index + 1)} (${place})`
    }
    case 'obligation': {
      const obligation = sources.obligations.get(value.obligationId)
      if (!obligation) return words.gone
      const occasion = sources.occasions.get(dueKey(value))
      const period = occasion ? occasionName(occasion) : words.period(value.period)
      const name = milestoneName(obligation, value.milestoneId)
      return period === '' ? name : `${name} (${period})`
    }
    case 'record':
      return sources.records.get(`${value.register}/${value.recordId}`)?.title ?? words.gone
    default:
      return assertNever(value)
  }
}

/** `Điều 8. Phát ngôn, họp báo`. */
export function articleName({ number, title }: Pick<Article, 'number' | 'title'>, words: BasisWords): string {
  return number === '' ? title : `${words.article(number)}. ${title}`
}

/** `NV-02. Gửi danh mục: Cập nhật`. */
export function milestoneName(obligation: Obligation, milestoneId: string): string {
  const milestone = obligation.milestones.find(({ id }) => id === milestoneId)
  return milestone ? dueTitle({ obligation, milestone }) : obligationName(obligation)
}

/** `Sở Y tế hỏi về dịch, 20/11/2026`. */
export function occasionName({ what, on }: Occasion): string {
  return `${what}, ${formatDay(on)}`
}

/** `15-CT/TU, 20/10/2026: Về …`. */
export function documentName({ number, issuedOn, subject }: SourceDocument): string {
  const head = [number, issuedOn ? formatDay(issuedOn) : ''].filter(Boolean).join(', ')
  return head === '' ? subject : `${head}: ${subject}`
}

/** The beginning of a conclusion, in one line. */
export function conclusionStart(content: Meeting['conclusions'][number]['content']): string {
  const text = plainText(content).replace(/\s+/g, ' ')
  return text.length > 120 ? `${text.slice(0, 118)}…` : text
}
