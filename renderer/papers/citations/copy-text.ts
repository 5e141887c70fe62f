/**
 * Puts plain words on the clipboard, in answer to a click. The asynchronous clipboard asks for a permission that the program
 * grants to nobody (`electron/app/security.ts`); the copy event needs none. False when nothing was copied.
 */
export function copyText(words: string): boolean {
  let isCopied = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
    isCopied = true
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isCopied
}
