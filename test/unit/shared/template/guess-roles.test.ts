import { describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import { starterOrganisations } from '#shared/sample/starter-organisations.ts'
import { guessRoles } from '#shared/template/guess-roles.ts'

const on = '2026-11-23'

function body(id: string, fields: FieldsOf<'organisation'>): Organisation {
  const at = '2026-01-01T00:00:00.000Z'
  return { ...fields, id, revision: 1, createdAt: at, updatedAt: at, removedAt: null }
}

const starters = starterOrganisations().flatMap((change) =>
  change.register === 'organisation' && change.kind === 'create'
    ? [body(change.id ?? '', change.fields)]
    : [],
)

const named = (id: string, name: string, more: Partial<Organisation> = {}) =>
  ({
    ...(starters[0] as Organisation),
    parentId: null,
    ...more,
    id,
    names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
  }) as Organisation

describe('who takes which part', () => {
  test('in the directory that the program ships', () => {
    const { roles, departmentIds } = guessRoles(starters, on)
    expect(roles).toEqual({
      ban: 'ban-tgdv',
      ubnd: 'ubnd',
      'vp-ubnd': 'vp-ubnd',
      standing: 'ban-tgdv',
      'so-tai-chinh': 'so-tai-chinh',
      'so-noi-vu': 'so-noi-vu',
      'so-vhttdl': 'so-vhttdl',
      'hoi-nha-bao': 'hoi-nha-bao',
    })
    expect(departmentIds).toHaveLength(14)
    expect(departmentIds).toContain('thanh-tra')
    expect(departmentIds).not.toContain('vp-ubnd')
  })

  test('the Ban’s own office is the standing body where the directory has it', () => {
    const office = named('vp-ban', 'Văn phòng Ban', { parentId: 'ban-tgdv', kind: 'party' })
    expect(guessRoles([...starters, office], on).roles.standing).toBe('vp-ban')
  })

  test('the name of the day counts', () => {
    const ban = named('ban', 'Ban Tuyên giáo và Dân vận Tỉnh ủy')
    const renamed = {
      ...ban,
      names: [
        { ...(ban.names[0] as Organisation['names'][number]), validTo: '2026-06-30' },
        {
          ...(ban.names[0] as Organisation['names'][number]),
          name: 'Ban Nội chính Tỉnh ủy',
          validFrom: '2026-07-01',
        },
      ],
    }
    expect(guessRoles([renamed], '2026-06-01').roles.ban).toBe('ban')
    expect(guessRoles([renamed], on).roles.ban).toBeNull()
  })

  test('a flat directory: departments by their names; an empty one: nobody', () => {
    const flat = [named('a', 'Sở Tư pháp'), named('b', 'Tỉnh đoàn'), named('c', 'Sở Y tế')]
    expect(guessRoles(flat, on).departmentIds).toEqual(['a', 'c'])
    const none = guessRoles([], on)
    expect(new Set(Object.values(none.roles))).toEqual(new Set([null]))
    expect(none.departmentIds).toEqual([])
  })
})
