/** Empty tables to fill in: the heads that are recognised, and a row that shows how. Vietnamese, as all that offices hand round. */
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { vi } from '#shared/i18n/vi.ts'
import { targetColumns } from '#shared/import/tables/columns.ts'
import type { TargetName } from '#shared/import/tables/target-names.ts'

const fileNames: Readonly<Record<TargetName, string>> = {
  person: 'Mẫu nhập danh bạ cán bộ.xlsx',
  organisation: 'Mẫu nhập danh sách cơ quan.xlsx',
  task: 'Mẫu nhập nhiệm vụ.xlsx',
  event: 'Mẫu nhập lịch công tác.xlsx',
  'source-document': 'Mẫu nhập danh mục văn bản.xlsx',
}

/** The name under which the table is offered. */
export const templateFileName = (target: TargetName): string => fileNames[target]

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date))

/** A row for each table; who uses it writes over it. Columns without an example stay empty. */
const examples: Readonly<Record<TargetName, Readonly<Record<string, CellValue>>>> = {
  person: {
    fullName: 'Nguyễn Văn An (ví dụ, hãy xóa dòng này)',
    honorific: 'Ông',
    post: 'Phó Giám đốc',
    organisation: 'Sở Nội vụ',
    phone: '0263.3822.345',
  },
  organisation: {
    name: 'Sở Nội vụ (ví dụ, hãy xóa dòng này)',
    shortName: 'Sở NV',
    kind: 'Nhà nước',
    symbol: 'SNV',
  },
  task: {
    title: 'Báo cáo kết quả thực hiện quý IV (ví dụ, hãy xóa dòng này)',
    lead: 'Sở Nội vụ',
    supporting: 'Sở Tài chính; Văn phòng UBND tỉnh',
    deadline: day(2026, 12, 15),
    product: 'Báo cáo',
    urgency: 'Thường',
    assignedOn: day(2026, 11, 23),
    state: 'Chưa thực hiện',
    basis: '123/UBND-VX',
  },
  event: {
    date: day(2026, 11, 23),
    session: 'Sáng',
    startTime: '8h00',
    endTime: '10h30',
    title: 'Họp giao ban công tác phối hợp (ví dụ, hãy xóa dòng này)',
    room: 'Phòng họp số 2',
    chairs: 'Trưởng ban',
    participants: 'Sở Nội vụ; Sở Tài chính',
    preparedBy: 'Văn phòng UBND tỉnh',
  },
  'source-document': {
    type: 'Công văn',
    number: '123/UBND-VX',
    issuedOn: day(2026, 11, 20),
    subject: 'V/v báo cáo quý IV (ví dụ, hãy xóa dòng này)',
    issuer: 'UBND tỉnh',
  },
}

/** The bytes of the table. */
export function renderImportTemplate(target: TargetName): Promise<Uint8Array> {
  const columns = targetColumns[target].filter(({ key }) => key !== 'label')
  const labels = (vi.registers[target] as { fields: Readonly<Record<string, string>> }).fields
  const heads = columns.map(({ key, isRequired }) => `${labels[key] ?? key}${isRequired ? ' (*)' : ''}`)
  const row = columns.map(({ key }): CellValue => examples[target][key] ?? null)
  const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' as const } }
  const sheet: WriteSheet = {
    name: 'Nhập',
    columns: columns.map(({ kind }) => ({
      width: kind === 'line' || kind === 'bodies' || kind === 'people' ? 36 : 18,
      ...(kind === 'day' || kind === 'deadline' ? { style: { numFmt: 'dd/mm/yyyy' } } : {}),
    })),
    rows: [heads, row],
    cells: new Map(heads.map((value, place) => [`0,${place}`, { value, style: bold }])),
    freezePane: { rows: 1 },
  }
  return writeXlsx({ sheets: [sheet], properties: { title: fileNames[target], creator: 'Phối Hợp' } })
}
