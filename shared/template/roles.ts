/** Who the template speaks of: parts that bodies of the directory take, or that stay words until somebody is named. */

/** Parts that one body takes. */
export const templateRoles = [
  'ban',
  'ubnd',
  'vp-ubnd',
  'standing',
  'so-tai-chinh',
  'so-noi-vu',
  'so-vhttdl',
  'hoi-nha-bao',
] as const
export type TemplateRole = (typeof templateRoles)[number]

/** How a part is called in the papers while no body of the directory takes it. */
export const roleLabels: Readonly<Record<TemplateRole | 'departments', string>> = {
  ban: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  ubnd: 'Ủy ban nhân dân tỉnh',
  'vp-ubnd': 'Văn phòng Ủy ban nhân dân tỉnh',
  standing: 'Cơ quan thường trực',
  'so-tai-chinh': 'Sở Tài chính',
  'so-noi-vu': 'Sở Nội vụ',
  'so-vhttdl': 'Sở Văn hóa, Thể thao và Du lịch',
  'hoi-nha-bao': 'Hội Nhà báo tỉnh',
  departments: 'Các sở, ban, ngành',
}

/** Whoever leads or owes: a part, every department for itself, or words. */
export type TemplateLead = TemplateRole | 'departments' | { readonly label: string }
