/** Every report with a line that says what it is for, and beside them what was made lately. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { shippedTemplates } from '#shared/reports/templates/index.ts'
import type { KnownTemplate } from './choice.ts'
import { MadeLine } from './MadeLine.tsx'
import classes from './Reports.module.css'
import { useCopyTemplate } from './use-copy-template.ts'
import { useMadeReports } from './use-made-papers.ts'
import { useOwnTemplates } from './use-templates.ts'

/** Papers shown beside the list; all of them are in Văn bản đi. */
const latest = 12

export function ReportList() {
  const { t } = useTranslation(['reports', 'nav'])
  const own = useOwnTemplates()
  const made = useMadeReports()
  const { begin } = useCopyTemplate()
  useScreenAction('new', () => void begin())
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.reports')}
        aside={<span className={classes.quiet}>{t('screen.list.lead')}</span>}
        actions={
          <EditOnly>
            <Button
              variant="default"
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={() => void begin()}
            >
              {t('screen.list.newTemplate')}
            </Button>
          </EditOnly>
        }
      />
      <div className={classes.listScreen}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
        <div className={classes.choices} tabIndex={0}>
          <Choices title={t('screen.list.shipped')} templates={shippedTemplates} />
          <Choices title={t('screen.list.own')} templates={own} empty={t('screen.list.noOwn')} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
        <section className={classes.latest} aria-label={t('screen.list.latest')} tabIndex={0}>
          <h2 className={classes.groupTitle}>{t('screen.list.latest')}</h2>
          {made.length === 0 && <p className={classes.quiet}>{t('screen.list.noLatest')}</p>}
          <ul className={classes.plain}>
            {made.slice(0, latest).map((one) => (
              <MadeLine key={one.paper.id} made={one} />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

type ChoicesProps = { title: string; templates: readonly KnownTemplate[]; empty?: string }

function Choices({ title, templates, empty }: ChoicesProps) {
  const { t } = useTranslation('reports')
  const go = useNavigation((state) => state.go)
  return (
    <section aria-label={title}>
      <h2 className={classes.groupTitle}>{title}</h2>
      {templates.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <ul className={classes.plain}>
        {templates.map(({ id, template }) => (
          <li key={id}>
            <button type="button" className={classes.choice} onClick={() => go({ screen: 'reports', id })}>
              <span className={classes.choiceHead}>
                <span className={classes.choiceName}>{template.name}</span>
                <span className={classes.choiceFacts}>
                  {[
                    t(`screen.scopes.${template.scope}`),
                    template.periods.map((kind) => t(`screen.kinds.${kind}`).toLowerCase()).join(', '),
                  ].join(' · ')}
                </span>
              </span>
              <span className={classes.choiceAbout}>{template.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
