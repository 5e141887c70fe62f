/** Phiếu of one coordination record: everything that its form asks and somebody filled in, what it rests on, what is still due. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { RecordLink } from '#shared/registers/coordination.ts'
import { customFieldsOf, customLabel, sayCustomValue } from '#shared/registers/custom-field/index.ts'
import type { FormField } from '#shared/registers/form.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext } from '../context.ts'
import { sayBasis } from '../parts/basis.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { type Fact, factTable, rowTable, type SheetScope, sayField } from '../parts/record-facts.ts'
import type { RequestOf } from '../request.ts'
import {
  basisHeading,
  commonWords,
  registerName,
  registerWord,
  unsaidWords,
} from '../wording/register-words.ts'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** One part of the sheet under its heading; left out where it has nothing to say. */
type Part = { readonly heading: string; readonly blocks: readonly Block[] }

/** The sheet of one record. Throws `unknown-record`. */
export function buildRecordSheet(
  { register, id }: RequestOf<'record-sheet'>,
  context: PaperContext,
): DocumentModel {
  const { read, today } = context
  const record = mustGet(read, register, id) as unknown as AnyRecord
  const paper = listPaper(read, today)
  const { look } = paper.scope
  const page = pageOf(look)
  const scope: SheetScope = { register, record, widthMm: contentWidth(page), paper: paper.scope }
  const title = `PHIẾU THEO DÕI ${registerName(register).toUpperCase()}`
  const name = anyRegisterOf(register).titleOf(record)
  const parts = [...formParts(scope), customPart(scope), basisPart(scope), duePart(scope, context)].filter(
    ({ blocks }) => blocks.length > 0,
  )
  return makeModel(
    {
      title: `${title}: ${name}`,
      fileName: safeFileName(`Phiếu ${registerName(register)} ${name}`, today),
      page,
      blocks: [
        ...listHead(paper, page, title, name, `(Tính đến ngày ${formatDay(today)})`),
        ...stateLine(scope, context),
        ...parts.flatMap(({ heading, blocks }, at) => [
          paragraph('heading', `${romans[at] ?? at + 1}${look.romanMark} ${heading.toUpperCase()}`, {
            firstLineMm: 0,
            beforePt: 8,
            keepWithNext: true,
          }),
          ...blocks,
        ]),
      ],
    },
    look,
  )
}

/** How the record stands today, where its register tells that by a state. */
function stateLine({ register, record }: SheetScope, context: PaperContext): Block[] {
  const state = anyRegisterOf(register).fields.find(({ key }) => key === 'state')
  const value = state?.get(record, context)
  if (typeof value !== 'string' || value === '') return []
  const words = `${registerWord(register, 'fields', 'state')}: ${registerWord(register, 'choices', `state.${value}`)}`
  return [paragraph('body', words, { firstLineMm: 0 })]
}

function formParts(scope: SheetScope): Part[] {
  const { register, record } = scope
  const { form, unsaidOf } = anyRegisterOf(register)
  const unsaidName = unsaidOf?.(record)[0]
  return form.map(({ key, parts }) => {
    const shown = parts.filter((part) => part.isShown?.(record) ?? true)
    // The title stands above.
    const facts = shown.flatMap((part): Fact[] =>
      part.kind === 'rows' || part.path === 'title' || isSaidElsewhere(part, record)
        ? []
        : [
            {
              label: registerWord(register, 'form', part.path),
              value: part.path === unsaidName ? unsaidWords : sayField(part, record[part.path], scope),
            },
          ],
    )
    const tables = shown.flatMap((part) =>
      part.kind === 'rows' ? rowTable(part, shown.length > 1, scope) : [],
    )
    return {
      heading: registerWord(register, 'sections', key),
      blocks: [...factTable(facts, scope.widthMm), ...tables],
    }
  })
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

const isSaidElsewhere = ({ saidBy = [] }: FormField, record: AnyRecord) =>
  saidBy.some((path) => isGiven(record[path]))

function customPart({ register, record, widthMm, paper }: SheetScope): Part {
  const values = record.custom as Readonly<Record<string, string | number>>
  const facts = customFieldsOf(register, paper.read.all('custom-field')).map((field) => ({
    label: customLabel(field),
    value: sayCustomValue(field, values[field.id] ?? null),
  }))
  return { heading: commonWords.custom, blocks: factTable(facts, widthMm) }
}

function basisPart({ record, widthMm, paper }: SheetScope): Part {
  const bases = (record.basis as readonly Basis[]).map((one) => sayBasis(one, paper))
  const links = (record.links as readonly RecordLink[]).flatMap(({ register, id }) => {
    const linked = paper.read.get(register, id) as AnyRecord | undefined
    return linked ? [`${registerName(register)}: ${anyRegisterOf(register).titleOf(linked)}`] : []
  })
  const facts: Fact[] = [
    { label: commonWords.basis, value: bases.filter(Boolean).join('\n') },
    { label: commonWords.links, value: links.join('\n') },
    { label: commonWords.note, value: String(record.note ?? '') },
  ]
  return { heading: basisHeading, blocks: factTable(facts, widthMm) }
}

function duePart({ register, record, widthMm }: SheetScope, context: PaperContext): Part {
  const facts = anyRegisterOf(register)
    .duesOf(record, context)
    .map(({ what, on, organisationId }): Fact => {
      const body = organisationId === null ? undefined : context.read.get('organisation', organisationId)
      const late = on < context.today ? ' (quá hạn)' : ''
      return {
        label: registerWord(register, 'dues', what),
        value: [`${formatDay(on)}${late}`, body ? nameOn(body, context.today) : '']
          .filter(Boolean)
          .join(', '),
      }
    })
  return { heading: 'Việc còn phải làm', blocks: factTable(facts, widthMm) }
}
