/**
 * What is expected of every date rule of the template regulation, milestone by milestone: the sentence, and the last days in
 * time, worked out by hand on the calendars of 2026 and 2027. The rules themselves are the template's.
 *
 * Days off met: Tết 16-20/02/2026 and 05-11/02/2027 (proposed, with make-up days), 30/4, 31/8/2026 (swap), weekends.
 */
export interface ExpectedRule {
  readonly code: string
  readonly sentence: string
  /** Due days of the periods that begin in these years; none for rules bound to an event. */
  readonly dues: Readonly<Record<number, readonly string[]>>
}

const back = ', lùi về ngày làm việc trước nếu trùng ngày nghỉ'
const on = ', chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ'

const noDues = {}

/** `days('2026', '0123 0225')`: month and day in four digits. */
function days(year: string, list: string): string[] {
  return list.split(' ').map((one) => `${year}-${one.slice(0, 2)}-${one.slice(2)}`)
}

const day25 = {
  2026: days('2026', '0123 0225 0325 0424 0525 0625 0724 0825 0925 1023 1125 1225'),
  2027: days('2027', '0125 0225 0325 0423 0525 0625 0723 0825 0924 1025 1125 1224'),
}
const day20 = {
  2026: days('2026', '0120 0213 0320 0420 0520 0619 0720 0820 0918 1020 1120 1218'),
  2027: days('2027', '0120 0219 0319 0420 0520 0618 0720 0820 0920 1020 1119 1220'),
}
const day28 = {
  2026: days('2026', '0128 0227 0327 0428 0528 0626 0728 0828 0928 1028 1127 1228'),
  2027: days('2027', '0128 0226 0326 0428 0528 0628 0728 0827 0928 1028 1126 1228'),
}
const quarterEnds = {
  2026: days('2026', '0331 0630 0930 1231'),
  2027: days('2027', '0331 0630 0930 1231'),
}

function perYear(first: string, second: string) {
  return { 2026: [first], 2027: [second] }
}

