/** What the columns of a table can mean, for each thing that comes in as a table; and the words by which offices head them. */
import { type TargetName, targetNames } from './target-names.ts'

/**
 * `body`, `bodies`, `person`, `people` are looked up in the directory; `document` among the papers; `words` of a choice are its
 * labels in both languages.
 */
export type ColumnKind =
  | 'line'
  | 'block'
  | 'day'
  | 'time'
  | 'number'
  | 'choice'
  | 'body'
  | 'bodies'
  | 'person'
  | 'people'
  | 'document'
  | 'deadline'

export type TargetColumn = {
  /** Also the key of its label among the fields of the register. */
  readonly key: string
  readonly kind: ColumnKind
  readonly isRequired?: true
  /** Heads without diacritics, best first. */
  readonly heads: readonly string[]
}

const column = (key: string, kind: ColumnKind, heads: string, isRequired = false): TargetColumn => ({
  key,
  kind,
  heads: heads.split(', '),
  ...(isRequired ? { isRequired } : {}),
})

const note = column('note', 'block', 'ghi chu, note, remarks')
const phone = column(
  'phone',
  'line',
  'dien thoai co quan, dien thoai, so dien thoai, sdt, dt, di dong, so may, so dien thoai lien he, phone, telephone',
)
const order = column('order', 'number', 'thu tu, order')

