/** Where a record of each register is looked at. */
import type { Place } from '#renderer/navigation/navigation.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'

/** The place of a record; null for registers that have no screen of their own. */
export function placeOfRecord(register: RegisterName, id: string): Place | null {
  switch (register) {
    case 'organisation':
      return { screen: 'directory', tab: 'organisations', id }
    case 'person':
      return { screen: 'directory', tab: 'people', id }
    case 'regulation':
      return { screen: 'regulations', id }
    // Its regulation is found by it.
    case 'obligation':
      return { screen: 'regulations', tab: 'obligations', part: id }
    case 'source-document':
      return { screen: 'documents', id }
    case 'paper':
      return { screen: 'papers', id }
    case 'paper-number':
      return { screen: 'papers', tab: 'numbers' }
    case 'format-profile':
      return { screen: 'settings', tab: 'formats', id }
    case 'event':
    case 'series':
      return { screen: 'calendar', id }
    case 'meeting':
      return { screen: 'meetings', id }
    case 'task':
      return { screen: 'tasks', id }
    case 'volume-year':
      return { screen: 'gauges' }
    case 'overlap-note':
      return { screen: 'regulations', tab: 'overlaps' }
    case 'custom-field':
      return { screen: 'settings', tab: 'fields' }
    case 'contact-export':
      return { screen: 'settings', tab: 'contacts' }
    case 'settings':
      return { screen: 'settings' }
    default:
      return isCoordination(register) ? { screen: 'registers', tab: register, id } : null
  }
}
