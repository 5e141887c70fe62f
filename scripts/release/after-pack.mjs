import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** electron-builder's hook after packing: Electron's sample program and the runner's mark are no part of ours. */
export default async ({ appOutDir, packager }) => {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  await rm(join(appOutDir, 'default-app.sha256'), { force: true })
}
