/** Licences any package may have: they ask for no more than a notice. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/** Packages with another licence, or with none that a machine can read: what they carry, and why that is right. */
const exceptions = {
  '@axe-core/playwright': { licence: 'MPL-2.0', reason: 'runs in tests only' },
  'axe-core': { licence: 'MPL-2.0', reason: 'runs in tests only' },
  lightningcss: { licence: 'MPL-2.0', reason: 'a build tool; none of it ships' },
  argparse: { licence: 'Python-2.0', reason: 'a command-line tool; none of it ships' },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'data of a build tool; none of it ships' },
  'spdx-exceptions': { licence: 'CC-BY-3.0', reason: 'data of a tool; none of it ships' },
  'spdx-ranges': { licence: 'MIT AND CC-BY-3.0', reason: 'data of a tool; none of it ships' },
  buffers: {
    licence: 'UNKNOWN',
    reason: 'states none; comes with exceljs, which only tests read workbooks with',
  },
  chainsaw: { licence: 'MIT*', reason: 'its manifest says MIT/X11, in an old form' },
  duck: { licence: 'BSD*', reason: 'its manifest says BSD, without a number' },
}

/** lightningcss comes with one binary package per platform. */
const familyOf = (name) => (name.startsWith('lightningcss-') ? 'lightningcss' : name)

const nameOf = (nameAndVersion) => nameAndVersion.replace(/@[^@]*$/, '')
const withoutBrackets = (expression) => expression.trim().replace(/^\((.*)\)$/, '$1')

/** True when an SPDX expression leaves a way that is allowed: one side of OR, all sides of AND. */
export const isAllowed = (expression) => {
  const plain = withoutBrackets(expression)
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed)
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed)
  return allowed.has(plain)
}

/**
 * The packages whose licence is neither on the list nor a named exception.
 * @param packages what license-checker found: `{ 'name@version': { licenses } }`
 * @returns `{ name, licences }` of each refused one
 */
export const findRefused = (packages) =>
  Object.entries(packages)
    .map(([name, { licenses }]) => ({ name, licences: [licenses].flat().join(' AND ') }))
    .filter(({ name, licences }) => {
      const exception = exceptions[familyOf(nameOf(name))]
      return !isAllowed(licences) && withoutBrackets(licences) !== exception?.licence
    })
