/** Loại văn bản: NĐ 30/2020/NĐ-CP, Phụ lục III, and Quy định 399-QĐ/TW (2026), with the habits of offices beside them. */

/** Thể thức: `state` = NĐ 30/2020, `party` = Hướng dẫn 05-HD/VPTW (2026). */
export const paperFormats = ['state', 'party'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const paperTypes = [
  'minutes',
  'notice',
  'invitation',
  'report',
  'plan',
  'letter',
  'submission',
  'programme',
  'decision',
  'directive',
  'resolution',
  'conclusion',
  'regulation',
  'rule',
  'guidance',
  'scheme',
  'project',
  'option',
  'press-release',
  'telegram',
  'reminder',
  'agenda',
  'schedule',
  'list',
] as const
export type PaperType = (typeof paperTypes)[number]
