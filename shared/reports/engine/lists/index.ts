/** THE list of lists. */

import { plainRegisters } from '../plain-registers.ts'
import {
  activityList,
  commendationList,
  pressEventList,
  pressQuestionList,
  recommendationList,
} from './activity-lists.ts'
import { allExchanges, allProposals, lateExchanges, openExchanges } from './exchange-lists.ts'
import { legalSessionList } from './legal-session-lists.ts'
import type { ReportListKind } from './list.ts'
import { allCommunications, allMatters, lateMatters, openMatters } from './matter-lists.ts'
import { heldMeetings, issuedPapers, lateClocks, missedDueList, nextDueList } from './other-lists.ts'
import { plainList } from './plain-list.ts'
import { allProgrammes, dueMilestones, slowProgrammes, toldProgrammes } from './programme-lists.ts'
import {
  doneTasks,
  excludedTaskList,
  nextTasks,
  officerProducts,
  openTasks,
  overdueTasks,
} from './task-lists.ts'

export const lists: readonly ReportListKind[] = [
  overdueTasks,
  doneTasks,
  openTasks,
  nextTasks,
  excludedTaskList,
  officerProducts,
  missedDueList,
  nextDueList,
  heldMeetings,
  lateClocks,
  issuedPapers,
  allProgrammes,
  slowProgrammes,
  toldProgrammes,
  dueMilestones,
  allMatters,
  openMatters,
  lateMatters,
  allCommunications,
  allExchanges,
  openExchanges,
  lateExchanges,
  allProposals,
  legalSessionList,
  pressEventList,
  pressQuestionList,
  activityList,
  recommendationList,
  commendationList,
  ...plainRegisters.map(plainList),
]

const byKey = new Map(lists.map((list) => [list.key, list]))

/** The list of a key; undefined where there is none (any more). */
export const listOf = (key: string): ReportListKind | undefined => byKey.get(key)
