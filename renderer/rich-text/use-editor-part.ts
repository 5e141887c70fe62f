/** The editor is a chunk of its own: fetched when a screen announces it or the first field is entered. */
import { useEffect, useState } from 'react'
import type { RichTextEditor } from './RichTextEditor.tsx'

type Part = typeof RichTextEditor

let loaded: Part | null = null
let loading: Promise<Part> | null = null

/** Fetches the editor ahead of time. */
export function preloadEditor(): Promise<Part> {
  loading ??= import('./RichTextEditor.tsx').then((module) => {
    loaded = module.RichTextEditor
    return loaded
  })
  return loading
}

/** The editor, null while it is on its way. */
export function useEditorPart(): Part | null {
  const [part, setPart] = useState<Part | null>(() => loaded)
  useEffect(() => {
    if (!part) void preloadEditor().then((arrived) => setPart(() => arrived))
  }, [part])
  return part
}
