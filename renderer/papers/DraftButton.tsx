/** Soạn thành văn bản: from a preview to the desk, where words are edited, a number is given and the paper is issued. */
import { ActionIcon, Button, Group, Modal, Text, Tooltip } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flushTyping } from '#renderer/data/typing.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { OutputOf } from '#shared/contract/commands.ts'
import { isDraftable, type PaperRequest } from '#shared/reports/request.ts'

type Props = {
  paper: PaperRequest | null
  /** `compact-sm` is a sign alone, `sm` has words. */
  size: 'compact-sm' | 'sm'
  /** What the screen is there for: drawn as its first button. */
  isMain?: boolean
}

/** Nothing for lists, for papers of the desk itself, and while the folder is only looked at. */
export function DraftButton({ paper, size, isMain = false }: Props) {
  const { t } = useTranslation('desk')
  const canEdit = useCanEdit()
  const { draft, isBusy, existing, open, again, dismiss } = useDraftPaper(paper)
  if (!paper || !canEdit || !isDraftable(paper)) return null
  const icon = <IconFilePencil size="1rem" stroke={1.6} aria-hidden />
  const use = { loading: isBusy, onClick: () => void draft(false) } as const
  const variant = isMain ? 'filled' : 'default'
  return (
    <>
      <Tooltip label={size === 'sm' ? t('draft.hint') : t('draft.action')} multiline maw="18rem">
        {size === 'sm' ? (
          <Button size={size} variant={variant} leftSection={icon} {...use}>
            {t('draft.action')}
          </Button>
        ) : (
          <ActionIcon size="1.625rem" variant={variant} aria-label={t('draft.action')} {...use}>
            {icon}
          </ActionIcon>
        )}
      </Tooltip>
      {existing && <ExistingDialog existing={existing} onOpen={open} onAgain={again} onClose={dismiss} />}
    </>
  )
}

type Existing = OutputOf<'papers.draft'>

/** Makes the paper and goes there; one made from the same before is offered first. */
function useDraftPaper(paper: PaperRequest | null) {
  const act = useAct()
  const go = useNavigation((state) => state.go)
  const [isBusy, setBusy] = useState(false)
  const [existing, setExisting] = useState<Existing | null>(null)
  const open = (id: string) => go({ screen: 'papers', id })
  const draft = async (isAnother: boolean) => {
    if (!paper) return
    setBusy(true)
    // The paper is made of what has been typed so far.
    await flushTyping()
    const outcome = await act('papers.draft', { request: paper, again: isAnother })
    setBusy(false)
    if (!outcome.ok) return
    if (outcome.value.isNew) open(outcome.value.id)
    else setExisting(outcome.value)
  }
  return {
    draft,
    isBusy,
    existing,
    open: () => existing && open(existing.id),
    again: () => void draft(true),
    dismiss: () => setExisting(null),
  }
}

type DialogProps = { existing: Existing; onOpen: () => void; onAgain: () => void; onClose: () => void }

function ExistingDialog({ existing, onOpen, onAgain, onClose }: DialogProps) {
  const { t } = useTranslation(['desk', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('draft.existingTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text>{t(`draft.existing.${existing.state}`)}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onAgain}>
          {t('draft.again')}
        </Button>
        <Button data-autofocus onClick={onOpen}>
          {t('draft.open')}
        </Button>
      </Group>
    </Modal>
  )
}
