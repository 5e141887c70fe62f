/** Saved ways of looking at a list, shared by the whole office. */
import { ActionIcon, Button, Group, Popover, Stack, TextInput, Tooltip } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { errorUnder, issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { compareVi } from '#shared/lib/vi-text.ts'
import { type ListView, plainView } from '#shared/query/list-view.ts'
import type { SavedView } from '#shared/registers/saved-view/index.ts'
import classes from './RecordList.module.css'

type Props = { listKey: string; view: ListView; defaultView: ListView; onChange(view: ListView): void }

export function ViewsMenu({ listKey, view, defaultView, onChange }: Props) {
  const { t } = useTranslation('lists')
  const [isOpen, setOpen] = useState(false)
  const act = useAct()
  const views = useAll('saved-view')
    .filter((one) => one.list === listKey)
    .toSorted((a, b) => compareVi(a.name, b.name))
  const look = (next: ListView) => {
    onChange(next)
    setOpen(false)
  }
  const remove = ({ id, revision }: SavedView) =>
    act('records.remove', { register: 'saved-view', id, revision })
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('views.title')}>
          <ActionIcon
            variant="default"
            size="md"
            aria-label={t('views.title')}
            onClick={() => setOpen((open) => !open)}
          >
            <IconBookmark size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')}>
        <Stack gap="0.2rem" w="19rem">
          <button type="button" className={classes.viewButton} onClick={() => look(defaultView)}>
            {t('views.default')}
          </button>
          {views.map((one) => (
            <Group key={one.id} gap="0.2rem" wrap="nowrap">
              <button
                type="button"
                className={classes.viewButton}
                aria-current={JSON.stringify(one.view) === JSON.stringify(view) || undefined}
                onClick={() => look({ ...plainView, ...one.view })}
              >
                {one.name}
              </button>
              <EditOnly>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('views.remove', { name: one.name })}
                  onClick={() => void remove(one)}
                >
                  <IconTrash size="0.9rem" aria-hidden />
                </ActionIcon>
              </EditOnly>
            </Group>
          ))}
          <EditOnly>
            <SaveView listKey={listKey} view={view} views={views} />
          </EditOnly>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type SaveProps = { listKey: string; view: ListView; views: readonly SavedView[] }

/** Saves under a new name, or over the view that has the name already. */
function SaveView({ listKey, view, views }: SaveProps) {
  const { t } = useTranslation(['lists', 'common'])
  const act = useAct()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | undefined>()
  const save = async () => {
    const fields = { list: listKey, name, view }
    const same = views.find((one) => one.name === name.trim())
    const refused = (refusal: Parameters<typeof issuesToErrors>[0]) => {
      const sentence = errorUnder(issuesToErrors(refusal), 'name')
      setError(sentence)
      return sentence !== undefined
    }
    const outcome = same
      ? await act(
          'records.update',
          { register: 'saved-view', id: same.id, revision: same.revision, fields },
          refused,
        )
      : await act('records.create', { register: 'saved-view', id: null, fields }, refused)
    if (outcome.ok) setName('')
  }
  return (
    <form
      className={classes.saveView}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void save()
      }}
    >
      <TextInput
        size="xs"
        label={t('views.saveAs')}
        placeholder={t('views.namePlaceholder')}
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        {t('common:save')}
      </Button>
    </form>
  )
}
