/** THE list of registers. A new one is added here and the compiler names what it still lacks. */

import { type Attachment, attachment } from './attachment/index.ts'
import { type CalendarYearRecord, calendarYear } from './calendar-year/index.ts'
import { type Commendation, commendation } from './commendation/index.ts'
import { type Communication, communication } from './communication/index.ts'
import { type ContactExport, contactExport } from './contact-export/index.ts'
import { type CustomField, customField } from './custom-field/index.ts'
import type { Envelope, Register } from './define-register.ts'
import { type CalendarEvent, event } from './event/index.ts'
import { type FenceAllowance, fenceAllowance } from './fence-allowance/index.ts'
import { type FormatProfileRecord, formatProfile } from './format-profile/index.ts'
import { type Fulfilment, fulfilment } from './fulfilment/index.ts'
import { type InformationExchange, informationExchange } from './information-exchange/index.ts'
import { type JointActivity, jointActivity } from './joint-activity/index.ts'
import { type LegalSession, legalSession } from './legal-session/index.ts'
import { type Matter, matter } from './matter/index.ts'
import { type Meeting, meeting } from './meeting/index.ts'
import { type MinutesVersion, minutesVersion } from './minutes-version/index.ts'
import { type Obligation, obligation } from './obligation/index.ts'
import { type Organisation, organisation } from './organisation/index.ts'
import { type OverlapNote, overlapNote } from './overlap-note/index.ts'
import { type Paper, paper } from './paper/index.ts'
import { type PaperNumber, paperNumber } from './paper-number/index.ts'
import { type Person, person } from './person/index.ts'
import { type PressEvent, pressEvent } from './press-event/index.ts'
import { type Programme, programme } from './programme/index.ts'
import { type Proposal, proposal } from './proposal/index.ts'
import { type Regulation, regulation } from './regulation/index.ts'
import { type ReportTemplateRecord, reportTemplate } from './report-template/index.ts'
import { type SavedView, savedView } from './saved-view/index.ts'
import { type ScheduleWeek, scheduleWeek } from './schedule-week/index.ts'
import { type Series, series } from './series/index.ts'
import { type Settings, settings } from './settings/index.ts'
import { type SourceDocument, sourceDocument } from './source-document/index.ts'
import { type Task, task } from './task/index.ts'
import { type VolumeYear, volumeYear } from './volume-year/index.ts'

type RecordTypes = {
  organisation: Organisation
  person: Person
  regulation: Regulation
  obligation: Obligation
  fulfilment: Fulfilment
  'source-document': SourceDocument
  series: Series
  event: CalendarEvent
  meeting: Meeting
  'minutes-version': MinutesVersion
  task: Task
  paper: Paper
  'paper-number': PaperNumber
  'format-profile': FormatProfileRecord
  'report-template': ReportTemplateRecord
  'calendar-year': CalendarYearRecord
  'volume-year': VolumeYear
  'overlap-note': OverlapNote
  'schedule-week': ScheduleWeek
  settings: Settings
  'saved-view': SavedView
  'fence-allowance': FenceAllowance
  'contact-export': ContactExport
  attachment: Attachment
  programme: Programme
  'information-exchange': InformationExchange
  matter: Matter
  'press-event': PressEvent
  communication: Communication
  proposal: Proposal
  'legal-session': LegalSession
  commendation: Commendation
  'joint-activity': JointActivity
  'custom-field': CustomField
}

export type RegisterName = keyof RecordTypes
export type RecordOf<N extends RegisterName> = RecordTypes[N]
/** A record of a register that is known only at run time. */
export type AnyRecord = Envelope & Readonly<Record<string, unknown>>

const typedRegisters: { [N in RegisterName]: Register<RecordOf<N>> } = {
  organisation,
  person,
  regulation,
  obligation,
  fulfilment,
  'source-document': sourceDocument,
  series,
  event,
  meeting,
  'minutes-version': minutesVersion,
  task,
  paper,
  'paper-number': paperNumber,
  'format-profile': formatProfile,
  'report-template': reportTemplate,
  'calendar-year': calendarYear,
  'volume-year': volumeYear,
  'overlap-note': overlapNote,
  'schedule-week': scheduleWeek,
  settings,
  'saved-view': savedView,
  'fence-allowance': fenceAllowance,
  'contact-export': contactExport,
  attachment,
  programme,
  'information-exchange': informationExchange,
  matter,
  'press-event': pressEvent,
  communication,
  proposal,
  'legal-session': legalSession,
  commendation,
  'joint-activity': jointActivity,
  'custom-field': customField,
}

export const registerNames = Object.keys(typedRegisters) as RegisterName[]

/** The register of a name, typed by it. */
export function registerOf<N extends RegisterName>(name: N): Register<RecordOf<N>> {
  return typedRegisters[name]
}

/** The register of a name known only at run time: its functions take any record. */
export function anyRegisterOf(name: RegisterName): Register {
  return typedRegisters[name] as unknown as Register
}
