/** Entering a year's notice on days off: what it says on the left, which dates it moves on the right, then accepting it. */
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MovedList } from '#renderer/forms/moves/MovedList.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './Notice.module.css'
import { NoticeForm } from './NoticeForm.tsx'
import { type Notice, useNotice } from './use-notice.ts'

type Props = { year: number; onClose(): void }

export function NoticeDialog({ year, onClose }: Props) {
  const { t } = useTranslation(['moves', 'common'])
  const notice = useNotice(year)
  const told = useUndoNotice()
  const accept = async () => {
    if (!(await notice.accept())) return
    onClose()
    told(t('moves:notice.accepted', { year }))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="74rem"
      title={t('moves:notice.title', { year })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ content: classes.dialog ?? '', body: classes.body ?? '' }}
    >
      <p className={classes.hint}>{t('moves:notice.hint')}</p>
      <div className={classes.columns}>
        <NoticeForm notice={notice} />
        <Preview notice={notice} onClose={onClose} />
      </div>
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={notice.faults.length > 0 || notice.isSame} onClick={() => void accept()}>
          {t('moves:notice.accept', { year })}
        </Button>
      </Group>
    </Modal>
  )
}

function Preview({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const { t } = useTranslation(['moves', 'settings'])
  const { moved, faults, warnings, isSame } = notice
  const go = useNavigation((state) => state.go)
  return (
    <section className={classes.preview} aria-label={t('moves:notice.preview')}>
      <h3 className={classes.heading}>
        {t('moves:notice.preview')}
        {moved && moved.moved.length > 0 && (
          <span className={classes.count}>{t('moves:list.count', { count: moved.moved.length })}</span>
        )}
      </h3>
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label={t('settings:holidays.warnings.title')}>
          {warnings.map(({ date, code }) => (
            <li key={`${date} ${code}`}>
              {t(`settings:holidays.warnings.${code}`, { day: formatDay(date) })}
            </li>
          ))}
        </ul>
      )}
      {faults.length > 0 && <p className={classes.hint}>{t('moves:notice.waiting')}</p>}
      {isSame && <p className={classes.hint}>{t('moves:notice.same')}</p>}
      {moved && (
        <>
          <p className={classes.hint}>
            {moved.workingDays
              .map((one) =>
                t(
                  one.before === one.after ? 'moves:notice.sameWorkingDays' : 'moves:notice.workingDays',
                  one,
                ),
              )
              .join(' · ')}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrollable by keyboard */}
          <div className={classes.list} tabIndex={0}>
            <MovedList moved={moved.moved} />
          </div>
          <p className={classes.hint}>
            {t('moves:notice.plan')}{' '}
            <button
              type="button"
              className={classes.link}
              onClick={() => {
                onClose()
                go({ screen: 'regulations', tab: 'plan' })
              }}
            >
              {t('moves:notice.toPlan')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}
