/** The words of the screen, English: complete beside the Vietnamese; a test compares the keys. */

import attachments from './en/attachments.json' with { type: 'json' }
import backups from './en/backups.json' with { type: 'json' }
import calendar from './en/calendar.json' with { type: 'json' }
import checks from './en/checks.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import contacts from './en/contacts.json' with { type: 'json' }
import coordination from './en/coordination.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import directory from './en/directory.json' with { type: 'json' }
import documents from './en/documents.json' with { type: 'json' }
import dues from './en/dues.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import exchange from './en/exchange.json' with { type: 'json' }
import fence from './en/fence.json' with { type: 'json' }
import forms from './en/forms.json' with { type: 'json' }
import gauges from './en/gauges.json' with { type: 'json' }
import history from './en/history.json' with { type: 'json' }
import lists from './en/lists.json' with { type: 'json' }
import lock from './en/lock.json' with { type: 'json' }
import matrix from './en/matrix.json' with { type: 'json' }
import matters from './en/matters.json' with { type: 'json' }
import meetings from './en/meetings.json' with { type: 'json' }
import moves from './en/moves.json' with { type: 'json' }
import nav from './en/nav.json' with { type: 'json' }
import numbers from './en/numbers.json' with { type: 'json' }
import obligations from './en/obligations.json' with { type: 'json' }
import overlaps from './en/overlaps.json' with { type: 'json' }
import papers from './en/papers.json' with { type: 'json' }
import plan from './en/plan.json' with { type: 'json' }
import profiles from './en/profiles.json' with { type: 'json' }
import commendation from './en/registers/commendation.json' with { type: 'json' }
import communication from './en/registers/communication.json' with { type: 'json' }
import informationExchange from './en/registers/information-exchange.json' with { type: 'json' }
import jointActivity from './en/registers/joint-activity.json' with { type: 'json' }
import legalSession from './en/registers/legal-session.json' with { type: 'json' }
import matter from './en/registers/matter.json' with { type: 'json' }
import pressEvent from './en/registers/press-event.json' with { type: 'json' }
import programme from './en/registers/programme.json' with { type: 'json' }
import proposal from './en/registers/proposal.json' with { type: 'json' }
import registers from './en/registers.json' with { type: 'json' }
import regulations from './en/regulations.json' with { type: 'json' }
import reminders from './en/reminders.json' with { type: 'json' }
import reports from './en/reports.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import starting from './en/starting.json' with { type: 'json' }
import tasks from './en/tasks.json' with { type: 'json' }
import today from './en/today.json' with { type: 'json' }
import welcome from './en/welcome.json' with { type: 'json' }
import { withRegisterNames } from './register-names.ts'

/** The words of each coordination register. */
const ofRegisters = {
  programme,
  'information-exchange': informationExchange,
  matter,
  'press-event': pressEvent,
  communication,
  proposal,
  'legal-session': legalSession,
  commendation,
  'joint-activity': jointActivity,
}

export const en = {
  common,
  nav,
  dues,
  errors,
  profiles,
  registers: {
    ...registers,
    ...ofRegisters,
    'custom-field': withRegisterNames(registers['custom-field'], ofRegisters),
  },
  welcome,
  today,
  calendar,
  tasks,
  meetings,
  moves,
  directory,
  regulations,
  gauges,
  overlaps,
  matrix,
  matters,
  numbers,
  obligations,
  contacts,
  coordination,
  documents,
  exchange,
  fence,
  desk,
  starting,
  settings,
  lists,
  forms,
  papers,
  checks,
  plan,
  reminders,
  reports,
  search,
  attachments,
  backups,
  history,
  lock,
}
