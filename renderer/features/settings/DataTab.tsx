/** Dữ liệu: where the office's data lie and how much they are, checking them, taking them out, other folders. */
import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '#renderer/attachments/file-size.ts'
import { useCheck } from '#renderer/data/check-store.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { NamesMenu } from '#renderer/papers/NamesMenu.tsx'
import { useSaveReadable } from '#renderer/papers/use-save-readable.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { AllowanceSection } from './AllowanceSection.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { OfficeScan } from './OfficeScan.tsx'
import { Section } from './Section.tsx'
import classes from './Settings.module.css'

export function DataTab() {
  const { t } = useTranslation('settings')
  const folder = useAppInfo((state) => state.info?.folder)
  if (folder?.state !== 'open') return null
  return (
    <>
      <Section title={t('folder.path')}>
        <code className={classes.path}>{folder.path}</code>
        <Text size="sm">
          {folder.isSample && `${t('folder.sample')} `}
          {t('folder.records', { count: folder.recordCount })}. {t('folder.explanation')}
        </Text>
        <Sizes />
      </Section>
      <Section title={t('folder.upkeep')}>
        <Upkeep />
      </Section>
      <OfficeScan path={folder.path} />
      <AllowanceSection />
      <Section title={t('folder.others')}>
        <Others isSample={folder.isSample} />
      </Section>
      <CheckDialog />
    </>
  )
}

const parts = ['records', 'attachments', 'backups', 'setAside'] as const

function Sizes() {
  const { t, i18n } = useTranslation('settings')
  const { data } = useAnswer('data.size', {}, 'all')
  return (
    <dl className={classes.sizes} aria-label={t('folder.size')}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`folder.sizes.${part}`)}</dt>
          <dd>{data ? fileSize(data[part], i18n.language) : '…'}</dd>
        </div>
      ))}
    </dl>
  )
}

function Upkeep() {
  const { t } = useTranslation('settings')
  const { show, run, isRunning } = useCheck()
  const { save, isSaving } = useSaveReadable()
  const [names, setNames] = useState<NameMask>('full')
  const check = () => {
    show()
    if (!isRunning) void run()
  }
  return (
    <div className={classes.ways}>
      <Way hint={t('folder.checkHint')}>
        <Button variant="default" onClick={check}>
          {t('folder.check')}
        </Button>
      </Way>
      <Way hint={t('folder.exportHint')}>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" loading={isSaving} onClick={() => void save(names)}>
            {t('folder.export')}
          </Button>
          <NamesMenu value={names} onChange={setNames} size="sm" />
        </Group>
      </Way>
    </div>
  )
}

function Others({ isSample }: { isSample: boolean }) {
  const { t } = useTranslation('settings')
  const act = useAct()
  const openAnother = async () => {
    const chosen = await act('folder.choose', {})
    if (chosen.ok && chosen.value !== null) await act('folder.open', { path: chosen.value })
  }
  return (
    <div className={classes.ways}>
      <Way hint="">
        <Button variant="default" onClick={openAnother}>
          {t('folder.another')}
        </Button>
      </Way>
      <Way hint={t('folder.sampleHint')}>
        <Button
          variant="default"
          onClick={() => act(isSample ? 'folder.leave-sample' : 'folder.open-sample', {})}
        >
          {isSample ? t('folder.leaveSample') : t('folder.openSample')}
        </Button>
      </Way>
    </div>
  )
}

function Way({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <>
      {children}
      <span>{hint}</span>
    </>
  )
}
