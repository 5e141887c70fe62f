/** What happens to every call from the renderer: name, schema, handler, result. Knows no Electron, so tests use it as it is. */
import * as v from 'valibot'
import { commands, type OutputOf, type ParsedInputOf } from '#shared/contract/commands.ts'
import { type CommandName, commandNames } from '#shared/contract/names.ts'
import { fail, type Result, succeed } from '#shared/contract/result.ts'
import { issuesOf } from '../services/changes.ts'
import { appErrorOf } from '../services/opening.ts'

export type Handlers = {
  [N in CommandName]: (input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

const known = new Set<string>(commandNames)

/** Runs one call. Never throws: whatever goes wrong is a result. `report` hears of what nobody foresaw. */
export async function dispatch(
  handlers: Partial<Handlers>,
  name: unknown,
  input: unknown,
  report: (error: unknown, name: string) => void,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !known.has(name)) return fail('unknown-command')
  const commandName = name as CommandName
  const handler = handlers[commandName] as ((value: unknown) => unknown) | undefined
  if (!handler) return fail('unknown-command')
  try {
    // To valibot a list or a map without entries is an object without keys.
    if (Object.prototype.toString.call(input) !== '[object Object]') return fail('bad-input')
    const parsed = v.safeParse(commands[commandName].input, input)
    if (!parsed.success) return fail('bad-input', { issues: issuesOf(parsed.issues) })
    return succeed(await handler(parsed.output))
  } catch (error) {
    const known = appErrorOf(error)
    if (known.code === 'unexpected' || known.code === 'disk-error') report(error, commandName)
    return { ok: false, error: known }
  }
}
