/** The fields that the sample office added to its registers. */
import type { Change } from '#shared/registers/define-register.ts'

export function sampleFields(): Change[] {
  const common = { register: 'legal-session', unit: '', choices: [], isRetired: false } as const
  return [
    {
      register: 'custom-field',
      kind: 'create',
      id: 'truong-kinh-phi',
      fields: {
        ...common,
        choices: [],
        label: 'Kinh phí',
        kind: 'number',
        unit: 'triệu đồng',
        order: 1,
        isShown: true,
      },
    },
    {
      register: 'custom-field',
      kind: 'create',
      id: 'truong-don-vi-in',
      fields: {
        ...common,
        label: 'Đơn vị in tài liệu',
        kind: 'choice',
        choices: [
          { id: 'in-tinh', label: 'Cơ sở in của tỉnh', isRetired: false },
          { id: 'in-xa', label: 'Xã tự in', isRetired: false },
        ],
        order: 2,
        isShown: false,
      },
    },
  ]
}
