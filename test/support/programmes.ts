/** Programmes for tests: a running one of the year 2026, with what differs. */
import type { Programme } from '#shared/registers/programme/index.ts'
import { programme } from '#shared/registers/programme/index.ts'

export function programmeWith(differs: Partial<Programme> = {}): Programme {
  const blank = programme.blank('2026-01-01') as Omit<
    Programme,
    'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'
  >
  return {
    id: 'chuong-trinh',
    revision: 1,
    createdAt: '2026-01-01T02:00:00.000Z',
    updatedAt: '2026-01-01T02:00:00.000Z',
    removedAt: null,
    ...blank,
    title: 'Đề án chuyển đổi số cấp xã',
    to: '2026-12-31',
    leadId: 'so',
    ...differs,
  }
}

export const milestone = (due: string | null, doneOn: string | null = null, id = 'm1') => ({
  id,
  name: `Mốc ${id}`,
  due,
  doneOn,
  note: '',
})

export const report = (
  period: string,
  planned: number | null,
  actual: number | null,
  unit = '',
  reason = '',
) => ({
  id: `${period} ${unit}`.trim().replace(/ /g, '-'),
  period,
  unit,
  planned,
  actual,
  reason,
})
