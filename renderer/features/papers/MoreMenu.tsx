/** What is done with a paper now and then. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useBin } from '#renderer/lists/use-bin.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { RemakeDialog } from './RemakeDialog.tsx'
import { useDesk } from './use-desk.ts'

export function MoreMenu() {
  const { t } = useTranslation('desk')
  const { id, paper } = useDesk()
  const act = useAct()
  const bin = useBin('paper')
  const go = useNavigation((state) => state.go)
  const [isRemaking, setRemaking] = useState(false)
  const isDraft = paper.value.state === 'draft'
  const duplicate = async () => {
    if (!(await paper.flush())) return
    const outcome = await act('papers.duplicate', { paperId: id })
    if (outcome.ok) go({ screen: 'papers', id: outcome.value.id })
  }
  const remove = async () => {
    if (!(await paper.flush())) return
    if (await bin.remove([id])) go({ screen: 'papers' })
  }
  const remake = async () => {
    if (await paper.flush()) setRemaking(true)
  }
  return (
    <EditOnly>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="1.625rem" aria-label={t('more.label')} title={t('more.label')}>
            <IconDots size="1rem" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isDraft && paper.value.origin.request !== null && (
            <Menu.Item leftSection={<IconRefresh size="1rem" />} onClick={() => void remake()}>
              {t('more.remake')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size="1rem" />} onClick={() => void duplicate()}>
            {t('more.duplicate')}
          </Menu.Item>
          {isDraft && (
            <Menu.Item color="red" leftSection={<IconTrash size="1rem" />} onClick={() => void remove()}>
              {t('more.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isRemaking && <RemakeDialog onClose={() => setRemaking(false)} />}
    </EditOnly>
  )
}
