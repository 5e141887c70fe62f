/** One page: drawn sharp when it comes into sight, with its words above it for selecting and for screen readers. */
import { useIntersection, useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PaperPage.module.css'
import { loadPdfjs, type PDFPageProxy } from './pdf.ts'

type Props = { page: PDFPageProxy; pages: number; width: number }

export function PaperPage({ page, pages, width }: Props) {
  const { t } = useTranslation('papers')
  const { ref: inSightRef, entry } = useIntersection({ rootMargin: '400px' })
  const own = useRef<HTMLElement>(null)
  const ref = useMergedRef(inSightRef, own)
  const [wasSeen, setSeen] = useState(false)
  if (entry?.isIntersecting && !wasSeen) setSeen(true)
  const natural = page.getViewport({ scale: 1 })
  const scale = width / natural.width
  const height = Math.floor(natural.height * scale)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wasSeen || !canvas.current || !words.current || width <= 0) return
    return drawPage(page, scale, canvas.current, words.current)
  }, [wasSeen, page, scale, width])
  return (
    <section
      ref={ref}
      className={classes.page}
      aria-label={t('page', { page: page.pageNumber, pages })}
      style={{ width, height }}
    >
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
      <div ref={words} className={classes.words} />
    </section>
  )
}

/** Draws aside and shows the finished picture at once, so that a page never flickers; returns the function that stops. */
function drawPage(page: PDFPageProxy, scale: number, shown: HTMLCanvasElement, words: HTMLDivElement) {
  const sharp = Math.min(Math.max(window.devicePixelRatio, 1), 3)
  const viewport = page.getViewport({ scale: scale * sharp })
  const aside = document.createElement('canvas')
  aside.width = Math.floor(viewport.width)
  aside.height = Math.floor(viewport.height)
  const picture = page.render({ canvas: aside, viewport })
  let isWanted = true
  const work = async () => {
    await picture.promise
    if (!isWanted) return
    shown.width = aside.width
    shown.height = aside.height
    shown.getContext('2d')?.drawImage(aside, 0, 0)
    await writeWords(page, scale, words, () => isWanted)
  }
  // A drawing that was called off, or whose paper has been let go of, is no failure.
  work().catch(() => undefined)
  return () => {
    isWanted = false
    picture.cancel()
  }
}

async function writeWords(
  page: PDFPageProxy,
  scale: number,
  words: HTMLDivElement,
  isWanted: () => boolean,
): Promise<void> {
  const { pdfjs } = await loadPdfjs()
  const fresh = document.createElement('div')
  fresh.style.setProperty('--total-scale-factor', String(scale))
  await new pdfjs.TextLayer({
    textContentSource: page.streamTextContent(),
    container: fresh,
    viewport: page.getViewport({ scale }),
  }).render()
  if (isWanted()) words.replaceChildren(fresh)
}
