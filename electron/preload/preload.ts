/** The bridge: the only thing the renderer gets. Bundled to one CommonJS file, since a sandboxed preload cannot be a module. */
import { contextBridge, ipcRenderer } from 'electron'
import { callChannel, eventChannel } from '#shared/contract/channels.ts'
import { commandNames, eventNames } from '#shared/contract/names.ts'

const knownCommands = new Set<string>(commandNames)
const knownEvents = new Set<string>(eventNames)

contextBridge.exposeInMainWorld('api', {
  call: (name: string, input: unknown) =>
    knownCommands.has(name)
      ? ipcRenderer.invoke(callChannel, name, input)
      : Promise.resolve({ ok: false, error: { code: 'unknown-command' } }),
  on: (name: string, listener: (payload: unknown) => void) => {
    if (!knownEvents.has(name)) return () => undefined
    const relay = (_event: unknown, sent: string, payload: unknown) => {
      if (sent === name) listener(payload)
    }
    ipcRenderer.on(eventChannel, relay)
    return () => ipcRenderer.removeListener(eventChannel, relay)
  },
})
