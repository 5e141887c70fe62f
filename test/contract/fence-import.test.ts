import { expect, test } from 'vitest'
import { makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'
import { chosenFile } from '#test/support/word-files.ts'

// What an imported table brings that must not be kept is told beside its row, before anything is taken.

async function notesOf(table: string): Promise<string[][]> {
  const program = await makeInProcess({ chooseFiles: () => [chosenFile('bang.csv', Buffer.from(table))] })
  await fillWithExamples(program)
  const source = await program.ask('import.open', {})
  if (!source) throw new Error('nothing was chosen')
  const at = { id: source.id, sheet: 0, decode: null }
  const { head } = await program.ask('import.look', { ...at, target: null, head: null })
  const { target, from, rows, mapping, orderColumn } = head
  const plan = { target, headFrom: from, headRows: rows, mapping, orderColumn }
  await program.ask('import.preview', { ...at, plan, decisions: [], corrections: [] })
  const read = await program.ask('import.rows', { id: source.id, statuses: [], offset: 0, limit: 100 })
  return read.rows.map(({ notes }) => notes.filter((note) => note.startsWith('fence-')))
}

test('rows of tasks: each kind once, clean rows none', async () => {
  const notes = await notesOf(`STT;Nội dung nhiệm vụ;Đơn vị chủ trì;Hạn hoàn thành;Ghi chú
1;Rà soát văn bản;Sở Mới;30/11/2026;mật độ dân số
2;Trả lời đơn tố cáo của bà Lê Thị Mẫu;Sở Mới;30/11/2026;gọi 0912 345 678 hoặc 0913 333 444
3;Thăm hộ bà Thử;Sở Mới;30/11/2026;trú tại thôn 3, xã Tân Hội`)
  expect(notes).toEqual([[], ['fence-denouncer', 'fence-phone'], ['fence-home-address']])
})

test('the telephone of an official is told of in the note, not in its own column', async () => {
  const notes = await notesOf(`STT;Họ và tên;Chức vụ;Cơ quan;Điện thoại;Ghi chú
1;Nguyễn Văn Mẫu;Chuyên viên;Sở Mới;0912 345 678;
2;Trần Thị Thử;Chuyên viên;Sở Mới;;CCCD 068099001234`)
  expect(notes).toEqual([[], ['fence-citizen-id']])
})