export const targetColumns: Readonly<Record<TargetName, readonly TargetColumn[]>> = {
  person: [
    column(
      'fullName',
      'line',
      'ho va ten, ho ten, ho ten can bo, ho va ten can bo, ho ten dau moi, ten can bo, can bo dau moi, dau moi, nguoi phu trach, full name, name',
      true,
    ),
    column('honorific', 'choice', 'xung ho, ong ba, honorific'),
    column('post', 'line', 'chuc vu, chuc danh, chuc vu chuc danh, chuc vu don vi, post, position', true),
    column(
      'organisation',
      'body',
      'co quan, don vi, co quan don vi, don vi cong tac, co quan cong tac, noi cong tac, ten co quan, ten don vi, so ban nganh, phong ban, organisation, body',
      true,
    ),
    phone,
    column('printedPost', 'line', 'chuc danh in tren van ban, chuc danh day du'),
    order,
    note,
  ],
  organisation: [
    column(
      'name',
      'line',
      'ten co quan, ten don vi, ten co quan don vi, ten to chuc, co quan don vi, co quan, don vi, ten day du, name, organisation',
      true,
    ),
    column('shortName', 'line', 'ten viet tat, viet tat, ten ngan, ten goi tat, ten tat, short name'),
    column('kind', 'choice', 'khoi, loai co quan, nhom, kind, sector'),
    column('symbol', 'line', 'ky hieu van ban, ky hieu, ma co quan, ma don vi, symbol'),
    column(
      'parent',
      'body',
      'co quan cap tren, cap tren, truc thuoc, co quan chu quan, don vi chu quan, parent',
    ),
    order,
    phone,
    column('placeName', 'line', 'dia danh, place'),
    column('headLine', 'line', 'ten o dau van ban'),
    note,
  ],
  task: [
    column(
      'title',
      'line',
      'noi dung nhiem vu, nhiem vu, ten nhiem vu, nhiem vu duoc giao, nhiem vu giao, noi dung cong viec, noi dung chi dao, noi dung, cong viec, task',
      true,
    ),
    column(
      'lead',
      'body',
      'co quan chu tri, don vi chu tri, chu tri, chu tri thuc hien, co quan don vi chu tri, don vi thuc hien, co quan thuc hien, don vi duoc giao, co quan duoc giao, lead body, lead',
      true,
    ),
    column(
      'supporting',
      'bodies',
      'co quan phoi hop, don vi phoi hop, phoi hop, co quan don vi phoi hop, supporting bodies, supporting',
    ),
    column(
      'deadline',
      'deadline',
      'thoi han, thoi han hoan thanh, han hoan thanh, thoi gian hoan thanh, thoi han thuc hien, thoi gian thuc hien, han xu ly, han, ngay den han, deadline, due',
    ),
    column('product', 'line', 'san pham, san pham dau ra, ket qua dau ra, hinh thuc san pham, product'),
    column('urgency', 'choice', 'muc do, do khan, muc do khan, urgency'),
    column('assignedOn', 'day', 'ngay giao, ngay giao viec, ngay giao nhiem vu, assigned'),
    column('state', 'choice', 'trang thai, trang thai thuc hien, state'),
    column(
      'label',
      'choice',
      'tinh trang, tinh trang thuc hien, tien do, tien do thuc hien, ket qua thuc hien, standing, status',
    ),
    column('completedOn', 'day', 'ngay hoan thanh, ngay hoan thanh thuc te, completed'),
    column('resultPaper', 'line', 'van ban ket qua, so van ban ket qua, van ban bao cao, result paper'),
    column(
      'contact',
      'person',
      'dau moi, nguoi phu trach, can bo phu trach, can bo theo doi, chuyen vien, contact',
    ),
    column(
      'directedBy',
      'person',
      'lanh dao chi dao, lanh dao phu trach, nguoi giao, nguoi giao viec, directed by',
    ),
    column(
      'basis',
      'document',
      'van ban giao, can cu giao, van ban giao nhiem vu, van ban chi dao, so van ban, can cu, basis',
    ),
    note,
  ],
  event: [
    column('date', 'day', 'ngay, thu ngay, ngay thang, thu, thoi gian, date', true),
    column('session', 'choice', 'buoi, session'),
    column('startTime', 'time', 'gio, thoi gian, gio bat dau, thoi gian bat dau, time'),
    column('endTime', 'time', 'den gio, gio ket thuc, until'),
    column('endDate', 'day', 'den ngay, ngay ket thuc, end date'),
    column(
      'title',
      'line',
      'noi dung, noi dung cong viec, noi dung cuoc hop, ten cuoc hop, su kien, cong viec, content, title',
      true,
    ),
    column('kind', 'choice', 'loai, loai su kien, kind'),
    column('room', 'line', 'dia diem, noi hop, phong hop, dia diem hop, room, place'),
    column('chairs', 'people', 'chu tri, lanh dao chu tri, nguoi chu tri, lanh dao, chairs'),
    column(
      'participants',
      'people',
      'thanh phan, thanh phan du, thanh phan tham du, thanh phan moi, participants',
    ),
    column(
      'preparedBy',
      'body',
      'chuan bi, don vi chuan bi, co quan chuan bi, chuan bi noi dung, prepared by',
    ),
    column('mode', 'choice', 'hinh thuc, hinh thuc hop, mode'),
    column('status', 'choice', 'trang thai, status'),
    note,
  ],
  'source-document': [
    column('type', 'choice', 'loai van ban, loai, the loai, ten loai, type'),
    column(
      'number',
      'line',
      'so ky hieu, so ky hieu van ban, so van ban, so hieu, so hieu van ban, so, ky hieu, number',
    ),
    column(
      'issuedOn',
      'day',
      'ngay ban hanh, ngay van ban, ngay thang nam ban hanh, ngay thang nam, ngay thang, ngay ky, ngay, issued',
    ),
    column(
      'subject',
      'line',
      'trich yeu, trich yeu noi dung, ten loai va trich yeu noi dung, ten loai va trich yeu, noi dung, ten van ban, subject',
      true,
    ),
    column(
      'issuer',
      'body',
      'co quan ban hanh, noi ban hanh, don vi ban hanh, tac gia, tac gia van ban, co quan, issuer',
    ),
    note,
  ],
}

/** The column of a target by its key. */
export function columnOf(target: TargetName, key: string): TargetColumn | undefined {
  return targetColumns[target].find((one) => one.key === key)
}

/** Which of a sheet's columns say what: the key of a target's column by the place of the sheet's. */
export type ColumnMapping = Readonly<Record<number, string>>

export { type TargetName, targetNames }
