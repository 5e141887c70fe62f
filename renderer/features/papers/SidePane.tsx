/** At the right of the work: the print as it will be, or what the check of the format finds. */
import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheckPanel } from '#renderer/papers/checks/index.ts'
import { PaperPreview } from '#renderer/papers/index.ts'
import classes from './Desk.module.css'
import { useDesk } from './use-desk.ts'
import { type SideTab, sideTabs, useNames, useSideState } from './use-side-state.ts'

export function SidePane() {
  const { t } = useTranslation('desk')
  const { id, goTo } = useDesk()
  const { tab, turnTo } = useSideState()
  const [names] = useNames(id)
  const paper = { kind: 'paper' as const, paperId: id }
  return (
    <aside className={classes.side} aria-label={t('side.label')}>
      <Tabs
        value={tab}
        onChange={(next) => turnTo((next ?? 'preview') as SideTab)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.sidePanel, tab: classes.tab }}
      >
        <Tabs.List>
          {sideTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`side.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="preview">
          <PaperPreview paper={paper} names={names} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <CheckPanel key={id} paper={paper} onGoTo={goTo} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
