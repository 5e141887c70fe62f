/** What jsdom lacks and Mantine asks for, and a clean document between two tests. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// Fields that grow with their text measure anew when a font has come.
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

Element.prototype.scrollIntoView ??= () => undefined

afterEach(cleanup)
