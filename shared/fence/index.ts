/** The fence around persons and secrets: reads texts, records and papers, and never decides for the person who typed them. */
export { type Excerpt, excerptOf } from './excerpt.ts'
export type { Allowance, FenceFinding, FieldFinding, ModelFinding } from './finding.ts'
export { isAllowed, shownWords } from './mark.ts'
export { type FenceRule, fenceRules } from './rules.ts'
export { scanFields, takeOutOfFields } from './scan-fields.ts'
export { scanBlocks, scanModel } from './scan-model.ts'
export { scanText } from './scan-text.ts'
export { takeOut } from './take-out.ts'
