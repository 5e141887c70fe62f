/** The moment in which the first screen stands: who measures hears of it, and what waited for it begins. */
import { writeFileSync } from 'node:fs'
import { app } from 'electron'
import { giveMemoryBack } from '../platform/memory.ts'
import type { Switches } from '../platform/switches.ts'
import type { Office } from '../services/office.ts'

/** The first screen stands and its pictures and fonts have come. */
const settledMs = 1500
/** Long enough after the first screen that nothing the user waits for is held up by it. */
const idleMs = 10_000

/** Answers the window's word that `screen` stands. */
export function firstScreenStands(screen: string, switches: Switches, office: Office): void {
  announce(screen, switches)
  setTimeout(giveMemoryBack, settledMs)
  setTimeout(() => warmUpSearch(office), idleMs)
}

function announce(screen: string, { hasReadySignal, smokeTest }: Switches): void {
  if (hasReadySignal) process.stdout.write(`ready ${screen}\n`)
  if (smokeTest === null) return
  const report = { ok: true, version: app.getVersion(), electron: process.versions.electron, screen }
  writeFileSync(smokeTest, `${JSON.stringify(report)}\n`)
  app.quit()
}

/** Gets the search index ready while nobody waits. The palette does the same when it is opened earlier. */
function warmUpSearch(office: Office): void {
  if (office.state().state === 'open') void office.services().search.warmUp()
}
