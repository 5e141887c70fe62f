/** The address of the pages that are printed; apart from their printing, for it is registered before anything else is read. */

export const scheme = 'paper'

/** Gives to `protocol.registerSchemesAsPrivileged` before the app is ready, with the program's own scheme. */
export const paperScheme = { scheme, privileges: { standard: true, secure: true } }
