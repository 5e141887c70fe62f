/** Where the office's data lie, and how to open others. */
import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

export function FolderTab() {
  const { t } = useTranslation('settings')
  const act = useAct()
  const folder = useAppInfo((state) => state.info?.folder)
  if (folder?.state !== 'open') return null
  const openAnother = async () => {
    const chosen = await act('folder.choose', {})
    if (chosen.ok && chosen.value !== null) await act('folder.open', { path: chosen.value })
  }
  return (
    <Section title={t('folder.path')}>
      <code className={classes.path}>{folder.path}</code>
      <Text size="sm">
        {folder.isSample && `${t('folder.sample')} `}
        {t('folder.records', { count: folder.recordCount })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('folder.explanation')}
      </Text>
      <Group gap="sm">
        <Button variant="default" onClick={openAnother}>
          {t('folder.another')}
        </Button>
        {folder.isSample ? (
          <Button variant="default" onClick={() => act('folder.leave-sample', {})}>
            {t('folder.leaveSample')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => act('folder.open-sample', {})}>
            {t('folder.openSample')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('folder.sampleHint')}
      </Text>
    </Section>
  )
}
