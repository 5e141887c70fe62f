/** Which bodies of the directory are likely to take the template's parts, by name, symbol and place in the tree. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { nameEntryOn, type Organisation } from '#shared/registers/organisation/index.ts'
import type { TemplateRole } from './roles.ts'

export type GuessedRoles = { roles: Record<TemplateRole, string | null>; departmentIds: string[] }

/** Names are those of the day. A part that nobody fits stays open. */
export function guessRoles(organisations: readonly Organisation[], on: Day): GuessedRoles {
  const bodies = organisations
    .toSorted((a, b) => a.order - b.order)
    .map((one) => {
      const { name, symbol } = nameEntryOn(one, on)
      return { id: one.id, kind: one.kind, parentId: one.parentId, name: fold(name), symbol }
    })
  const find = (fits: (body: (typeof bodies)[number]) => boolean) => bodies.find(fits)?.id ?? null
  const starts = (...beginnings: string[]) =>
    find(({ name }) => beginnings.some((one) => name === one || name.startsWith(`${one} `)))

  const ban = find(({ name, symbol }) => name.startsWith('ban tuyen giao') || symbol.startsWith('BTG'))
  const ubnd = starts('uy ban nhan dan tinh', 'ubnd tinh') ?? starts('uy ban nhan dan thanh pho', 'ubnd tp')
  const vpUbnd = starts('van phong uy ban nhan dan', 'van phong ubnd')
  const office = find(
    ({ name, parentId }) => ban !== null && parentId === ban && /^(van phong|phong tuyen truyen)/.test(name),
  )
  const roles: GuessedRoles['roles'] = {
    ban,
    ubnd,
    'vp-ubnd': vpUbnd,
    // Normally the Ban's own office; the Ban where it is not in the directory by itself.
    standing: office ?? ban,
    'so-tai-chinh': starts('so tai chinh'),
    'so-noi-vu': starts('so noi vu'),
    'so-vhttdl': starts('so van hoa'),
    'hoi-nha-bao': starts('hoi nha bao'),
  }
  const departmentIds = bodies
    .filter(({ id, name, kind, parentId }) =>
      ubnd !== null && parentId === ubnd ? kind === 'state' && id !== vpUbnd : name.startsWith('so '),
    )
    .map(({ id }) => id)
  return { roles, departmentIds }
}
