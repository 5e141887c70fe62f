import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

const sourceFile = /\.(ts|tsx|mts|mjs)$/
const mappedFolder = /^#(shared|electron|renderer|test)\//

/** The source files below some folders, as paths with `/` from `root`. */
export const listSources = (root, folders) =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) =>
        posix.join(folder, String(name).replaceAll('\\', '/')),
      ),
    )
    .filter((path) => sourceFile.test(path))

/** `import('./x').Type`, which is no import statement and yet one. */
const importTypes = (program) => {
  const found = []
  new Visitor({ TSImportType: (node) => found.push({ request: node.source?.value, isType: true }) }).visit(
    program,
  )
  return found
}

const isTypeOnly = (code, { start, entries }) =>
  /^(import|export)\s+type\b/.test(code.slice(start)) ||
  (entries.length > 0 && entries.every((entry) => entry.isType))

const literal = (code, { start, end }) => /^['"`]([^'"`$]+)['"`]$/.exec(code.slice(start, end))?.[1]

/** What a module asks for: `{ request, isType }` for imports, re-exports, dynamic imports and import types. */
export const requestsOf = (path, code) => {
  const { module, program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  const fixed = module.staticImports.map((found) => ({
    request: found.moduleRequest.value,
    isType: isTypeOnly(code, found),
  }))
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({
        request: entry.moduleRequest.value,
        isType: entry.isType || isTypeOnly(code, found),
      })),
  )
  const dynamic = module.dynamicImports.map((found) => ({
    request: literal(code, found.moduleRequest),
    isType: false,
  }))
  return [...fixed, ...passedOn, ...dynamic, ...importTypes(program)].filter(({ request }) => request)
}

/** Where a request leads, in the notation of the rules. */
export const targetOf = (root, from, request) => {
  const bare = request.replace(/\?.*$/, '')
  if (bare === 'electron' || bare.startsWith('electron/')) return `npm:${bare}`
  if (isBuiltin(bare)) return `node:${bare.replace(/^node:/, '')}`
  const isOurs = bare.startsWith('.') || mappedFolder.test(bare)
  if (!isOurs) return `npm:${bare}`
  const path = bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : bare.slice(1)
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ? path : `missing:${request}`
}

/** Every import of the given files: `{ from, to, isType }`. */
export const readImports = (root, files) =>
  files.flatMap((from) =>
    requestsOf(from, readFileSync(join(root, from), 'utf8')).map(({ request, isType }) => ({
      from,
      to: targetOf(root, from, request),
      isType,
    })),
  )
