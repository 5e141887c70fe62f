/** The words of the screen, Vietnamese: the source of truth and of the keys' types. */

import { withRegisterNames } from './register-names.ts'
import attachments from './vi/attachments.json' with { type: 'json' }
import backups from './vi/backups.json' with { type: 'json' }
import calendar from './vi/calendar.json' with { type: 'json' }
import checks from './vi/checks.json' with { type: 'json' }
import common from './vi/common.json' with { type: 'json' }
import contacts from './vi/contacts.json' with { type: 'json' }
import coordination from './vi/coordination.json' with { type: 'json' }
import desk from './vi/desk.json' with { type: 'json' }
import directory from './vi/directory.json' with { type: 'json' }
import documents from './vi/documents.json' with { type: 'json' }
import dues from './vi/dues.json' with { type: 'json' }
import errors from './vi/errors.json' with { type: 'json' }
import exchange from './vi/exchange.json' with { type: 'json' }
import fence from './vi/fence.json' with { type: 'json' }
import forms from './vi/forms.json' with { type: 'json' }
import gauges from './vi/gauges.json' with { type: 'json' }
import history from './vi/history.json' with { type: 'json' }
import lists from './vi/lists.json' with { type: 'json' }
import lock from './vi/lock.json' with { type: 'json' }
import matrix from './vi/matrix.json' with { type: 'json' }
import matters from './vi/matters.json' with { type: 'json' }
import meetings from './vi/meetings.json' with { type: 'json' }
import moves from './vi/moves.json' with { type: 'json' }
import nav from './vi/nav.json' with { type: 'json' }
import numbers from './vi/numbers.json' with { type: 'json' }
import obligations from './vi/obligations.json' with { type: 'json' }
import overlaps from './vi/overlaps.json' with { type: 'json' }
import papers from './vi/papers.json' with { type: 'json' }
import plan from './vi/plan.json' with { type: 'json' }
import profiles from './vi/profiles.json' with { type: 'json' }
import commendation from './vi/registers/commendation.json' with { type: 'json' }
import communication from './vi/registers/communication.json' with { type: 'json' }
import informationExchange from './vi/registers/information-exchange.json' with { type: 'json' }
import jointActivity from './vi/registers/joint-activity.json' with { type: 'json' }
import legalSession from './vi/registers/legal-session.json' with { type: 'json' }
import matter from './vi/registers/matter.json' with { type: 'json' }
import pressEvent from './vi/registers/press-event.json' with { type: 'json' }
import programme from './vi/registers/programme.json' with { type: 'json' }
import proposal from './vi/registers/proposal.json' with { type: 'json' }
import registers from './vi/registers.json' with { type: 'json' }
import regulations from './vi/regulations.json' with { type: 'json' }
import reminders from './vi/reminders.json' with { type: 'json' }
import reports from './vi/reports.json' with { type: 'json' }
import search from './vi/search.json' with { type: 'json' }
import settings from './vi/settings.json' with { type: 'json' }
import starting from './vi/starting.json' with { type: 'json' }
import tasks from './vi/tasks.json' with { type: 'json' }
import today from './vi/today.json' with { type: 'json' }
import welcome from './vi/welcome.json' with { type: 'json' }

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

export const vi = {
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

export type Resources = typeof vi
