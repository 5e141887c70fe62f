/** Pixels of one rem; follows the text size, which is an attribute of the root element. */
import { useEffect, useState } from 'react'

const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

export function useRootFontSize(): number {
  const [size, setSize] = useState(rootFontSize)
  useEffect(() => {
    const observer = new MutationObserver(() => setSize(rootFontSize()))
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] })
    return () => observer.disconnect()
  }, [])
  return size
}
