/** Going back to when the folder was whole: what comes back, what is kept of later, and where the damaged files go. */
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { FolderReport } from '#shared/contract/storage.ts'
import { setAsideFolder } from './set-aside-folder.ts'

type Keeps = 'last-good' | 'all-readable'
type Props = { report: FolderReport; path: string; isOpen: boolean; onClose(): void }

export function GoBackDialog({ report, path, isOpen, onClose }: Props) {
  const { t } = useTranslation(['welcome', 'common'])
  const act = useAct()
  const { later, lastGood, records } = report
  const [keeps, setKeeps] = useState<Keeps>(later.count > 0 ? 'all-readable' : 'last-good')
  const moment = lastGood ? momentWords(lastGood.at) : ''
  const left = later.count > 0 ? t('rescue.goBack.laterLeft', { count: later.count }) : ''
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('rescue.goBack.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Radio.Group
          value={keeps}
          onChange={(value) => setKeeps(value as Keeps)}
          label={t('rescue.goBack.choose')}
        >
          <Stack gap="xs" mt="xs">
            {later.count > 0 && (
              <Radio
                value="all-readable"
                label={t('rescue.goBack.allReadable', { moment, count: later.count })}
                description={t('rescue.goBack.allReadableHint')}
              />
            )}
            <Radio
              value="last-good"
              label={t('rescue.goBack.lastGood', { moment })}
              description={t('rescue.goBack.lastGoodHint', { count: records ?? 0, later: left })}
            />
          </Stack>
        </Radio.Group>
        <Text size="sm">{t('rescue.goBack.aside', { folder: setAsideFolder(path) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => void act('folder.go-back', { keeps })}>{t('rescue.goBack.do')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
