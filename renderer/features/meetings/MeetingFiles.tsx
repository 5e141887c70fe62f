/** Files of a meeting: those of its documents belong to its event, signed and scanned papers to its minutes. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachButton, AttachmentList } from '#renderer/attachments/index.ts'
import { Section } from './Section.tsx'
import { useWorkspace, type WorkspaceTab } from './use-workspace.ts'
import classes from './Workspace.module.css'

/** The files that belong to a tab. They can be opened where nothing else can be touched. */
export function MeetingFiles({ tab }: { tab: WorkspaceTab }) {
  if (tab === 'preparation') return <Documents />
  return tab === 'minutes' ? <Signed /> : null
}

function Documents() {
  const { t } = useTranslation('attachments')
  const { id, isLocked } = useWorkspace()
  const owner = { register: 'event', id } as const
  return (
    <Section title={t('documents')} aside={<Aside>{!isLocked && <AttachButton owner={owner} />}</Aside>}>
      <AttachmentList owner={owner} label={t('documents')} isLocked={isLocked} />
    </Section>
  )
}

/** Minutes are signed and scanned after they were closed. */
function Signed() {
  const { t } = useTranslation('attachments')
  const owner = { register: 'meeting', id: useWorkspace().id } as const
  return (
    <Section
      title={t('signed')}
      aside={
        <>
          <span className={classes.aside}>{t('signedHint')}</span>
          <Aside>
            <AttachButton owner={owner} />
          </Aside>
        </>
      }
    >
      <AttachmentList owner={owner} label={t('signed')} />
    </Section>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      <span className={classes.gap} />
      {children}
    </>
  )
}
