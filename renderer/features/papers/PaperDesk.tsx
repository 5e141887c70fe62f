/** One paper: its words and its form at the left, the print as it will be at the right. */
import { Tabs } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useAutosave } from '#renderer/data/use-autosave.ts'
import { FenceBanner } from '#renderer/fence/FenceBanner.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { PaneDivider } from '#renderer/ui/PaneDivider.tsx'
import { lookOf } from '#shared/reports/formats/index.ts'
import { AnnexesTab } from './AnnexesTab.tsx'
import classes from './Desk.module.css'
import { DeskHeader } from './DeskHeader.tsx'
import { FormTab } from './FormTab.tsx'
import { RecordTab } from './RecordTab.tsx'
import { SidePane } from './SidePane.tsx'
import { TextTab } from './TextTab.tsx'
import type { TextHandle } from './text/TextEditor.tsx'
import { type Desk, DeskProvider, type DeskTab, deskTabs, useDesk } from './use-desk.ts'
import { useGoTo } from './use-go-to.ts'
import { usePaperRead } from './use-paper-read.ts'
import { useSideState } from './use-side-state.ts'

export function PaperDesk({ id, tab }: { id: string; tab: string | undefined }) {
  const paper = useAutosave('paper', id)
  const canEdit = useCanEdit()
  const read = usePaperRead()
  const text = useRef<TextHandle>(null)
  const [annex, chooseAnnex] = useState(0)
  const goTo = useGoTo(text, chooseAnnex)
  const kept = paper?.value.look
  const format = paper?.value.format ?? 'state'
  const profileId = paper?.value.profileId ?? ''
  const look = useMemo(() => kept ?? lookOf(format, read, profileId), [kept, format, read, profileId])
  if (!paper) return null
  const { parts, state } = paper.value
  const desk: Desk = {
    id,
    paper,
    parts,
    look,
    isLocked: state !== 'draft' || !canEdit,
    edit: (change) => paper.edit((now) => ({ parts: { ...now.parts, ...change(now.parts) } })),
    goTo,
    annex: Math.min(annex, Math.max(0, parts.annexes.length - 1)),
    chooseAnnex,
    text,
  }
  return (
    <DeskProvider value={desk}>
      <DeskFrame tab={deskTabs.find((one) => one === tab) ?? 'text'} />
    </DeskProvider>
  )
}

const panels = { text: TextTab, form: FormTab, annexes: AnnexesTab, record: RecordTab } as const

function DeskFrame({ tab }: { tab: DeskTab }) {
  const { t } = useTranslation('desk')
  const { parts, paper } = useDesk()
  const adjust = useNavigation((state) => state.adjust)
  const side = useSideState()
  const frame = useRef<HTMLDivElement>(null)
  const Panel = panels[tab]
  const columns = side.isShown ? `minmax(0, 1fr) 0.5rem ${side.share * 100}%` : 'minmax(0, 1fr)'
  return (
    <div className={classes.desk}>
      <DeskHeader />
      <div ref={frame} className={classes.frame} style={{ gridTemplateColumns: columns }}>
        <div className={classes.work}>
          <Tabs
            value={tab}
            onChange={(next) => adjust({ tab: next ?? tab })}
            keepMounted={false}
            classNames={{ root: classes.tabs, panel: classes.panel, tab: classes.tab }}
          >
            <Tabs.List>
              {deskTabs.map((name) => (
                <Tabs.Tab
                  key={name}
                  value={name}
                  rightSection={
                    name === 'annexes' && parts.annexes.length > 0 ? (
                      <span className={classes.count}>{parts.annexes.length}</span>
                    ) : undefined
                  }
                >
                  {t(`tabs.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab}>
              <Panel />
            </Tabs.Panel>
          </Tabs>
          <FenceBanner held={paper.held} />
        </div>
        {side.isShown && (
          <>
            <PaneDivider frame={frame} label={t('side.resize')} share={side.share} onResize={side.resize} />
            <SidePane />
          </>
        )}
      </div>
    </div>
  )
}
