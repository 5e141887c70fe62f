/** The icon in the system tray, and what becomes of a window that is closed while it is there. */

/** As much of Electron's `Tray` as is wanted. */
export type TrayIcon = {
  setToolTip(words: string): void
  setMenu(items: readonly { label: string; click: () => void }[]): void
  onClick(listener: () => void): void
  destroy(): void
}

/** As much of a window as is wanted. */
export type HiddenWindow = {
  onClose(listener: (event: { preventDefault(): void }) => void): void
  hide(): void
}

type Parts = {
  /** Throws where the system has no tray. */
  create: () => TrayIcon
  isWanted: () => boolean
  words: () => Promise<{ open: string; quit: string }>
  open: () => void
  quit: () => void
  /** The window was hidden for the first time on this PC. */
  explain: () => void
  wasExplained: () => boolean
  report: (error: unknown) => void
}

export type TrayDesk = ReturnType<typeof makeTrayDesk>

/** The tray of this run; the icon is there as long as the user wants it. */
export function makeTrayDesk(parts: Parts) {
  let icon: TrayIcon | null = null
  let toolTip = 'Phối Hợp'
  let isQuitting = false
  const place = () => {
    try {
      icon = parts.create()
      icon.setToolTip(toolTip)
      icon.onClick(parts.open)
    } catch (error) {
      // Without a tray the window must not vanish: it closes as ever.
      icon = null
      parts.report(error)
    }
  }
  const nameItems = async () => {
    const { open, quit } = await parts.words()
    icon?.setMenu([
      { label: open, click: parts.open },
      { label: quit, click: parts.quit },
    ])
  }
  return {
    isThere: () => icon !== null,
    /** Makes the icon be there or not, and its menu speak the user's language. */
    follow: async (): Promise<void> => {
      if (!parts.isWanted()) {
        icon?.destroy()
        icon = null
        return
      }
      if (icon === null) place()
      await nameItems()
    },
    setToolTip: (words: string) => {
      if (words === toolTip) return
      toolTip = words
      icon?.setToolTip(words)
    },
    /** From now on windows close. */
    quitting: () => {
      isQuitting = true
    },
    /** Keeps a window that is closed while the icon is there. */
    keep: (window: HiddenWindow) => {
      window.onClose((event) => {
        if (isQuitting || icon === null || !parts.isWanted()) return
        event.preventDefault()
        window.hide()
        if (!parts.wasExplained()) parts.explain()
      })
    },
  }
}
