/** `?`: the keyboard on one sheet. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ShortcutSheet.module.css'

const shortcuts = [
  ['search', 'Ctrl + K'],
  ['new', 'Ctrl + N'],
  ['print', 'Ctrl + P'],
  ['find', 'Ctrl + F'],
  ['undo', 'Ctrl + Z'],
  ['redo', 'Ctrl + Y'],
  ['lock', 'Ctrl + L'],
  ['save', 'Ctrl + S'],
  ['screens', 'Alt + 1 … 9'],
  ['back', 'Alt + ←'],
  ['close', 'Esc'],
  ['help', '?'],
] as const

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['nav', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <dl className={classes.list}>
        {shortcuts.map(([word, keys]) => (
          <div key={word}>
            <dt>{t(`shortcuts.${word}`)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t('shortcuts.note')}</p>
    </Modal>
  )
}
