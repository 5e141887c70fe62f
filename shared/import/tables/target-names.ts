/** What can come in as a table: registers that offices keep as lists elsewhere. */
export const targetNames = ['person', 'organisation', 'task', 'event', 'source-document'] as const
export type TargetName = (typeof targetNames)[number]
