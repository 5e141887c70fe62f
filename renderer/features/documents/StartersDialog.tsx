/** The documents that most offices cite: chosen, then taken over in one commit. */
import { Button, Checkbox, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useLibrary } from '#renderer/papers/citations/index.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type StarterDocument, starterDocuments } from '#shared/sample/starter-documents.ts'
import classes from './Documents.module.css'

export function StartersDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['documents', 'common'])
  const act = useAct()
  const library = useLibrary()
  const open = useMemo(
    () => starterDocuments.filter(({ fields }) => library.withNumber(fields.number) === undefined),
    [library],
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = open.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const toggle = (id: string, isChosen: boolean) =>
    setLeft((now) => new Set(isChosen ? [...now].filter((one) => one !== id) : [...now, id]))
  const take = async () => {
    const outcome = await act('documents.add-starters', { ids: chosen })
    if (!outcome.ok) return
    // One notice, also where the button was pressed twice.
    notifications.show({
      id: 'starters',
      message: t('starters.taken', { count: outcome.value.count }),
      color: 'green',
    })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('starters.title')}
      size="46rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.explanation}>{t('starters.explanation')}</p>
      <Checkbox
        label={t('starters.all')}
        checked={chosen.length === open.length && open.length > 0}
        indeterminate={chosen.length > 0 && chosen.length < open.length}
        disabled={open.length === 0}
        onChange={({ currentTarget: { checked } }) =>
          setLeft(checked ? new Set() : new Set(open.map(({ id }) => id)))
        }
      />
      <div className={classes.starters}>
        {starterDocuments.map((starter) => (
          <StarterLine
            key={starter.id}
            starter={starter}
            isKnown={!open.includes(starter)}
            isChosen={chosen.includes(starter.id)}
            onToggle={(isChosen) => toggle(starter.id, isChosen)}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => void take()}>
          {t('starters.take', { count: chosen.length })}
        </Button>
      </div>
    </Modal>
  )
}

type LineProps = {
  starter: StarterDocument
  isKnown: boolean
  isChosen: boolean
  onToggle(isChosen: boolean): void
}

function StarterLine({ starter: { fields }, isKnown, isChosen, onToggle }: LineProps) {
  const { t } = useTranslation(['documents', 'registers'])
  const type = t(`registers:source-document.choices.type.${fields.type}`)
  const day = fields.issuedOn ? formatDay(fields.issuedOn) : t('starters.noDay')
  return (
    <Checkbox
      className={classes.starter ?? ''}
      label={`${type} ${fields.number} · ${day} · ${fields.issuerText}`}
      description={isKnown ? `${fields.subject} (${t('starters.inLibrary')})` : fields.subject}
      checked={isChosen}
      disabled={isKnown}
      onChange={({ currentTarget: { checked } }) => onToggle(checked)}
    />
  )
}
