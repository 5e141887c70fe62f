/** The sample office: invented people and matters around today, for trying things out. */
import { sampleChanges } from '#shared/sample/sample-office.ts'
import type { Services } from './services.ts'

/** Fills an empty sample office; `now` is the moment (UTC) around which its calendar is built. */
export async function fillSampleOffice(services: Services, now: string): Promise<void> {
  await services.records.write('sample.fill', () => sampleChanges(now))
}