export const expectedRules: readonly ExpectedRule[] = [
  {
    code: 'NV-01',
    sentence: `trước ngày 31/01 hằng năm${back}`,
    dues: perYear('2026-01-30', '2027-01-29'),
  },
  {
    code: 'NV-02',
    sentence: `trước ngày 15/01 hằng năm${back}`,
    dues: perYear('2026-01-15', '2027-01-15'),
  },
  {
    code: 'NV-02',
    sentence: 'ngày 15/7 hằng năm',
    dues: perYear('2026-07-15', '2027-07-15'),
  },
  {
    code: 'NV-03',
    sentence: `trước ngày 20 của tháng cuối quý${back}`,
    dues: { 2026: days('2026', '0320 0619 0918 1218'), 2027: days('2027', '0319 0618 0920 1220') },
  },
  {
    code: 'NV-04',
    sentence: `trước ngày 25 hằng tháng${back}`,
    dues: day25,
  },
  {
    code: 'NV-05',
    sentence: `trước ngày 28 hằng tháng${back}`,
    dues: day28,
  },
  {
    code: 'NV-06',
    sentence: `trước ngày 20 hằng tháng${back}`,
    dues: day20,
  },
  {
    code: 'NV-07',
    sentence: 'trong 24 giờ kể từ khi có yêu cầu',
    dues: noDues,
  },
  {
    code: 'NV-08',
    sentence: '10 ngày làm việc trước khi ban hành',
    dues: noDues,
  },
  {
    code: 'NV-09',
    sentence: `trong tuần thứ hai của tháng sau${back}`,
    dues: {
      2026: [...days('2026', '0213 0313 0410 0515 0612 0710 0814 0911 1009 1113 1211'), '2027-01-15'],
      // Week 2 of February is 08-14/02: Tết to Thursday the 11th, worked on Friday the 12th.
      2027: [...days('2027', '0212 0312 0409 0514 0611 0709 0813 0910 1015 1112 1210'), '2028-01-14'],
    },
  },
  {
    code: 'NV-10',
    sentence: `trong tháng cuối quý${back}`,
    dues: quarterEnds,
  },
  {
    code: 'NV-10',
    sentence: `trong tháng 12 hằng năm${back}`,
    dues: perYear('2026-12-31', '2027-12-31'),
  },
  {
    code: 'NV-11',
    sentence: 'ngay trong ngày khi phát hiện vụ việc',
    dues: noDues,
  },
  {
    code: 'NV-12',
    sentence: 'trong 2 ngày làm việc kể từ khi phát hiện vụ việc',
    dues: noDues,
  },
  {
    code: 'NV-13',
    sentence: 'trước khi phát ngôn với báo chí',
    dues: noDues,
  },
  {
    code: 'NV-14',
    sentence: 'trong 5 ngày làm việc kể từ khi giải quyết xong vụ việc',
    dues: noDues,
  },
  {
    code: 'NV-15',
    sentence: `trong tháng cuối quý${back}`,
    dues: quarterEnds,
  },
  {
    code: 'NV-16',
    sentence: `trước ngày cuối cùng của tháng${back}`,
    dues: {
      2026: days('2026', '0130 0227 0331 0429 0529 0630 0731 0828 0930 1030 1130 1231'),
      2027: days('2027', '0129 0226 0331 0429 0531 0630 0730 0831 0930 1029 1130 1231'),
    },
  },
  {
    code: 'NV-17',
    sentence: `trước ngày 28 hằng tháng${back}`,
    dues: day28,
  },
  {
    code: 'NV-18',
    sentence: 'trong 24 giờ kể từ khi phát sinh dư luận',
    dues: noDues,
  },
  {
    code: 'NV-19',
    sentence: `trước ngày 15 của tháng cuối quý${back}`,
    dues: { 2026: days('2026', '0313 0615 0915 1215'), 2027: days('2027', '0315 0615 0915 1215') },
  },
  {
    code: 'NV-20',
    sentence: 'ngày 19/5 hằng năm',
    dues: perYear('2026-05-19', '2027-05-19'),
  },
  {
    code: 'NV-20',
    sentence: 'ngày 11/6 hằng năm',
    dues: perYear('2026-06-11', '2027-06-11'),
  },
  {
    code: 'NV-20',
    sentence: 'trong tháng 12 hằng năm',
    dues: perYear('2026-12-31', '2027-12-31'),
  },
  {
    code: 'NV-21',
    sentence: `trước ngày 28/02 hằng năm${back}`,
    dues: perYear('2026-02-27', '2027-02-26'),
  },
  {
    code: 'NV-22',
    sentence: `từ ngày 01/4 đến ngày 30/9 hằng năm${back}`,
    dues: perYear('2026-09-30', '2027-09-30'),
  },
  {
    code: 'NV-23',
    sentence: `trong tuần cuối quý${back}`,
    dues: quarterEnds,
  },
  {
    code: 'NV-24',
    sentence: `trong tuần cuối tháng${back}`,
    dues: {
      2026: days('2026', '0130 0227 0331 0429 0529 0630 0731 0828 0930 1030 1130 1231'),
      2027: days('2027', '0129 0226 0331 0429 0531 0630 0730 0831 0930 1029 1130 1231'),
    },
  },
  {
    code: 'NV-25',
    sentence: `trước ngày 20 hằng tháng${back}`,
    dues: day20,
  },
  {
    code: 'NV-25',
    sentence: `trước ngày 25 hằng tháng${back}`,
    dues: day25,
  },
  {
    code: 'NV-26',
    sentence: `trước ngày 25 của tháng cuối quý${back}`,
    dues: { 2026: days('2026', '0325 0625 0925 1225'), 2027: days('2027', '0325 0625 0924 1224') },
  },
  // The report of the first half only: the year's report covers the second.
  {
    code: 'NV-27',
    sentence: `trước ngày 15/6 hằng năm${back}`,
    dues: perYear('2026-06-15', '2027-06-15'),
  },
  {
    code: 'NV-27',
    sentence: `trước ngày 20/6 hằng năm${back}`,
    dues: perYear('2026-06-19', '2027-06-18'),
  },
  {
    code: 'NV-28',
    sentence: `trước ngày 15/12 hằng năm${back}`,
    dues: perYear('2026-12-15', '2027-12-15'),
  },
  {
    code: 'NV-28',
    sentence: `trước ngày 20/12 hằng năm${back}`,
    dues: perYear('2026-12-18', '2027-12-20'),
  },
  {
    code: 'NV-29',
    sentence: `theo thời hạn được giao khi có yêu cầu${back}`,
    dues: noDues,
  },
  {
    code: 'NV-30',
    sentence: `ngày 15 của tháng đầu kỳ 6 tháng${on}`,
    dues: { 2026: days('2026', '0115 0715'), 2027: days('2027', '0115 0715') },
  },
  {
    code: 'NV-30',
    sentence:
      'ngay trong ngày khi có thay đổi nhân sự, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
    dues: noDues,
  },
  {
    code: 'NV-31',
    sentence: `từ ngày 01/12 đến ngày 31/3 năm sau${back}`,
    dues: perYear('2027-03-31', '2028-03-31'),
  },
  // Of the term 2026-2027, which begins in 2026.
  {
    code: 'NV-32',
    sentence: `trong quý cuối giai đoạn${back}`,
    dues: { 2026: ['2027-12-31'], 2027: [] },
  },
  {
    code: 'NV-33',
    sentence: '20 ngày làm việc trước khi họp sơ kết',
    dues: noDues,
  },
  {
    code: 'NV-33',
    sentence: '20 ngày làm việc trước khi họp tổng kết',
    dues: noDues,
  },
  {
    code: 'NV-34',
    sentence: `trong tháng 7 hằng năm${back}`,
    dues: perYear('2026-07-31', '2027-07-30'),
  },
  {
    code: 'NV-35',
    sentence: '180, 90 và 30 ngày trước khi hết hiệu lực',
    dues: noDues,
  },
]
