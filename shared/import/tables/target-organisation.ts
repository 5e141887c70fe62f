/** Danh sách cơ quan: known by any of its names. */
import { fold } from '#shared/lib/vi-text.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import {
  nameEntryOn,
  type Organisation,
  type OrganisationName,
  shortNameOn,
} from '#shared/registers/organisation/index.ts'
import { type ImportTarget, idOf, unknownName } from './target.ts'
import { nextOrder } from './target-person.ts'

type Fields = Omit<Organisation, 'id'>
const inName = ['name', 'shortName', 'symbol', 'headLine']

export const organisationTarget: ImportTarget = {
  name: 'organisation',
  register: 'organisation',
  candidates: ({ context }) =>
    context.read
      .all('organisation')
      .map((record) => ({ id: record.id, isStored: true, fields: fieldsOf(record) })),
  shown: ({ fields }, { context: { read, today } }) => {
    const { names, kind, parentId, order, phone, placeName, note } = fields as Fields
    const { name, shortName, symbol, headLine } = nameEntryOn({ names }, today)
    const parent = parentId ? read.get('organisation', parentId) : undefined
    return {
      name,
      shortName,
      symbol,
      headLine,
      kind,
      parent: parent ? shortNameOn(parent, today) : '',
      order: String(order),
      phone,
      placeName,
      note,
    }
  },
  dayOf: (_, { context }) => context.today,
  keys: (canon) => {
    const [name, short] = [fold(canon('name')), fold(canon('shortName'))]
    if (name === '') return { strong: null, weak: null }
    return { strong: `${name}|${short}|${canon('parent')}`, weak: name }
  },
  empty: ({ context }) => ({
    kind: 'state',
    parentId: null,
    names: [emptyName],
    placeName: '',
    signers: [],
    phone: '',
    order: nextOrder(context.read.all('organisation')),
    note: '',
  }),
  apply: (fields, values, keys, { context }) => {
    const next: Record<string, unknown> = { ...fields }
    const names = fields.names as readonly OrganisationName[]
    const current = nameEntryOn({ names: [...names] }, context.today)
    const renamed = { ...current }
    for (const key of keys) {
      const value = values[key]?.value
      if (value === null || value === undefined) continue
      if (inName.includes(key)) Object.assign(renamed, { [key]: value })
      else if (key === 'parent') next.parentId = idOf(values.parent, 'organisation')
      else next[key] = value
    }
    next.names = names.map((one) => (one === current ? renamed : one))
    return next
  },
  faults: (values, _isNew, seen) =>
    unknownName(values, 'parent', !(values.parent?.unknown ?? []).every((name) => seen.staysText(name))),
  columnOfField: (path) => {
    const part = path.split('.').at(-1) ?? ''
    if (path.startsWith('names')) return inName.includes(part) ? part : 'name'
    return path === 'parentId' ? 'parent' : path
  },
}

const emptyName: OrganisationName = {
  validFrom: null,
  validTo: null,
  name: '',
  shortName: '',
  headLine: '',
  symbol: '',
}

/** The fields of a body of which nothing is known but its name. */
export function newBody(name: string, order: number): Record<string, unknown> {
  return {
    kind: 'state',
    parentId: null,
    names: [{ ...emptyName, name }],
    placeName: '',
    signers: [],
    phone: '',
    order,
    note: '',
  }
}
