/**
 * Commemorations worth knowing when propaganda is planned. No days off; the office may ignore or rename them.
 * Source: domain notes §4.2 (usual observances of Việt Nam's bodies).
 */
import type { Day } from '../lib/dates.ts'

export interface Commemoration {
  /** `MM-DD`. */
  readonly monthDay: string
  readonly name: string
  readonly nameEn: string
  /** Year of the event, for round anniversaries; null where there is none to count from. */
  readonly since: number | null
}

/** In the order of the year. */
export const commemorations: readonly Commemoration[] = [
  entry('02-03', 1930, 'Ngày thành lập Đảng Cộng sản Việt Nam', 'Founding of the Communist Party of Vietnam'),
  entry('02-27', 1955, 'Ngày Thầy thuốc Việt Nam', 'Vietnamese Doctors’ Day'),
  entry('03-08', null, 'Ngày Quốc tế Phụ nữ', 'International Women’s Day'),
  entry(
    '03-26',
    1931,
    'Ngày thành lập Đoàn TNCS Hồ Chí Minh',
    'Founding of the Ho Chi Minh Communist Youth Union',
  ),
  entry('05-19', 1890, 'Ngày sinh Chủ tịch Hồ Chí Minh', 'Birthday of President Ho Chi Minh'),
  entry('06-11', 1948, 'Ngày truyền thống thi đua yêu nước', 'Patriotic Emulation Day'),
  entry('06-21', 1925, 'Ngày Báo chí cách mạng Việt Nam', 'Vietnam Revolutionary Press Day'),
  entry('07-27', 1947, 'Ngày Thương binh - Liệt sĩ', 'War Invalids and Martyrs Day'),
  entry(
    '08-01',
    1930,
    'Ngày truyền thống ngành Tuyên giáo của Đảng',
    'Tradition Day of the Party’s Propaganda Sector',
  ),
  entry('08-19', 1945, 'Ngày Cách mạng tháng Tám', 'August Revolution Day'),
  entry(
    '10-15',
    1930,
    'Ngày truyền thống công tác dân vận của Đảng',
    'Tradition Day of the Party’s Mass Mobilisation Work',
  ),
  entry('10-20', 1930, 'Ngày Phụ nữ Việt Nam', 'Vietnamese Women’s Day'),
  entry('11-09', 2013, 'Ngày Pháp luật Việt Nam', 'Vietnam Law Day'),
  entry(
    '11-18',
    1930,
    'Ngày truyền thống Mặt trận Tổ quốc Việt Nam',
    'Tradition Day of the Vietnam Fatherland Front',
  ),
  entry('11-20', 1982, 'Ngày Nhà giáo Việt Nam', 'Vietnamese Teachers’ Day'),
  entry('12-22', 1944, 'Ngày thành lập Quân đội nhân dân Việt Nam', 'Founding of the Vietnam People’s Army'),
]

/** The commemorations that fall on a day (any year). */
export function commemorationsOn(day: Day): readonly Commemoration[] {
  const monthDay = day.slice(5)
  return commemorations.filter((one) => one.monthDay === monthDay)
}

function entry(monthDay: string, since: number | null, name: string, nameEn: string): Commemoration {
  return { monthDay, name, nameEn, since }
}
