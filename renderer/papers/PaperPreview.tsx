/** The real pages of a paper, those that are printed and saved, one below the other. */
import { Button, Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconFileAlert } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '#renderer/errors/describe-error.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { PaperPage } from './PaperPage.tsx'
import classes from './PaperPreview.module.css'
import { usePaperPages } from './use-paper-pages.ts'

type Props = {
  /** Null draws an empty desk. */
  paper: PaperRequest | null
  /** How names stand on the pages; left out: in full. */
  names?: NameMask
  /** Draws again when it changes; changes of records are followed anyway. */
  revisionKey?: unknown
  /** 1 fits a page into the width. */
  zoom?: number
  onPages?: (pages: number) => void
}

/** Padding of the desk and its scroll bar, px. */
const margin = 44

export function PaperPreview({ paper, names = 'full', revisionKey, zoom = 1, onPages }: Props) {
  const { t } = useTranslation('papers')
  const { ref, width } = useElementSize()
  const { pages, error, isSlow } = usePaperPages(paper, names, revisionKey)
  useEffect(() => onPages?.(pages.length), [onPages, pages.length])
  const pageWidth = Math.floor(Math.max(0, width - margin) * zoom)
  return (
    <div className={classes.frame}>
      {isSlow && (
        <output className={classes.hint}>
          <Loader size="0.9rem" aria-hidden />
          {t('drawing')}
        </output>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pages are scrolled by keyboard */}
      <section ref={ref} className={classes.desk} aria-label={t('preview')} tabIndex={0}>
        {error && <PaperError error={error} />}
        {paper === null && <p className={classes.empty}>{t('notYet')}</p>}
        {pageWidth > 0 &&
          pages.map((page) => (
            <PaperPage key={page.pageNumber} page={page} pages={pages.length} width={pageWidth} />
          ))}
      </section>
    </div>
  )
}

const missingIssuers = new Set(['no-party-issuer', 'no-state-issuer'])

function PaperError({ error }: { error: AppError }) {
  const { t } = useTranslation('papers')
  const go = useNavigation((state) => state.go)
  const { title, explanation } = describeError(error)
  const lacksIssuer = error.issues?.some(({ code }) => missingIssuers.has(code)) ?? false
  return (
    <div className={classes.error} role="alert">
      <IconFileAlert aria-hidden />
      <strong>{title}</strong>
      <span>{explanation}</span>
      {lacksIssuer && (
        <Button variant="light" size="compact-sm" onClick={() => go({ screen: 'settings', tab: 'office' })}>
          {t('openSettings')}
        </Button>
      )}
    </div>
  )
}
