export type { KnownNames, KnownPerson } from './known.ts'
export { maskFileName, maskModel } from './mask-model.ts'
export { rowMasker } from './mask-rows.ts'
export { apply, type Masker, makeMasker, type NameMask, nameMasks, type Replacement } from './masker.ts'
