/** THE list of tables. */

import { activitiesByKind, commendationsBySubject, pressByKind } from './activities.ts'
import { clocksByGroup, clocksByKind } from './clocks.ts'
import { communicationsByGroup } from './communications.ts'
import { exchangesByBody, exchangesByMonth, exchangesByPair } from './exchanges.ts'
import { fulfilmentByArticle, fulfilmentByBody } from './fulfilment.ts'
import { legalSessionsByGroup } from './legal-sessions.ts'
import { mattersByGroup } from './matters.ts'
import { officerProductCounts } from './officers.ts'
import { programmesByGroup, programmeTargets } from './programmes.ts'
import { proposalsByBody } from './proposals.ts'
import type { ReportTableKind } from './table.ts'
import { leadProgress, progressByMonth, taskAgeing } from './task-progress.ts'

export const tables: readonly ReportTableKind[] = [
  leadProgress,
  taskAgeing,
  progressByMonth,
  fulfilmentByArticle,
  fulfilmentByBody,
  clocksByKind,
  clocksByGroup,
  officerProductCounts,
  programmesByGroup,
  programmeTargets,
  mattersByGroup,
  communicationsByGroup,
  exchangesByBody,
  exchangesByPair,
  exchangesByMonth,
  proposalsByBody,
  legalSessionsByGroup,
  pressByKind,
  activitiesByKind,
  commendationsBySubject,
]

const byKey = new Map(tables.map((table) => [table.key, table]))

/** The table of a key; undefined where there is none (any more). */
export const tableOf = (key: string): ReportTableKind | undefined => byKey.get(key)
