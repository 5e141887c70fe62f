/**
 * Hướng dẫn 36-HD/VPTW (03/4/2018) under Quy định 66-QĐ/TW: replaced in 2026, kept for printing old papers again. Where the
 * two differ is told here; the rest is that of {@link guidance05}.
 */
import type { FormatProfile } from '#shared/document/format-profile.ts'
import { guidance05 } from './guidance-05.ts'

export const guidance36: FormatProfile = {
  ...guidance05,
  name: 'Hướng dẫn 36-HD/VPTW (in lại văn bản cũ)',
  legalBasis:
    'Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư và Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
}
