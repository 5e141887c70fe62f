/** Regulations of former editions of the program made to fit this one. */
import type { Migration } from '../define-register.ts'

type Fields = Record<string, unknown>

/** Before obligations there were no kinds, stages and amendments. What names fewer than two bodies was not signed yet. */
export const regulationMigrations: readonly Migration[] = [
  {
    id: 'regulation-1-obligations',
    up: (record) => ({
      ...record,
      kind: record.kind ?? 'regulation',
      stage: record.stage ?? (bodiesIn(record.parties) < 2 ? 'draft' : 'issued'),
      amendments: record.amendments ?? [],
      replacesId: record.replacesId ?? null,
      closedOn: record.closedOn ?? null,
      closingNote: record.closingNote ?? '',
      articles: listOf(record.articles).map((article) => ({
        validFrom: null,
        validTo: null,
        former: [],
        ...article,
      })),
    }),
  },
]

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : [])

const bodiesIn = (parties: unknown) =>
  new Set(listOf(parties).map(({ organisationId }) => organisationId)).size
