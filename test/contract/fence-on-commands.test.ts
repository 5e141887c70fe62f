/**
 * Every command whose input can carry typed words either shows each of them to the fence, or stands here with the reason
 * why nothing of it is kept. A new command, register, action or field is held to it without a word said here.
 */
import { describe, expect, test } from 'vitest'
import { watchedIn } from '#renderer/fence/watched.ts'
import { commands, type InputOf } from '#shared/contract/commands.ts'
import { type CommandName, commandNames } from '#shared/contract/names.ts'
import { scanText } from '#shared/fence/index.ts'
import { anyRegisterOf, registerNames } from '#shared/registers/index.ts'
import { properInputs } from '#test/support/proper-inputs.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { type TypedPlace, typedPlaces, withText } from '#test/support/typed-places.ts'

const forbidden = 'Văn bản đóng dấu TỐI MẬT, gửi riêng'

const onlyAsks = 'a question: its words are not kept'
const names = 'names something that is there, a folder, a file or a copy'
const aboutToGoOut = 'what goes out is looked through as a whole (fence.scan-papers)'
const purposeAsked = 'the question for it asks the fence itself (renderer/data/purpose.ts)'

/** Places by the beginning of `command path`, and why the fence need not see them. */
const unwatched: Readonly<Record<string, string>> = {
  'app.ready ': 'a screen says its own name',
  'app.reveal ': names,
  'folder.open ': names,
  'backups.verify ': names,
  'backups.preview ': names,
  'backups.restore ': names,
  'backups.restore-found ': names,
  'records.query ': onlyAsks,
  'calendar-year.preview ': onlyAsks,
  'fulfilment.matrix ': onlyAsks,
  'fulfilment.details ': onlyAsks,
  'reports.build ': onlyAsks,
  'reports.drill ': onlyAsks,
  'search.run ': onlyAsks,
  'numbers.book ': onlyAsks,
  'numbers.offer ': onlyAsks,
  'fence.scan-papers ': onlyAsks,
  'papers.preview ': onlyAsks,
  'papers.check ': onlyAsks,
  'papers.save paper.': aboutToGoOut,
  'papers.save-all papers.': aboutToGoOut,
  'papers.print paper.': aboutToGoOut,
  'papers.copy-table paper.': aboutToGoOut,
  'papers.save purpose': purposeAsked,
  'papers.save-all purpose': purposeAsked,
  'papers.print purpose': purposeAsked,
  'papers.copy-table purpose': purposeAsked,
  'folder.export-readable purpose': purposeAsked,
  'import.take name':
    'the name of the file; its rows are asked about before they are taken (fence.scan-import)',
  'attachments.add without.': 'names of files that the fence left out (renderer/fence/ask-about-files.ts)',
  'drafts.save ': 'what is being typed: thrown away when it is saved, and before that the fence has seen it',
  'drafts.discard key': names,
  'records.act action': 'an action of the register: what is none is refused',
  'records.batch operations.0.action': 'an action of the register: what is none is refused',
}
const exempt = (name: CommandName, { path }: TypedPlace) =>
  Object.keys(unwatched).find((start) => `${name} ${path}`.startsWith(start))

const isFound = <N extends CommandName>(name: N, input: unknown) =>
  (watchedIn(name, input as InputOf<N>)?.findings ?? []).some(({ text }) => text === forbidden)

const placesOf = (name: CommandName) => typedPlaces(commands[name].input)
const typing = commandNames.filter((name) => placesOf(name).length > 0)

test('the words of this test are found at all', () => {
  expect(scanText(forbidden).map(({ rule }) => rule)).toEqual(['secrecy-mark'])
})

test('no reason outlives its place', () => {
  const met = new Set(typing.flatMap((name) => placesOf(name).map((place) => exempt(name, place))))
  expect(Object.keys(unwatched).filter((start) => !met.has(start))).toEqual([])
})

describe.each(typing)('%s', (name) => {
  test('shows every typed word to the fence, or says why not', () => {
    const seen = placesOf(name).filter((place) => place.kind === 'text' && !exempt(name, place))
    const missed = seen.filter((place) => !isFound(name, withText(properInputs[name], place, forbidden)))
    expect(missed.map(({ path }) => path)).toEqual([])
  })
})

/** Their content is parsed by the register, and by the register's action. */
const open = ['records.create', 'records.update', 'calendar.change', 'records.act', 'records.batch']

test('what the contract leaves open is known: records, and the input of their actions', () => {
  const anything = typing.filter((name) =>
    placesOf(name).some((place) => place.kind === 'anything' && !exempt(name, place)),
  )
  expect(anything.toSorted()).toEqual(open.toSorted())
})

/** Looks, lists and the memory of the fence say nothing of anybody; what a paper was made of stands in the records. */
const official: readonly string[] = [
  'saved-view ',
  'format-profile ',
  'fence-allowance ',
  'paper origin.',
  'paper look.',
]

describe.each(registerNames)('%s', (register) => {
  const { fieldsSchema, actions } = anyRegisterOf(register)
  const { id, fields } = registerExamples[register]

  test('every typed word of its records is seen when they are made and changed', () => {
    const places = typedPlaces(fieldsSchema).filter(
      ({ path }) => !official.some((start) => `${register} ${path}`.startsWith(start)),
    )
    const missed = places.filter((place) => {
      const typed = withText(fields, place, forbidden)
      return (
        !isFound('records.create', { register, id: null, fields: typed }) ||
        !isFound('records.update', { register, id, revision: 1, fields: typed })
      )
    })
    expect(missed.map(({ path }) => path)).toEqual([])
  })

  test('every typed word of its actions is seen, one by one and many at once', () => {
    const missed = Object.entries(actions).flatMap(([action, { input: schema }]) =>
      typedPlaces(schema).flatMap((place) => {
        const input = withText({}, place, forbidden)
        const operation = { kind: 'act', id, revision: 1, action, input }
        const other = { kind: 'remove', id: 'khac', revision: 1 }
        return isFound('records.act', { register, id, revision: 1, action, input }) &&
          isFound('records.batch', { register, operations: [other, operation] })
          ? []
          : [`${action} ${place.path}`]
      }),
    )
    expect(missed).toEqual([])
  })
})

test('a change of an occurrence is seen like its record', () => {
  const { fields } = registerExamples.event
  const places = typedPlaces(anyRegisterOf('event').fieldsSchema)
  const missed = places.filter(
    (place) =>
      !isFound('calendar.change', {
        ...properInputs['calendar.change'],
        patch: withText(fields, place, forbidden),
      }),
  )
  expect(missed.map(({ path }) => path)).toEqual([])
})
