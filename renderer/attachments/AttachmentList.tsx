/** The files of a record: a click opens a copy; saving it elsewhere and removing it stand beside. What is wrong is said in its row. */
import { ActionIcon } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { useBin } from '#renderer/lists/use-bin.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Attachment, Owner } from '#shared/registers/attachment/index.ts'
import classes from './Attachments.module.css'
import { fileIcon } from './file-icon.ts'
import { fileSize } from './file-size.ts'
import { useAttachments } from './use-attachments.ts'
import { useFile } from './use-file.ts'

type Props = {
  owner: Owner
  /** What the list is called. */
  label: string
  /** Files can be opened and saved only. */
  isLocked?: boolean
}

export function AttachmentList({ owner, label, isLocked = false }: Props) {
  const { t } = useTranslation('attachments')
  const canEdit = useCanEdit()
  const files = useAttachments(owner)
  const bin = useBin('attachment')
  const list = useRef<HTMLUListElement>(null)
  const remove = async (id: string) => {
    // The button goes with its row: the keyboard goes on from the list.
    if (await bin.remove([id])) list.current?.focus()
  }
  return (
    <>
      {files.length === 0 && <p className={classes.empty}>{t('empty')}</p>}
      <ul ref={list} className={classes.list} aria-label={label} tabIndex={-1} hidden={files.length === 0}>
        {files.map((file) => (
          <Row
            key={file.id}
            file={file}
            onRemove={isLocked || !canEdit ? null : () => void remove(file.id)}
          />
        ))}
      </ul>
    </>
  )
}

function Row({ file, onRemove }: { file: Attachment; onRemove: (() => void) | null }) {
  const { t, i18n } = useTranslation('attachments')
  const { name } = file
  const { busy, trouble, open, save } = useFile(file)
  const Icon = fileIcon(name)
  const about = `${fileSize(file.size, i18n.language)} · ${formatDay(dayOfMoment(file.createdAt))}`
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        aria-label={t('open', { name })}
        title={name}
        aria-busy={busy === 'open'}
        onClick={() => void open()}
      >
        <Icon size="1.1rem" className={classes.icon} aria-hidden />
        <span className={classes.name}>{name}</span>
      </button>
      <span className={classes.about}>{busy === 'open' ? t('opening') : about}</span>
      <span className={classes.actions}>
        <ActionIcon
          variant="subtle"
          aria-label={t('saveOne', { name })}
          title={t('save')}
          loading={busy === 'save'}
          onClick={() => void save()}
        >
          <IconDownload size="1rem" aria-hidden />
        </ActionIcon>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('removeOne', { name })}
            title={t('remove')}
            onClick={onRemove}
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        )}
      </span>
      {trouble && <Trouble {...describeError(trouble)} />}
    </li>
  )
}

function Trouble({ title, explanation }: { title: string; explanation: string }) {
  return (
    <p role="alert" className={classes.trouble}>
      <strong>{title}.</strong> {explanation}
    </p>
  )
}
