/** One report: what it is about and when, its sections at the left, the paper (or the records of a figure) at the right. */
import { ActionIcon, Tabs, Tooltip } from '@mantine/core'
import { IconList } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Drill, DrillPanel } from '#renderer/drill/index.ts'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { shippedTemplates } from '#shared/reports/templates/index.ts'
import type { KnownTemplate } from './choice.ts'
import { MadeTab } from './MadeTab.tsx'
import { PaperSide } from './PaperSide.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportContent } from './ReportContent.tsx'
import classes from './Reports.module.css'
import { ReportTools } from './ReportTools.tsx'
import { TemplateTab } from './template/TemplateTab.tsx'
import { useReport } from './use-report.ts'
import { useOwnTemplates } from './use-templates.ts'

const tabs = ['content', 'made', 'template'] as const

export function ReportDesk({ known, place }: { known: KnownTemplate; place: Place }) {
  const { t } = useTranslation(['reports', 'nav'])
  const adjust = useNavigation((state) => state.adjust)
  const [edited, setEdited] = useState<KnownTemplate['template'] | null>(null)
  const [drill, setDrill] = useState<Drill | null>(null)
  const tab = tabs.find((name) => name === place.tab) ?? 'content'
  const shown = tab === 'template' && edited ? { ...known, template: edited } : known
  const report = useReport(shown, place, edited !== null && tab === 'template')
  const { made, narratives } = report
  const openTab = (next: string | null) => {
    setDrill(null)
    if (next) adjust({ tab: next })
  }
  const inside = {
    content: <ReportContent report={report} onDrill={setDrill} />,
    made: <MadeTab made={made} place={place} onDrill={setDrill} />,
    template: <TemplateTab key={known.id} known={known} onEdited={setEdited} />,
  }
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.reports')}
        aside={<ReportPicker id={known.id} />}
        actions={<ReportActions report={report} />}
      />
      <ReportTools report={report} place={place} />
      <div className={classes.desk}>
        <Tabs value={tab} onChange={openTab} keepMounted={false} className={classes.work}>
          <Tabs.List className={classes.tabNames} aria-label={t('screen.tabsLabel')}>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {name === 'made' && made.length > 0
                  ? t('screen.tabs.madeCount', { count: made.length })
                  : t(`screen.tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} className={classes.panel}>
            {inside[tab]}
          </Tabs.Panel>
        </Tabs>
        {drill ? (
          <DrillPanel drill={drill} onClose={() => setDrill(null)} />
        ) : (
          <PaperSide
            report={report}
            narratives={narratives.texts}
            madeId={tab === 'made' ? place.report?.paper : undefined}
          />
        )}
      </div>
    </>
  )
}

/** The way back to the list, and straight to another report. */
function ReportPicker({ id }: { id: string }) {
  const { t } = useTranslation('reports')
  const go = useNavigation((state) => state.go)
  const own = useOwnTemplates()
  const options = [...shippedTemplates, ...own].map((one) =>
    makeOption(one.id, one.template.name, one.template.description),
  )
  return (
    <div className={classes.crumbs}>
      <Tooltip label={t('screen.toList')}>
        <ActionIcon
          variant="default"
          size="1.9rem"
          aria-label={t('screen.toList')}
          onClick={() => go({ screen: 'reports' })}
        >
          <IconList size="1.1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <div className={classes.picker}>
        <PickerInput
          label={t('screen.report')}
          hidesLabel
          options={options}
          selected={id}
          onPick={(next) => next !== id && go({ screen: 'reports', id: next })}
        />
      </div>
    </div>
  )
}
