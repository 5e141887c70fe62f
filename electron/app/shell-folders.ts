/** Which folder the program works in: the office, the sample beside it, a folder that is only looked at. */
import * as v from 'valibot'
import type { AppInfo } from '#shared/contract/app-state.ts'
import type { Shell } from '../ipc/handlers.ts'
import type { JsonFile } from '../platform/json-file.ts'
import type { Office } from '../services/office.ts'
import { viewFolderOf } from '../services/rescue.ts'

/** The folder of last time. */
export const rememberedSchema = v.object({
  folder: v.nullable(v.string()),
  kind: v.picklist(['office', 'sample']),
})
export type Remembered = v.InferOutput<typeof rememberedSchema>

export type FolderParts = {
  office: Office
  remembered: JsonFile<Remembered>
  /** Where the sample office of this PC lies. */
  samplePath: string
}

type FolderCommands = Pick<Shell, 'openFolder' | 'openSample' | 'leaveSample' | 'retry' | 'view'>

/** The shell's commands about the folder; each answers `info` as it is then. */
export function makeShellFolders(
  { office, remembered, samplePath }: FolderParts,
  info: () => AppInfo,
): FolderCommands {
  /** The office that was open when the sample was opened. */
  let formerOffice: string | null = null
  const open = async (folder: string, kind: Remembered['kind'], makes = false) => {
    await office.open(folder, kind, { makes })
    // The sample is for one sitting: the next start opens the office again.
    const isThere = ['open', 'locked'].includes(office.state().state)
    if (isThere && kind === 'office') await remembered.set({ folder, kind })
    return info()
  }
  return {
    openFolder: (path) => {
      const state = office.state()
      // Only the suggestion of the first start is made; a folder that is missing later is missing.
      return open(path, 'office', state.state === 'choosing' && path === state.suggestedPath)
    },
    openSample: () => {
      const state = office.state()
      if (state.state === 'open' && !state.isSample) formerOffice = state.path
      return open(samplePath, 'sample', true)
    },
    leaveSample: async () => {
      const { folder, kind } = remembered.value
      const former = formerOffice ?? (kind === 'office' ? folder : null)
      if (former !== null) return open(former, 'office')
      await office.leave()
      return info()
    },
    retry: () => {
      const state = office.state()
      const isView = state.state === 'open' && state.view !== null
      if (state.state !== 'failed' && !isView) return Promise.resolve(info())
      return open(state.path, state.path === samplePath ? 'sample' : 'office')
    },
    view: async () => {
      await viewFolderOf(office)
      return info()
    },
  }
}
