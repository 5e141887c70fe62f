import { describe, expect, test } from 'vitest'
import { Refusal } from '#shared/contract/result.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import { docFromText } from '#shared/lib/rich-text.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { buildPaper, type PaperRequest } from '#shared/reports/index.ts'
import { joinPost } from '#shared/reports/parts/people.ts'
import {
  briefingId,
  contextOf,
  eventFields,
  head,
  longMeetingId,
  makeRecords,
  meetingFields,
  person,
  putBriefing,
  putLongMeeting,
  putOffice,
  type Records,
} from '#test/support/sample-records.ts'

const request = (
  format: 'state' | 'party',
  more: Partial<Extract<PaperRequest, { kind: 'minutes' }>> = {},
): PaperRequest => ({
  kind: 'minutes',
  meetingId: briefingId,
  format,
  hideNames: false,
  version: null,
  ...more,
})

function briefing(): Records {
  const records = makeRecords()
  putBriefing(records)
  return records
}

const linesOf = (records: Records, paper: PaperRequest) =>
  textOfBlocks(buildPaper(paper, contextOf(records)).blocks).split('\n')

function refusalOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.error
    throw error
  }
  throw new Error('not refused')
}

describe('minutes of one record in two formats', () => {
  test('State: number with colon and slash, no date line, ông/bà, chủ tọa, ./.', () => {
    const lines = linesOf(briefing(), request('state'))
    expect(lines).toContain('Số: 05/BB-VP')
    expect(lines.some((line) => line.startsWith('Lâm Đồng, ngày'))).toBe(false)
    expect(lines).toContain('- Ông Trần Hữu Đức, Giám đốc Sở Văn hóa, Thể thao và Du lịch;')
    expect(lines).toContain('Cuộc họp kết thúc vào 11 giờ 15, ngày 28 tháng 12 năm 2026./.')
    expect(lines.filter((line) => line === 'ĐỒNG CHỦ TỌA')).toHaveLength(2)
  })

  test('Party: empty number without colon, date line, đồng chí, plain full stop', () => {
    const lines = linesOf(briefing(), request('party'))
    expect(lines).toContain('Số \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-BB/BTGDVTU')
    expect(lines).toContain('Lâm Đồng, ngày 28 tháng 12 năm 2026')
    expect(lines).toContain('Hội nghị kết thúc hồi 11 giờ 15, ngày 28 tháng 12 năm 2026.')
    expect(lines.join('\n')).not.toMatch(/(?<!\p{L})(ông|bà) /u)
  })

  test('a person with two hats stands with the one of the format', () => {
    expect(linesOf(briefing(), request('state'))).toContain(
      '- Ông Phạm Quốc Bình, Phó Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng.',
    )
    expect(linesOf(briefing(), request('party'))).toContain(
      '+ Đồng chí Phạm Quốc Bình, Tỉnh ủy viên, Phó Chủ tịch Ủy ban nhân dân tỉnh.',
    )
  })

  test('a paper of 2016 carries the names of 2016', () => {
    const records = makeRecords()
    putOffice(records)
    records.put(
      'event',
      'ky-ket',
      eventFields('Lễ ký kết quy chế phối hợp', '2016-10-20', {
        kind: 'signing',
        chairs: [person('c', 'an')],
      }),
    )
    records.put('meeting', 'ky-ket', meetingFields())
    const lines = linesOf(records, request('party', { meetingId: 'ky-ket' }))
    expect(lines).toContain('BAN TUYÊN GIÁO')
    expect(lines).toContain('Số \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-BB/BTGTU')
    expect(lines).toContain('Lễ ký kết kết thúc hồi ... giờ ..., ngày 20 tháng 10 năm 2016.')
  })

  test('what the words of a conclusion say is not said again, and the deadline stands in bold italic', () => {
    const model = buildPaper(request('state'), contextOf(briefing()))
    const paragraphs = model.blocks.filter((block) => block.kind === 'paragraph')
    const third = paragraphs.find((block) => block.runs[0]?.text === '3. ')
    expect(third?.runs.map((run) => run.text).join('')).toBe(
      '3. Giao Sở Nông nghiệp và Môi trường cung cấp đầy đủ thông tin về dự án hồ chứa, phối hợp với Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng; sản phẩm: Báo cáo; hoàn thành trước ngày 08/01/2027.',
    )
    expect(third?.runs).toContainEqual({ text: 'trước ngày 08/01/2027', bold: true, italic: true })
  })

  test('the state of former conclusions is that of the meeting’s day, whenever it is printed', () => {
    const records = briefing()
    const before = linesOf(records, request('state'))
    const task = records.read.get('task', 't-prev-2')
    if (!task) throw new Error('no task')
    records.put('task', task.id, { ...fieldsOf(task), state: 'done', completedOn: '2027-01-05' })
    expect(linesOf(records, request('state'))).toEqual(before)
    expect(before.some((line) => line.endsWith('Chưa hoàn thành, quá hạn'))).toBe(true)
  })

  test('che tên: posts instead of names, initials where others wrote a name, nowhere a full name', () => {
    const model = buildPaper(request('state', { hideNames: true }), contextOf(briefing()))
    const text = textOfBlocks(model.blocks) + model.title + model.fileName
    for (const name of ['Lê Minh An', 'Phạm Quốc Bình', 'Trần Hữu Đức', 'Đặng Thị Lan', 'Hồ Văn Nam'])
      expect(text).not.toContain(name)
    expect(text).toContain('Đồng chí L.M.A. khai mạc')
  })

  test('a closed version is printed as it was closed', () => {
    const records = briefing()
    const event = records.read.get('event', briefingId)
    const meeting = records.read.get('meeting', briefingId)
    if (!event || !meeting) throw new Error('no meeting')
    records.put('minutes-version', `${briefingId}.v1`, {
      meetingId: briefingId,
      version: 1,
      closedAt: '2026-12-28T05:00:00.000Z',
      closedBy: 'Văn phòng Ban',
      reopenReason: '',
      event: { ...fieldsOf(event), room: 'Phòng cũ' },
      meeting: { ...fieldsOf(meeting), endedAt: '10:00' },
    })
    const lines = linesOf(records, request('state', { version: 1 }))
    expect(lines).toContain('Địa điểm: Phòng cũ (họp trực tiếp kết hợp trực tuyến).')
    expect(lines).toContain('Cuộc họp kết thúc vào 10 giờ 00, ngày 28 tháng 12 năm 2026./.')
    expect(refusalOf(() => buildPaper(request('state', { version: 2 }), contextOf(records))).code).toBe(
      'unknown-record',
    )
  })

  test.each([
    ['state', '12-TB/BTGDVTU', /^Số: \u00a0+\/TB-VP$/],
    ['party', '12-TB/BTGDVTU', /^Số 12-TB\/BTGDVTU$/],
    ['state', '7', /^Số: 07\/TB-VP$/],
    ['party', '12/TB-VP', /^Số \u00a0+-TB\/BTGDVTU$/],
  ] as const)('%s notice numbered %s', (format, noticeNumber, printed) => {
    const records = briefing()
    const meeting = records.read.get('meeting', briefingId)
    if (!meeting) throw new Error('no meeting')
    records.put('meeting', briefingId, { ...fieldsOf(meeting), noticeNumber })
    const lines = linesOf(records, { kind: 'conclusion-notice', meetingId: briefingId, format })
    expect(lines.find((line) => line.startsWith('Số'))).toMatch(printed)
  })

  test.each(['Văn phòng UBND tỉnh', 'VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'])(
    'a body that the words call %s is not given the work twice',
    (name) => {
      const records = briefing()
      const meeting = records.read.get('meeting', briefingId)
      if (!meeting) throw new Error('no meeting')
      const conclusions = meeting.conclusions.map((one) =>
        one.id === 'k2' ? { ...one, content: docFromText(`${name} lập danh mục câu hỏi.`) } : one,
      )
      records.put('meeting', briefingId, { ...fieldsOf(meeting), conclusions })
      const line = linesOf(records, request('state')).find((one) => one.startsWith('2. V'))
      expect(line).toMatch(new RegExp(`^2\\. ${name} lập danh mục câu hỏi, phối hợp với `))
    },
  )

  test('files of the same minutes have different names, however long the title', () => {
    const records = briefing()
    putLongMeeting(records)
    const names = (['state', 'party'] as const).flatMap((format) =>
      [false, true].map(
        (hideNames) =>
          buildPaper(request(format, { meetingId: longMeetingId, hideNames }), contextOf(records)).fileName,
      ),
    )
    expect(new Set(names).size).toBe(4)
    expect(Math.max(...names.map((name) => [...name].length))).toBeLessThanOrEqual(120)
    expect(names[1]).toMatch(/ 2026-12-30 \(Nhà nước, che tên\)$/)
  })

  test('says that the minutes were read back, unless the record tells of it itself', () => {
    const sentence = 'Biên bản đã được đọc lại cho các thành phần tham dự cùng nghe và thống nhất nội dung.'
    const records = briefing()
    const lines = linesOf(records, request('state'))
    expect(lines.indexOf(sentence)).toBe(lines.findIndex((line) => line.startsWith('Cuộc họp kết thúc')) - 1)
    const meeting = records.read.get('meeting', briefingId)
    if (!meeting) throw new Error('no meeting')
    const opening = docFromText('Biên bản không được đọc lại tại cuộc họp.')
    records.put('meeting', briefingId, {
      ...fieldsOf(meeting),
      minutes: { ...meeting.minutes, opening },
    })
    expect(linesOf(records, request('state'))).not.toContain(sentence)
  })

  test('four chairs sign in pairs at the right, the first chair above and outermost, all on one page', () => {
    const records = briefing()
    putLongMeeting(records)
    const model = buildPaper(request('state', { meetingId: longMeetingId }), contextOf(records))
    const signatures = model.blocks.filter((block) => block.kind === 'columns').at(-1)
    const words = signatures?.rows.map((row) => row.map((cell) => textOfBlocks(cell).split('\n').at(-1)))
    expect(words?.[1]).toEqual(['Đặng Thị Lan', 'Phạm Quốc Bình', 'Lê Minh An'])
    expect(words?.at(-1)).toEqual(['', 'Trần Hữu Đức', 'Nguyễn Thị Thanh Hoa'])
    expect(signatures).toMatchObject({ isKeptTogether: true, keepWithNext: true })
  })

  test.each([
    ['Phó Chủ tịch', 'Ủy ban nhân dân tỉnh Lâm Đồng', '', 'Phó Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['Chủ tịch UBND tỉnh', 'Ủy ban nhân dân tỉnh Lâm Đồng', '', 'Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng'],
    [
      'Giám đốc Sở NN&MT',
      'Sở Nông nghiệp và Môi trường',
      'Sở NN&MT',
      'Giám đốc Sở Nông nghiệp và Môi trường',
    ],
    [
      'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở VHTTDL',
      'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['Trưởng Ban', 'Ban Tuyên giáo Tỉnh ủy', '', 'Trưởng Ban Tuyên giáo Tỉnh ủy'],
    ['Kế toán', 'Thanh tra tỉnh', '', 'Kế toán Thanh tra tỉnh'],
  ])('%s at %s names the body once', (post, organisation, shortName, printed) => {
    expect(joinPost(post, organisation, shortName)).toBe(printed)
  })

  test('without an issuer no head can be printed', () => {
    const records = makeRecords()
    records.put('event', 'm', eventFields('Họp', '2026-12-01'))
    records.put(
      'meeting',
      'm',
      meetingFields({ minutes: { opening: { type: 'doc', content: [] }, state: head(), party: head() } }),
    )
    expect(refusalOf(() => buildPaper(request('state', { meetingId: 'm' }), contextOf(records)))).toEqual({
      code: 'paper-incomplete',
      issues: [{ path: 'minutes.state.issuerId', code: 'no-state-issuer' }],
    })
    expect(refusalOf(() => buildPaper(request('state', { meetingId: 'x' }), contextOf(records))).code).toBe(
      'unknown-record',
    )
  })

  test('an empty record leaves its places for the hand', () => {
    const records = makeRecords()
    putOffice(records)
    records.put('event', 'm', eventFields('Họp chuyên đề', '2026-03-05'))
    records.put('meeting', 'm', meetingFields())
    const lines = linesOf(records, request('state', { meetingId: 'm' }))
    expect(lines).toContain('Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BB-VP')
    expect(lines).toContain('Thời gian bắt đầu: ... giờ ..., ngày 05 tháng 3 năm 2026.')
    expect(lines).toContain('Chủ trì: ...............')
  })
})
