/** The quick entry line: what other rooms may use of it. */
export { organisationForms } from './quick-entry/organisations.ts'
export {
  parseQuickEntry,
  type QuickEntry,
  type QuickEntryContext,
  type QuickEntryIssue,
  type QuickEntryToken,
} from './quick-entry/parse.ts'
