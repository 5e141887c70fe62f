/** Attachments that somebody opens while this run lasts. */
import type { Office } from '../services/office.ts'
import { type AttachmentPlaces, makeAttachmentDesk } from './attachment-desk.ts'
import { reportFailure } from './report-failure.ts'

/**
 * The attachment desk beside the office. Copies that were opened are readable without the folder's key: they go with it, at
 * the latest when the next run begins. `clear` removes them and never throws.
 */
export function openedAttachmentsOf(office: Office, places: AttachmentPlaces) {
  const { desk, clear } = makeAttachmentDesk(places)
  const clearAway = () => clear().catch((error: unknown) => reportFailure(error, 'attachments'))
  void clearAway()
  office.onChanged(({ state }) => {
    if (state !== 'open') void clearAway()
  })
  return { desk, clear: clearAway }
}
