/** What a release consists of: electron-builder's platform and target, and a word for a person. */
export const releaseTargets = [
  { platform: '--linux', target: 'deb', title: 'Debian package (.deb)' },
  { platform: '--linux', target: 'AppImage', title: 'AppImage' },
  { platform: '--win', target: 'nsis', title: 'Windows installer (setup.exe)' },
  { platform: '--win', target: 'portable', title: 'Windows portable program' },
]

/** The targets a system can make: Linux both (NSIS is fetched by electron-builder), Windows its own. */
export const targetsOf = (system) =>
  system === 'win32' ? releaseTargets.filter(({ platform }) => platform === '--win') : releaseTargets

/** The reason electron-builder gave for a failure: its first line with a cross, without the stack. */
export const reasonOf = (output) => {
  const line = output.split('\n').find((text) => text.includes('⨯'))
  return (
    line
      ?.replace(/^.*⨯\s*/, '')
      .replace(/\s+(failedTask|stackTrace)=.*$/, '')
      .trim() ?? 'see its output above'
  )
}
