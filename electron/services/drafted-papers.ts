/** Papers of the desk: made from a record or from nothing, held against their records again, copied. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { canonicalBlocks } from '#shared/document/editable.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { asSaid } from '#shared/fence/names/index.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import { type Change, fieldsOf, type ReadModel } from '#shared/registers/define-register.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import {
  type FormalRequest,
  isFormal,
  makePaper,
  type PaperContext,
  type PaperRequest,
  paperRequestSchema,
} from '#shared/reports/index.ts'
import { sourcesOf } from '#shared/reports/paper-sources.ts'
import { compareParts, digestParts, takeParts } from '#shared/reports/remake.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import { queryRows } from './paper-rows.ts'
import type { RecordsService } from './records.ts'

/** Half of a SHA-256: enough to tell parts of one paper apart. */
const digest = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/** The desk's commands over the records service. */
export function makeDraftedPapers(store: Store, records: RecordsService, world: World) {
  const contextFor = (read: ReadModel) => paperContextOf(read, world)
  return {
    /** Throws `bad-input` for a list, and whatever the template refuses. */
    draft: async ({ request, again }: ParsedInputOf<'papers.draft'>): Promise<OutputOf<'papers.draft'>> => {
      const formal = draftable(request)
      const existing = again ? undefined : latestOf(formal, store.read)
      if (existing) return { id: existing.id, isNew: false, state: existing.state }
      const id = world.newId()
      await records.write('papers.draft', (read) => [
        { register: 'paper', kind: 'create', id, fields: draftOf(formal, contextFor(read)) },
      ])
      return { id, isNew: true, state: 'draft' }
    },
    remake: ({ paperId }: ParsedInputOf<'papers.remake'>): OutputOf<'papers.remake'> => {
      const paper = found(store.read, paperId)
      const request = requestOf(paper)
      const fresh = canonicalParts(makePaper(request, contextFor(store.read)).parts)
      return { request, differences: compareParts(paper.parts, paper.origin.made ?? {}, fresh, digest) }
    },
    takeOver: async ({ paperId, revision, groups }: ParsedInputOf<'papers.take-over'>): Promise<null> => {
      await records.write('papers.take-over', (read) => {
        const paper = found(read, paperId)
        if (paper.state !== 'draft') throw new Refusal('record-locked')
        if (paper.revision !== revision)
          throw new Refusal('record-changed', { params: { id: paperId, revision: paper.revision } })
        return [
          {
            register: 'paper',
            kind: 'update',
            id: paperId,
            fields: takenOver(paper, groups, contextFor(read)),
          },
        ]
      })
      return null
    },
    duplicate: async ({
      paperId,
    }: ParsedInputOf<'papers.duplicate'>): Promise<OutputOf<'papers.duplicate'>> => {
      const id = world.newId()
      await records.write('papers.duplicate', (read): Change[] => [
        { register: 'paper', kind: 'create', id, fields: copyOf(found(read, paperId), read) },
      ])
      return { id }
    },
  }
}

function paperContextOf(read: ReadModel, world: World): PaperContext {
  const context = asSaid(contextOf(world, read))
  const { today, calendar } = context
  return {
    read: context.read,
    today,
    calendar,
    queryRows: (register, view) => queryRows(register, view, context),
  }
}

function found(read: ReadModel, id: string): Paper {
  const paper = read.get('paper', id)
  if (paper === undefined) throw new Refusal('unknown-record', { params: { register: 'paper', id } })
  return paper
}

/** A formal paper that is made anew; kept ones are copied, and what is only being previewed has no origin. */
function draftable(request: PaperRequest): FormalRequest {
  if (isFormal(request) && request.kind !== 'paper' && request.kind !== 'parts') {
    // An annex shown alone is a part of the whole paper.
    const { annex: _annex, ...whole } = request
    return whole as FormalRequest
  }
  throw new Refusal('bad-input', { issues: [{ path: 'request.kind', code: 'wrong-shape' }] })
}

/** The newest paper of the same request that was not withdrawn. What is begun from nothing is always new. */
function latestOf(request: FormalRequest, read: ReadModel): Paper | undefined {
  if (request.kind === 'blank') return undefined
  const wanted = canonicalJson(request)
  return read
    .all('paper')
    .filter(({ state, origin }) => state !== 'withdrawn' && canonicalJson(origin.request) === wanted)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
}

function draftOf(request: FormalRequest, context: PaperContext) {
  const made = makePaper(request, context)
  const parts = canonicalParts(made.parts)
  const isFromNothing = request.kind === 'blank'
  return {
    format: formatOf(request, context),
    profileId: ('profile' in request && request.profile) || '',
    parts,
    origin: {
      request: isFromNothing ? null : (request as Paper['origin']['request']),
      records: unique([...sourcesOf(request, context), ...(made.records ?? [])]),
      asOf: context.today,
      ...(isFromNothing ? {} : { made: digestParts(parts, digest) }),
    },
    figures: [...(made.figures ?? [])],
    state: 'draft' as const,
    issuedAt: null,
    look: null,
    reason: '',
    note: '',
  }
}

function formatOf(request: FormalRequest, { read }: PaperContext): Paper['format'] {
  const asked = 'format' in request ? request.format : undefined
  return asked ?? read.get('settings', 'office')?.defaultFormat ?? 'state'
}

function unique(records: readonly Paper['origin']['records'][number][]) {
  return [...new Map(records.map((one) => [`${one.register}/${one.id}`, one])).values()]
}

/** What looks the same is kept in one way, so that only a hand or the records make a difference. */
function canonicalParts(parts: PaperParts): PaperParts {
  return {
    ...parts,
    body: canonicalBlocks(parts.body),
    annexes: parts.annexes.map((annex) => ({ ...annex, body: canonicalBlocks(annex.body) })),
  }
}

/** The request it was made from, read by the schema of today. Throws `not-allowed-now` for one that was written by hand. */
function requestOf({ origin }: Paper): FormalRequest {
  const parsed = v.safeParse(paperRequestSchema, origin.request)
  if (!parsed.success) throw new Refusal('not-allowed-now')
  return draftable(parsed.output)
}

function takenOver(paper: Paper, groups: ParsedInputOf<'papers.take-over'>['groups'], context: PaperContext) {
  const request = requestOf(paper)
  const made = makePaper(request, context)
  const fresh = canonicalParts(made.parts)
  const now = digestParts(fresh, digest)
  const taken = Object.fromEntries(groups.map((group) => [group, now[group] ?? '']))
  const parts = takeParts(paper.parts, fresh, groups)
  const hasBody = groups.includes('body')
  return {
    ...fieldsOf(paper),
    parts,
    ...(hasBody && made.figures ? { figures: [...made.figures] } : {}),
    origin: {
      ...paper.origin,
      made: { ...paper.origin.made, ...taken },
      ...(hasBody
        ? { asOf: context.today, records: unique([...sourcesOf(request, context), ...(made.records ?? [])]) }
        : {}),
    },
  }
}

/** A draft of the same words that waits for a number and a day of its own; it tells of the same records and of its model. */
function copyOf(paper: Paper, read: ReadModel) {
  const records = paper.origin.records.filter(
    ({ register, id }) => read.get(register, id)?.removedAt === null,
  )
  return {
    ...fieldsOf(paper),
    parts: { ...paper.parts, number: '', issuedOn: null },
    origin: {
      request: null,
      records: unique([{ register: 'paper', id: paper.id }, ...records]),
      asOf: paper.origin.asOf,
    },
    state: 'draft' as const,
    issuedAt: null,
    look: null,
    reason: '',
  }
}
