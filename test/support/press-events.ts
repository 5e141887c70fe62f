/** A press conference for tests: held, with questions in every standing. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type PressEvent, type PressQuestion, pressEvent } from '#shared/registers/press-event/index.ts'
import type { Records } from './sample-records.ts'

export const pressId = 'hop-bao-quy'

const envelope = {
  id: pressId,
  revision: 1,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T01:00:00.000Z',
  removedAt: null,
}

/** A blank press event with what differs. */
export function pressWith(differs: Partial<PressEvent> = {}): PressEvent {
  const blank = pressEvent.blank('2026-11-01') as FieldsOf<'press-event'>
  return { ...envelope, ...blank, title: 'Họp báo quý IV năm 2026', ...differs }
}

export const question = (differs: Partial<PressQuestion> = {}): PressQuestion => ({
  id: 'h1',
  question: 'Tiến độ bồi thường dự án hồ chứa nước đến đâu?',
  outlet: 'Báo và Đài PT-TH tỉnh',
  agencyId: null,
  dueOn: null,
  ground: null,
  answeredOn: null,
  way: null,
  taskId: null,
  ...differs,
})

/** The conference of the sample papers: told in three items, asked four questions. */
export function putPress({ put }: Records): void {
  const { id, revision, createdAt, updatedAt, removedAt, ...fields } = pressWith({
    plannedOn: null,
    heldOn: '2026-11-20',
    place: 'Hội trường A, Trung tâm hội nghị tỉnh',
    leadId: 'vp',
    spokespersonId: 'mai',
    releaseText:
      'Tăng trưởng kinh tế 9 tháng đạt kế hoạch đề ra.\nTỉnh giải ngân 62% vốn đầu tư công.\nCông tác bồi thường dự án hồ chứa nước hoàn thành 85%.',
    invitations: [
      { id: 'm1', outlet: 'Báo và Đài PT-TH tỉnh', organisationId: null, state: 'attended' },
      { id: 'm2', outlet: 'Các cơ quan báo chí thường trú', organisationId: null, state: 'invited' },
      { id: 'm3', outlet: 'Tạp chí không dự', organisationId: null, state: 'declined' },
    ],
    questions: [
      question({
        agencyId: 'nnmt',
        dueOn: '2026-11-24',
        ground: 'none',
        answeredOn: '2026-11-20',
        way: 'at-event',
      }),
      question({
        id: 'h2',
        question: 'Nguyên nhân chậm giải phóng mặt bằng đoạn qua xã phía bắc?',
        outlet: 'Cơ quan thường trú báo Trung ương',
        agencyId: 'nnmt',
        dueOn: '2026-11-21',
        ground: 'none',
      }),
      question({
        id: 'h3',
        question: 'Kết quả thanh tra việc sử dụng đất tại khu vực dự án?',
        agencyId: 'vp',
        dueOn: '2026-11-24',
        ground: 'unconcluded',
        answeredOn: '2026-11-20',
        way: 'refused',
      }),
      question({ id: 'h4', question: 'Kế hoạch tổ chức lễ hội hoa cuối năm?', dueOn: '2026-11-30' }),
    ],
  })
  put('press-event', id, fields)
}
