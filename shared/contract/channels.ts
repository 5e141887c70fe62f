/** The only two Electron channels. */
export const callChannel = 'phoi-hop:call'
export const eventChannel = 'phoi-hop:event'
