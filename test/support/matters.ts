/** A matter and a communication for tests, blank but for what differs. */
import { type Communication, communication } from '#shared/registers/communication/index.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type Matter, matter } from '#shared/registers/matter/index.ts'

const envelope = {
  revision: 1,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T01:00:00.000Z',
  removedAt: null,
}

/** Detected on Wednesday 18 November 2026 unless said. */
export function matterWith(differs: Partial<Matter> = {}): Matter {
  const blank = matter.blank('2026-11-18') as FieldsOf<'matter'>
  return { ...envelope, id: 'vu-viec', ...blank, code: 'VV-2026-001', title: 'Bãi rác', ...differs }
}

export function communicationWith(differs: Partial<Communication> = {}): Communication {
  const blank = communication.blank('2026-11-01') as FieldsOf<'communication'>
  return { ...envelope, id: 'tuyen-truyen', ...blank, title: 'Tin, bài về đề án', ...differs }
}

export const resultOn = (on: string, quantity: number, reach: number | null = null) => ({
  id: `kq-${on}`,
  on,
  quantity,
  reach,
  evidence: '',
  documentId: null,
})
