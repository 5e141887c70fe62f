import { expect, test } from 'vitest'
import {
  formatsOfPaper,
  isDraftable,
  isFormal,
  type PaperKind,
  type PaperRequest,
} from '#shared/reports/index.ts'

test('every paper that has parts can be made into a draft, but those of the desk itself; no list can', () => {
  for (const kind of Object.keys(formatsOfPaper) as PaperKind[]) {
    const request = { kind } as PaperRequest
    const isOfDesk = kind === 'paper' || kind === 'parts'
    expect([kind, isDraftable(request)]).toEqual([kind, isFormal(request) && !isOfDesk])
  }
})
