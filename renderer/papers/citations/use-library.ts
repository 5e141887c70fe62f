/** The document library as citing needs it: found without diacritics, cited in both styles, grown from a pasted citation. */
import { useMemo } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { foldNumber } from '#shared/registers/source-document/fold-number.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'
import { type CitationManner, cite } from '#shared/reports/citations/cite.ts'
import { type ReadCitation, readCitation } from '#shared/reports/citations/read-citation.ts'

export type Library = {
  readonly documents: readonly SourceDocument[]
  /** Documents that hold every word of the text, the newest first; secret ones are not cited. */
  find(text: string): readonly SourceDocument[]
  cite(document: SourceDocument, manner: Omit<CitationManner, 'on'>): string
  /** The fields of a pasted citation; null when it is none. */
  read(text: string): ReadCitation | null
  /** The document with the number, however it is written. */
  withNumber(number: string): SourceDocument | undefined
  /** Adds what was read; null when it was refused. */
  add(fields: ReadCitation): Promise<string | null>
}

export function useLibrary(): Library {
  const documents = useAll('source-document')
  const organisations = useAll('organisation')
  const today = useToday()
  const act = useAct()
  return useMemo(() => {
    const read = readOf({ organisation: organisations, 'source-document': documents })
    const lines = documents
      .map((document) => ({ document, words: wordsOf(document, read, today) }))
      .toSorted((a, b) => ((a.document.issuedOn ?? '') < (b.document.issuedOn ?? '') ? 1 : -1))
    return {
      documents,
      find: (text) => {
        const wanted = fold(text).split(' ').filter(Boolean)
        return lines
          .filter(({ document, words }) => !document.isSecret && wanted.every((word) => words.includes(word)))
          .map(({ document }) => document)
      },
      cite: (document, manner) => cite(document, { ...manner, on: today }, read),
      read: (text) => readCitation(text, read),
      withNumber: (number) => documents.find((one) => foldNumber(one.number) === foldNumber(number)),
      add: async (found) => {
        const fields = { ...found, note: '', subject: found.subject || found.number }
        const outcome = await act('records.create', { register: 'source-document', id: null, fields })
        return outcome.ok ? (outcome.value as { id: string }).id : null
      },
    }
  }, [documents, organisations, today, act])
}

/** The small registers that are loaded, read as the pure code reads them. */
function readOf(records: { [name: string]: readonly { readonly id: string }[] }): ReadModel {
  return {
    get: (register, id) => records[register]?.find((one) => one.id === id),
    all: (register) => records[register] ?? [],
  } as ReadModel
}

function wordsOf(
  { number, subject, issuerId, issuerText, issuedOn }: SourceDocument,
  read: ReadModel,
  today: string,
) {
  const issuer = issuerId ? read.get('organisation', issuerId) : undefined
  return fold([number, subject, issuer ? nameOn(issuer, issuedOn ?? today) : issuerText].join(' '))
}
