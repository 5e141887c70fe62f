/** One contract per command: the schema of its input and the type of its output. Nothing crosses that is not named here. */
import type * as v from 'valibot'
import { calendarCommands } from './commands/calendar.ts'
import type { Command } from './commands/command.ts'
import { coordinationCommands } from './commands/coordination.ts'
import { fenceCommands } from './commands/fence.ts'
import { folderCommands } from './commands/folders.ts'
import { importCommands } from './commands/imports.ts'
import { measureCommands } from './commands/measures.ts'
import { paperCommands } from './commands/papers.ts'
import { recordCommands } from './commands/records.ts'
import { regulationCommands } from './commands/regulations.ts'
import type { CommandName } from './names.ts'

export type { Command } from './commands/command.ts'
export type { PaperFileFormat } from './commands/papers.ts'
export type { BatchOperation, ChangeSummary, Draft, RecordLink } from './commands/records.ts'

export const commands = {
  ...folderCommands,
  ...recordCommands,
  ...coordinationCommands,
  ...regulationCommands,
  ...calendarCommands,
  ...measureCommands,
  ...importCommands,
  ...paperCommands,
  ...fenceCommands,
} satisfies Record<CommandName, Command>

export type InputOf<N extends CommandName> = v.InferInput<(typeof commands)[N]['input']>
export type ParsedInputOf<N extends CommandName> = v.InferOutput<(typeof commands)[N]['input']>
export type OutputOf<N extends CommandName> = (typeof commands)[N]['output']
