/** Sao chép viện dẫn: the citation of a document on the clipboard, first or later, in either style. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { paperFormats } from '#shared/document/paper-type.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'
import classes from './Citations.module.css'
import { copyText } from './copy-text.ts'
import { useLibrary } from './use-library.ts'

export function CopyCitation({ document }: { document: SourceDocument }) {
  const { t } = useTranslation('documents')
  const library = useLibrary()
  const entries = [
    ...paperFormats.map((style) => ({
      label: t('citing.copyFirst', { style: t(`citing.${style}`) }),
      words: library.cite(document, { style, occurrence: 'first' }),
    })),
    { label: t('citing.copyLater'), words: library.cite(document, { style: 'state', occurrence: 'later' }) },
  ]
  const copy = (words: string) => {
    if (copyText(words)) notifications.show({ title: t('citing.copied'), message: words, color: 'green' })
  }
  return (
    <Menu position="top-start" width="26rem" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconCopy size="1rem" aria-hidden />}
          rightSection={<IconChevronDown size="0.9rem" aria-hidden />}
        >
          {t('citing.copy')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ label, words }) => (
          <Menu.Item key={label} onClick={() => copy(words)}>
            <span className={classes.hint}>{label}</span>
            <br />
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
