/** What the offices of 2017 wrote into the registers, quarter by quarter. Invented matters; no people. */
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { Values } from './fingers.ts'

export type Entry = {
  readonly register: CoordinationRegister
  readonly values: Values
  /** Codes of the obligations that the record keeps. */
  readonly keeps: readonly string[]
}

const lawSession = (title: string, on: string, place: string, people: number): Entry => ({
  register: 'legal-session',
  values: { title, plannedOn: on, heldOn: on, place, audienceCount: people, leadId: 'Sở Tư pháp' },
  keeps: ['NV-05'],
})

/** Each quarter is written on its last working days. */
export const quarters: readonly { readonly now: string; readonly entries: readonly Entry[] }[] = [
  {
    now: '2017-03-24T02:00:00Z',
    entries: [lawSession('Phổ biến Luật Khiếu nại năm 2011', '14/03/2017', 'Thị trấn Liên Nghĩa', 140)],
  },
  {
    now: '2017-06-23T02:00:00Z',
    entries: [lawSession('Phổ biến Luật Tố cáo cho cán bộ cơ sở', '07/06/2017', 'Thành phố Bảo Lộc', 95)],
  },
  {
    now: '2017-09-22T02:00:00Z',
    entries: [lawSession('Đối thoại về tiếp công dân', '12/09/2017', 'Huyện Đơn Dương', 60)],
  },
  {
    now: '2017-12-18T02:00:00Z',
    entries: [lawSession('Phổ biến quyền và nghĩa vụ của công dân', '05/12/2017', 'Huyện Lạc Dương', 110)],
  },
]
