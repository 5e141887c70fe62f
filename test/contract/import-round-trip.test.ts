import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import type { TargetName } from '#shared/import/tables/target-names.ts'
import { targets } from '#shared/import/tables/targets.ts'
import { addDays } from '#shared/lib/dates.ts'
import { columnsOf } from '#shared/query/evaluate.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { eventKinds, eventModes, eventStatuses, sessions } from '#shared/registers/event/index.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { organisationKinds } from '#shared/registers/organisation/index.ts'
import { documentTypes } from '#shared/registers/source-document/index.ts'
import { emptyTask, urgencies } from '#shared/registers/task/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { dumpOf } from '#test/support/register-examples.ts'
import { chosenFile } from '#test/support/word-files.ts'

// What the program writes as a list it reads back as nothing to do: random records, through the real writers and readers.

const nasty = [
  '=1+1',
  '+84 263',
  '-5',
  '@SUM(A1)',
  "'=abc",
  '"trích" dẫn; dấu, phẩy',
  'Tổng số',
  'I. Khối Đảng',
  '1. Báo cáo',
  '20/10/2016',
  '007',
  '1E5',
  'TRUE',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân & Hội đồng',
  'ĐƯỜNG Nguyễn Huệ – số 5/7',
  'Ghi chú',
  'x'.repeat(200),
]
const word = fc.constantFrom(
  'Báo',
  'cáo',
  'kết',
  'quả',
  'phối',
  'hợp',
  'Sở',
  'Nội',
  'vụ',
  'ngày',
  '23/11',
  'quý',
  'IV',
  '2026',
  '&',
  'Đắk',
  'Nông',
  'Trường',
)
const words = fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(
      (text) =>
        text
          .normalize('NFC')
          .replace(/[\p{C}\u2028\u2029\ufeff\u061c]/gu, '')
          .replace(/\s+/g, ' ')
          .trim() || 'a',
    ),
  },
)
const short = words.map((text) => Array.from(text).slice(0, 30).join('').trim() || 'a')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const line = fc.oneof(fc.constant(''), short)
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-23', days))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

const bodies = ['b0', 'b1', 'b2', 'b3']
const body = fc.constantFrom(...bodies)
const name = fc.record({
  validFrom: fc.constant(null),
  validTo: fc.constant(null),
  name: words,
  shortName: line,
  headLine: fc.constant(''),
  symbol: line,
})
const organisation = fc.record({
  kind: fc.constantFrom(...organisationKinds),
  parentId: fc.constant(null),
  names: fc.tuple(name),
  placeName: fc.constant(''),
  signers: fc.constant([]),
  phone: line,
  order: fc.integer({ min: 0, max: 1000 }),
  note: fc.constant(''),
})
// A row with nothing but `Tổng số` or `I. Khối Đảng` in it is no person; with anything beside it, it is.
const nobody = /^(Tổng|[IVX]+\.|\d+\.|[A-ZĐ][.)/-])/u
const person = fc.record({
  fullName: short.filter((text) => !nobody.test(text)),
  honorific: fc.constantFrom('', 'ông', 'bà'),
  postings: fc
    .array(
      fc.record({
        validFrom: fc.constant(null),
        validTo: fc.constant(null),
        organisationId: body,
        post: short,
        printedPost: fc.constant(''),
        use: fc.constant('both' as const),
      }),
      { maxLength: 1 },
    )
    .map((list) => list.map((posting, at) => ({ id: `p${at}`, ...posting }))),
  phone: line,
  order: fc.integer({ min: 0, max: 1000 }),
  note: fc.constant(''),
})
const task = fc
  .record({
    title: words,
    leadId: body,
    supporting: fc.uniqueArray(body, { maxLength: 3 }),
    deadline: fc.oneof(
      fc.record({ kind: fc.constant('date' as const), on: day }),
      fc.constant({ kind: 'none' as const }),
      fc.constant({ kind: 'regular' as const }),
    ),
    product: line,
    urgency: fc.constantFrom(...urgencies),
    state: fc.constantFrom(
      'not-started' as const,
      'in-progress' as const,
      'done' as const,
      'awaiting' as const,
      'paused' as const,
    ),
    completedOn: day,
    resultPaper: line,
  })
  .map(({ supporting, state, completedOn, ...fields }) => ({
    ...emptyTask('2025-01-01'),
    ...fields,
    state,
    stateReason: state === 'paused' ? 'Chờ kinh phí' : '',
    completedOn: state === 'done' || state === 'awaiting' ? completedOn : null,
    supporting: supporting
      .filter((id) => id !== fields.leadId)
      .map((organisationId) => ({ organisationId, part: '' })),
  }))
