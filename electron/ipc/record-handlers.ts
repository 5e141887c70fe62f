/** Records of every register, what hangs together with them, and their history. Imports no Electron. */
import { anyRegisterOf } from '#shared/registers/index.ts'
import { coordinationTitles, recordTitles } from '#shared/views/coordination.ts'
import { matterTimeline } from '#shared/views/matters/build-matter-timeline.ts'
import { registersOverview } from '#shared/views/registers/registers-overview.ts'
import type { Handlers } from './dispatch.ts'
import type { OverServices } from './over-services.ts'

/** What reads and writes records. */
export function recordHandlers(over: OverServices): Partial<Handlers> {
  return {
    'records.get': over<'records.get'>((s) => s.records.get),
    'records.all': over<'records.all'>((s) => s.records.all),
    'records.query': over<'records.query'>((s) => s.records.query),
    'records.create': over<'records.create'>((s) => s.records.create),
    'records.update': over<'records.update'>((s) => s.records.update),
    'records.remove': over<'records.remove'>((s) => s.records.remove),
    'records.restore': over<'records.restore'>((s) => s.records.restore),
    'records.act': over<'records.act'>((s) => s.records.act),
    'records.batch': over<'records.batch'>((s) => s.records.batch),
    'records.seal': over<'records.seal'>((s) => s.seals.of),
    'today.get': over<'today.get'>((s) => s.today.get),
    'search.run': over<'search.run'>((s) => s.search.run),
    ...coordinationHandlers(over),
    ...historyHandlers(over),
    ...draftHandlers(over),
    ...starterHandlers(over),
  }
}

/** How records are called and hang together, and what single coordination registers answer. */
function coordinationHandlers(over: OverServices): Partial<Handlers> {
  return {
    'records.links': over<'records.links'>((s) => s.records.links),
    'records.history': over<'records.history'>((s) => s.history.ofRecord),
    'records.titles': over<'records.titles'>(
      (s) =>
        ({ targets }) =>
          recordTitles(targets, s.context()),
    ),
    'coordination.titles': over<'coordination.titles'>((s) => () => coordinationTitles(s.context())),
    'coordination.overview': over<'coordination.overview'>((s) => () => registersOverview(s.context())),
    'coordination.suggest': over<'coordination.suggest'>(
      (s) =>
        ({ register }) =>
          anyRegisterOf(register).suggest(s.context()),
    ),
    'matter.timeline': over<'matter.timeline'>(
      (s) =>
        ({ id }) =>
          matterTimeline(id, s.context()),
    ),
  }
}

/** Undo, redo, and the office's history. */
function historyHandlers(over: OverServices): Partial<Handlers> {
  return {
    'history.undo': over<'history.undo'>((s) => s.history.undo),
    'history.redo': over<'history.redo'>((s) => s.history.redo),
    'history.list': over<'history.list'>((s) => s.officeHistory.list),
    'history.entry': over<'history.entry'>((s) => s.officeHistory.entry),
    'history.preview': over<'history.preview'>((s) => s.officeHistory.preview),
    'history.return': over<'history.return'>((s) => s.officeHistory.return),
  }
}

/** What is being typed. */
function draftHandlers(over: OverServices): Partial<Handlers> {
  return {
    'drafts.list': over<'drafts.list'>((s) => s.drafts.list),
    'drafts.save': over<'drafts.save'>((s) => s.drafts.save),
    'drafts.discard': over<'drafts.discard'>((s) => s.drafts.discard),
  }
}

/** What an office may take over at its start. */
function starterHandlers(over: OverServices): Partial<Handlers> {
  return {
    'directory.add-starters': over<'directory.add-starters'>((s) => s.directory.addStarters),
    'documents.add-starters': over<'documents.add-starters'>((s) => s.library.addStarters),
  }
}
