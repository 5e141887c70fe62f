/** A lawful input of every command, over the office that `fillWithExamples` makes. */
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import { plainView } from '#shared/query/list-view.ts'
import { registerExamples } from './register-examples.ts'

/** A proper input of every command: the ground from which wrong ones are made. */
export const properInputs: { [N in CommandName]: InputOf<N> } = {
  'app.info': {},
  'app.ready': { screen: 'today' },
  'app.reveal': { path: '/papers/a.pdf' },
  'folder.choose': {},
  'folder.open': { path: '/data' },
  'folder.open-sample': {},
  'folder.leave-sample': {},
  'folder.retry': {},
  'preferences.set': { language: 'vi', theme: 'dark', textSize: 'normal' },
  'records.get': { register: 'task', id: 'nhiem-vu' },
  'records.all': { register: 'task' },
  'records.query': { register: 'task', view: plainView, scope: [], offset: 0, limit: 50, inBin: false },
  'records.links': { register: 'organisation', id: 'ban' },
  'records.history': { register: 'task', id: 'nhiem-vu' },
  'records.create': { register: 'task', id: null, fields: { ...registerExamples.task.fields } },
  'records.update': {
    register: 'task',
    id: 'nhiem-vu',
    revision: 1,
    fields: { ...registerExamples.task.fields },
  },
  'records.remove': { register: 'task', id: 'nhiem-vu', revision: 1 },
  'records.restore': { register: 'task', id: 'nhiem-vu', revision: 1 },
  'records.act': {
    register: 'task',
    id: 'nhiem-vu',
    revision: 1,
    action: 'extend',
    input: { to: '2026-12-20', reason: 'Thêm thời gian', approvedBy: '' },
  },
  'records.batch': { register: 'task', operations: [{ kind: 'remove', id: 'nhiem-vu', revision: 1 }] },
  'history.undo': {},
  'history.redo': {},
  'calendar.range': { from: '2026-11-01', to: '2026-11-30' },
  'calendar.change': { key: 'su-kien', scope: 'one', revision: 1, patch: { room: 'Phòng 3' } },
  'calendar.cancel': { key: 'su-kien', scope: 'one', revision: 1 },
  'meetings.open': { key: 'su-kien' },
  'meetings.review': { meetingId: 'su-kien' },
  'schedule.week': { monday: '2026-11-23' },
  'schedule.approve': { monday: '2026-11-23' },
  'schedule.publish': { monday: '2026-11-23' },
  'today.get': {},
  'directory.add-starters': {},
  'search.run': { text: 'giao ban', limit: 20 },
  'drafts.list': {},
  'drafts.save': { key: 'task/nhiem-vu', value: { title: 'x' } },
  'drafts.discard': { key: 'task/nhiem-vu' },
  'papers.preview': { paper: { kind: 'today' } as never },
  'papers.save': { paper: { kind: 'today' } as never, format: 'pdf' },
  'papers.print': { paper: { kind: 'today' } as never },
}
