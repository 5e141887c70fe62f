/** Communication: what was planned, what was done of it, how many articles and sessions, how many people were reached. */
import {
  type CommunicationLine,
  communicationLines,
} from '#shared/views/communications/communication-lines.ts'
import { countCommunications, sumCommunications } from '../counted.ts'
import type { Figure } from './figure.ts'

const count = (key: string, label: string, which: (line: CommunicationLine) => boolean): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: [],
  measure: (frame) => countCommunications(communicationLines(frame).filter(which)),
})

/** What was done within the period adds up over months; units differ, so only like is added to like. */
const sum = (
  key: string,
  label: string,
  which: (line: CommunicationLine) => boolean,
  of: (line: CommunicationLine) => number,
): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp: ['months'],
  measure: (frame) => sumCommunications(communicationLines(frame).filter(which), of),
})

const isForm =
  (...forms: readonly string[]) =>
  ({ communication }: CommunicationLine) =>
    forms.includes(communication.form)
const quantity = (line: CommunicationLine) => line.quantity

export const communicationFigures: readonly Figure[] = [
  count('communications-all', 'Số nội dung tuyên truyền trong kỳ', () => true),
  count('communications-met', 'Nội dung tuyên truyền đạt kế hoạch', ({ state }) => state === 'met'),
  count('communications-short', 'Nội dung tuyên truyền chưa đạt kế hoạch', ({ state }) => state === 'short'),
  sum('communication-articles', 'Số tin, bài đã đăng, phát', isForm('articles'), quantity),
  sum(
    'communication-sessions',
    'Số buổi tuyên truyền, tọa đàm, đối thoại',
    isForm('topic', 'talk'),
    quantity,
  ),
  sum('communication-posts', 'Số bài đăng, đồ họa, video trên mạng', isForm('post'), quantity),
  sum(
    'communication-reach',
    'Tổng lượt tiếp cận',
    () => true,
    ({ reach }) => reach ?? 0,
  ),
]
