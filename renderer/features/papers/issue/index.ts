export { IssueActions } from './IssueActions.tsx'
