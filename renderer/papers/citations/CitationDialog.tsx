/** Chèn viện dẫn: finds a document of the library and puts its words into the paper, in full or short, in either style. */
import { Button, Modal, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaperFormat, paperFormats } from '#shared/document/paper-type.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'
import { type CitationManner, citationOccurrences } from '#shared/reports/citations/cite.ts'
import { cites } from '#shared/reports/citations/find-citations.ts'
import classes from './Citations.module.css'
import { DocumentSearch } from './DocumentSearch.tsx'
import { type Library, useLibrary } from './use-library.ts'

type Props = {
  onClose(): void
  /** Format of the paper: the style offered first. */
  style: PaperFormat
  /** The words of the paper so far: a number that stands there is cited shortly. */
  text: string
  /** Takes the words; the dialog closes after it. */
  onInsert(words: string): void
}

export function CitationDialog({ onClose, style, text, onInsert }: Props) {
  const { t } = useTranslation(['documents', 'common'])
  const library = useLibrary()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const insert = useRef<HTMLButtonElement>(null)
  const chosen = library.documents.find(({ id }) => id === chosenId)
  const [manner, setManner] = useState<Partial<Omit<CitationManner, 'on'>>>({})
  const isCited = chosen !== undefined && cites(text, chosen.number)
  const full = { style, occurrence: isCited ? ('later' as const) : ('first' as const), ...manner }
  const choose = (id: string) => {
    setChosenId(id)
    setManner(({ style: kept }) => (kept ? { style: kept } : {}))
    requestAnimationFrame(() => insert.current?.focus())
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('insert.title')}
      size="44rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <DocumentSearch library={library} chosenId={chosenId} onChoose={choose} />
        {chosen && (
          <MannerFields
            library={library}
            document={chosen}
            manner={full}
            isCited={isCited}
            onChange={setManner}
          />
        )}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            ref={insert}
            disabled={!chosen}
            onClick={() => {
              if (!chosen) return
              onInsert(library.cite(chosen, full))
              onClose()
            }}
          >
            {t('insert.do')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}

type MannerProps = {
  library: Library
  document: SourceDocument
  manner: Omit<CitationManner, 'on'>
  isCited: boolean
  onChange(manner: Omit<CitationManner, 'on'>): void
}

function MannerFields({ library, document, manner, isCited, onChange }: MannerProps) {
  const { t } = useTranslation('documents')
  return (
    <div className={classes.manner}>
      <SegmentedControl
        size="xs"
        aria-label={t('insert.occurrence')}
        data={citationOccurrences.map((value) => ({ value, label: t(`insert.${value}`) }))}
        value={manner.occurrence}
        onChange={(value) => onChange({ ...manner, occurrence: value as CitationManner['occurrence'] })}
      />
      {isCited && <span className={classes.hint}>{t('insert.citedAlready')}</span>}
      <Radio.Group
        aria-label={t('insert.style')}
        value={manner.style}
        onChange={(value) => onChange({ ...manner, style: value as PaperFormat })}
      >
        {paperFormats.map((style) => (
          <Radio
            key={style}
            value={style}
            className={classes.style}
            label={
              <>
                <span className={classes.hint}>{t(`insert.${style}`)}</span>
                <span className={classes.words}>{library.cite(document, { ...manner, style })}</span>
              </>
            }
          />
        ))}
      </Radio.Group>
    </div>
  )
}
