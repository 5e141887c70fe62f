/**
 * Contacts of officials go out for a purpose that is said, and a line of the log tells of it (Luật Bảo vệ dữ liệu cá nhân
 * 91/2025/QH15: purpose limitation). What counts is what stands in the paper, however it was come by.
 */
import { Refusal } from '#shared/contract/result.ts'
import type { Cell, DocumentModel, Table } from '#shared/document/model.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { isNameColumn } from '#shared/fence/names/index.ts'
import type { ContactFormat } from '#shared/registers/contact-export/index.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import { namesOf, type PaperSource } from '../export/work/source.ts'
import type { Store } from '../store/store.ts'
import type { World } from './changes.ts'
import { contextOf } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The command of the log's lines: no step of anybody's that could be undone. */
export const contactCommand = 'contacts.export'

export type Outgoing = {
  readonly format: ContactFormat
  readonly names?: NameMask | undefined
  readonly purpose?: string | undefined
}

/** What an open folder keeps of it. */
export function makeContacts(store: Store, records: RecordsService, world: World) {
  return {
    /** Writes the line of the log. */
    log: async (
      what: string,
      people: number,
      { format, names = 'full', purpose }: Outgoing,
    ): Promise<void> => {
      expectPurpose(people, purpose)
      await records.write(contactCommand, (read) => {
        const { now, actor } = contextOf(world, read)
        const said = what.slice(0, longestTitle)
        const fields: FieldsOf<'contact-export'> = {
          ...{ at: now, actor, what: said, people, format, names, purpose: purpose ?? '' },
        }
        return [{ register: 'contact-export', kind: 'create', fields }]
      })
    },
    /** Officials of the directory: who goes out with everything. */
    officials: (): number => [...store.everything('person')].length,
  }
}

export type Contacts = ReturnType<typeof makeContacts>

const longestTitle = 300

/** Throws `purpose-required` where contacts go out and nobody said what for. */
export function expectPurpose(people: number, purpose: string | undefined): void {
  if (people > 0 && purpose === undefined)
    throw new Refusal('purpose-required', { params: { count: people } })
}

/** How many people's contacts are in it; 0 for what holds none. */
export function contactsIn(request: PaperRequest, source: PaperSource): { what: string; people: number } {
  const what = namesOf(source).title
  if ('frame' in source)
    return {
      what,
      people: request.kind === 'record-list' && request.register === 'person' ? source.count : 0,
    }
  return { what, people: contactsOfModel(source) }
}

/** Lines of tables that have names and telephones or addresses beside each other. */
function contactsOfModel({ blocks, annexes = [], sheets = [] }: DocumentModel): number {
  const all = [
    ...blocks,
    ...annexes.flatMap((annex) => annex.blocks),
    ...sheets.flatMap((sheet) => sheet.blocks),
  ]
  return all.reduce((sum, block) => sum + (block.kind === 'table' ? contactsOfTable(block) : 0), 0)
}

const contactHead = /điện thoại|di động|số máy|e-?mail|thư điện tử/iu

function contactsOfTable({ headRows, rows }: Table): number {
  const heads = headRows.flatMap(({ cells }) => cells.map(wordsOf))
  if (!heads.some((head) => contactHead.test(head)) || !heads.some(isNameColumn)) return 0
  const at = heads.findIndex(isNameColumn)
  const isPerson = ({ cells }: Table['rows'][number]) =>
    cells.length === heads.length && wordsOf(cells[at] as Cell).trim() !== ''
  return rows.filter(isPerson).length
}

const wordsOf = ({ content }: Cell) =>
  content.kind === 'text'
    ? content.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
    : ''
