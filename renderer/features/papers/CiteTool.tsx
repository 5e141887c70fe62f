/** Chèn viện dẫn: in the text at the caret, or as a further line of Căn cứ. */
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CitationDialog } from '#renderer/papers/citations/index.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { useDesk } from './use-desk.ts'

type Props = {
  /** `tool` is a sign in the toolbar of the text, out of the Tab order like its neighbours. */
  look: 'tool' | 'button'
  onInsert(words: string): void
}

export function CiteTool({ look, onInsert }: Props) {
  const { t } = useTranslation('documents')
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const label = t('insert.title')
  const icon = <IconQuote size="1rem" stroke={1.7} aria-hidden />
  return (
    <>
      {look === 'tool' ? (
        <Tooltip label={label}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={label}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setOpen(true)}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      {isOpen && (
        <CitationDialog
          onClose={() => setOpen(false)}
          style={desk.look.format}
          text={citedIn(desk.parts)}
          onInsert={onInsert}
        />
      )}
    </>
  )
}

/** Where a paper cites: its bases, its text and its annexes. */
function citedIn({ bases, body, annexes }: PaperParts): string {
  return [...bases, textOfBlocks(body), ...annexes.map((annex) => textOfBlocks(annex.body))].join('\n')
}