const event = fc
  .record({
    title: words,
    kind: fc.constantFrom(...eventKinds),
    session: fc.constantFrom(...sessions),
    startTime: maybe(time),
    mode: fc.constantFrom(...eventModes),
    room: line,
    status: fc.constantFrom(...eventStatuses),
    date: day,
    days: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ days, ...fields }) => ({
    ...fields,
    endTime: null,
    chairs: [],
    secretary: null,
    participants: [],
    preparedById: null,
    documents: [],
    basis: [],
    note: '',
    endDate: days === 0 ? null : addDays(fields.date, days),
    seriesId: null,
    originalDate: null,
  }))
const document = fc
  .record({
    type: fc.constantFrom(...documentTypes),
    number: line,
    issuedOn: maybe(day),
    issuerId: maybe(body),
    subject: words,
    note: fc.constant(''),
  })
  .chain((fields) => line.map((issuerText) => ({ ...fields, issuerText: fields.issuerId ? '' : issuerText })))

const anyRecords: Record<TargetName, fc.Arbitrary<object>> = {
  organisation,
  person,
  task,
  event,
  'source-document': document,
}

/** Some records twice: lists have doubles, and the same is not new. */
const several = (records: fc.Arbitrary<object>) =>
  fc
    .array(records, { minLength: 1, maxLength: 12 })
    .chain((list) => fc.constantFrom(list, [...list, list[0] as object]))

async function officeWith(target: TargetName, names: readonly object[], records: readonly object[]) {
  const files: ChosenFile[] = []
  const program = await makeInProcess({ chooseFiles: () => files })
  const create = (register: string, id: string, fields: object) =>
    ({ register, kind: 'create', id, fields }) as unknown as Change
  await program
    .services()
    .records.write('test', () => [
      ...bodies.map((id, at) => create('organisation', id, names[at] as object)),
      ...records.map((fields, at) => create(target, `r${at}`, fields)),
    ])
  return { program, files }
}

/** All columns that a list can show. */
const everyColumn = (target: TargetName) => {
  const register = anyRegisterOf(targets[target].register)
  return [
    ...columnsOf(register, plainView),
    ...register.fields.filter(({ isExtra, width }) => isExtra && width > 0).map(({ key }) => key),
  ]
}

/** Everything but the log of contacts, which tells of the list that was written. */
function recordsOf(program: InProcess) {
  const { 'contact-export': _log, ...records } = dumpOf(program)
  return records
}

async function importAgain(
  { program, files }: { program: InProcess; files: ChosenFile[] },
  target: TargetName,
  format: 'xlsx' | 'csv',
  columns: string[],
) {
  const paper = {
    kind: 'record-list' as const,
    register: targets[target].register,
    view: { ...plainView, columns },
  }
  const saved = await program.ask('papers.save', { paper, format, purpose: 'Chuyển sang văn phòng khác' })
  files.splice(0, 1, chosenFile(`a.${format}`, program.saved.get(saved?.path ?? '') as Uint8Array))
  const source = await program.ask('import.open', {})
  if (!source) throw new Error('nothing was chosen')
  const at = source.sheets.findIndex(({ kind }) => kind === 'table')
  const { head } = await program.ask('import.look', {
    id: source.id,
    sheet: at,
    target,
    decode: null,
    head: null,
  })
  const plan = {
    target,
    headFrom: head.from,
    headRows: head.rows,
    mapping: head.mapping,
    orderColumn: head.orderColumn,
  }
  const summary = await program.ask('import.preview', {
    id: source.id,
    sheet: at,
    decode: null,
    plan,
    decisions: [],
    corrections: [],
  })
  const { rows } = await program.ask('import.rows', {
    id: source.id,
    statuses: ['new', 'changed', 'wrong'],
    offset: 0,
    limit: 100,
  })
  return { ...summary, rows, id: source.id }
}

describe.each(['organisation', 'person', 'task', 'event', 'source-document'] as const)(
  'a list of %s',
  (target) => {
    test.each(['xlsx', 'csv'] as const)(
      'comes back from %s as the same records',
      async (format) => {
        await fc.assert(
          fc.asyncProperty(
            fc.tuple(organisation, organisation, organisation, organisation),
            several(anyRecords[target]),
            fc.boolean(),
            async (names, records, isWhole) => {
              const office = await officeWith(target, names, records)
              const before = recordsOf(office.program)
              const { counts, rows, id } = await importAgain(
                office,
                target,
                format,
                isWhole ? everyColumn(target) : [],
              )
              expect(rows).toEqual([])
              expect(counts).toEqual({
                new: 0,
                changed: 0,
                wrong: 0,
                same: records.length + (target === 'organisation' ? bodies.length : 0),
              })
              // Accepting it is nothing to do, and does nothing.
              expect((await office.program.callAnyhow('import.accept', { id, excluded: [] })).ok).toBe(false)
              expect(recordsOf(office.program)).toEqual(before)
            },
          ),
          { numRuns: Number(process.env.RUNS ?? 25) },
        )
      },
      120_000,
    )
  },
)
