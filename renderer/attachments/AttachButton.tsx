/** Asks for files and attaches copies of them to a record. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { askAboutFiles } from '#renderer/fence/ask-about-files.ts'
import type { Owner } from '#shared/registers/attachment/index.ts'
import { useAttachments } from './use-attachments.ts'

export function AttachButton({ owner }: { owner: Owner }) {
  const { t } = useTranslation('attachments')
  const act = useAct()
  const canEdit = useCanEdit()
  const files = useAttachments(owner)
  const [isAdding, setAdding] = useState(false)
  const attach = async () => {
    const first = await act('attachments.add', owner, ({ code }) => code === 'fence-files')
    if (first.ok || first.error.code !== 'fence-files') return first
    const without = await askAboutFiles(String(first.error.params?.names ?? '').split('\n'))
    return without && act('attachments.add', { ...owner, without: [...without] })
  }
  const add = async () => {
    setAdding(true)
    const outcome = await attach()
    setAdding(false)
    if (!outcome?.ok) return
    const before = new Set(files.map(({ id }) => id))
    const again = outcome.value.filter(({ id }) => before.has(id)).map(({ name }) => name)
    if (again.length > 0) notifications.show({ message: t('again', { names: again.join(', ') }) })
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPaperclip size="1rem" aria-hidden />}
      loading={isAdding}
      disabled={!canEdit}
      title={canEdit ? undefined : t('viewOnly')}
      onClick={() => void add()}
    >
      {t('add')}
    </Button>
  )
}
