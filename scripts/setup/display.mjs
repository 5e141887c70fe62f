/** True when windows can be shown; everywhere but on Linux that is taken for granted. */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** The command line on a virtual display when there is no real one; large enough for a 1920×1080 window. */
export const onDisplay = (command, args) =>
  hasDisplay() ? [command, args] : ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', command, ...args]]

/** Switches Chromium needs here: as root it refuses its own sandbox. */
export const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
