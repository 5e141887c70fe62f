import { nameOfBody } from '#shared/registers/organisation/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'

/** A body's short name on the report's day; empty for none. */
export const bodyName = (id: string | null, { context }: Pick<Frame, 'context'>): string =>
  nameOfBody(id, context) ?? ''
