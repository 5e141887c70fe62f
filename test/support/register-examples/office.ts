/** What the office keeps for itself. */
import { plainView } from '#shared/query/list-view.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { ExamplesOf } from './examples.ts'

export const officeExamples: ExamplesOf<
  'contact-export' | 'overlap-note' | 'fence-allowance' | 'settings' | 'custom-field' | 'saved-view'
> = {
  'contact-export': {
    id: 'xuat',
    fields: {
      at: '2026-11-23T01:00:00.000Z',
      actor: 'Văn phòng Ban',
      what: 'DANH SÁCH CÁN BỘ ĐẦU MỐI',
      people: 12,
      format: 'xlsx',
      names: 'full',
      purpose: 'Gửi giấy mời họp giao ban',
    },
  },
  'overlap-note': {
    id: 'ket-hop',
    fields: {
      monday: '2026-11-23',
      bodyIds: ['so'],
      itemKeys: ['kiem-tra-1', 'kiem-tra-2'],
      reason: 'Đã phối hợp, kết hợp một đoàn',
    },
  },
  'fence-allowance': {
    id: 'nham',
    fields: {
      rule: 'phone',
      mark: 'phone 1f3a5c7e',
      words: '09…78',
      metIn: 'task',
    },
  },
  settings: {
    id: 'office',
    fields: { ...defaultSettings, officeName: 'Văn phòng Ban', partyIssuerId: 'ban' },
  },
  'custom-field': {
    id: 'don-vi-in',
    fields: {
      register: 'legal-session',
      label: 'Đơn vị in tài liệu',
      kind: 'choice',
      unit: '',
      choices: [
        { id: 'xuong-in', label: 'Xưởng in của tỉnh', isRetired: false },
        { id: 'xa-tu-in', label: 'Xã tự in', isRetired: true },
      ],
      order: 1,
      isShown: true,
      isRetired: false,
    },
  },
  'saved-view': { id: 'khung-nhin', fields: { list: 'task', name: 'Quá hạn', view: plainView } },
}
