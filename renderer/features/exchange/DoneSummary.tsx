/** What an import has done, and the way back. */
import { Alert, Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import type { TargetName } from '#shared/import/tables/target-names.ts'
import classes from './Exchange.module.css'
import type { Done } from './use-import.ts'

const placeOf: Readonly<Record<TargetName, Place>> = {
  person: { screen: 'directory', tab: 'people' },
  organisation: { screen: 'directory', tab: 'organisations' },
  task: { screen: 'tasks' },
  event: { screen: 'calendar' },
  'source-document': { screen: 'documents' },
}

export function DoneSummary({ done, onClose }: { done: Done; onClose(): void }) {
  const { t } = useTranslation(['exchange', 'common'])
  const act = useAct()
  const go = useNavigation((state) => state.go)
  const box = useRef<HTMLDivElement>(null)
  const [canUndo, setCanUndo] = useState(true)
  useEffect(() => box.current?.focus(), [])
  // The button undoes the last change, whatever it is: once another one follows, the offer would be a lie.
  useEffect(() => {
    onNextChange(() => setCanUndo(false))
  }, [])
  const undo = async () => {
    const answer = await act('history.undo', {})
    if (answer.ok) onClose()
  }
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="green"
      icon={<IconCheck aria-hidden />}
      title={t('done.title')}
      withCloseButton
      closeButtonLabel={t('common:close')}
      onClose={onClose}
      className={classes.done}
    >
      <p className={classes.doneWords}>
        {t('done.words', {
          created: done.created,
          changed: done.changed,
          what: t(`targets.${done.target}`).toLocaleLowerCase(),
        })}
        {done.bodies > 0 && ` ${t('done.bodies', { count: done.bodies })}`}
      </p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => go(placeOf[done.target])}>
          {t('done.show')}
        </Button>
        {canUndo && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size="0.9rem" aria-hidden />}
            onClick={() => void undo()}
          >
            {t('common:undo')}
          </Button>
        )}
      </div>
    </Alert>
  )
}
