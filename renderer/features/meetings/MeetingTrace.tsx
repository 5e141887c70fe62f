/** From what the meeting comes, and to what its conclusions have led. */
import { useTranslation } from 'react-i18next'
import { useTrace } from '#renderer/forms/trace/RecordTrace.tsx'
import { TraceList } from '#renderer/forms/trace/TraceList.tsx'
import { Section } from './Section.tsx'
import { useWorkspace, type WorkspaceTab } from './use-workspace.ts'

/** Before the meeting it says why it is held, afterwards what came of it. */
export function MeetingTrace({ tab }: { tab: WorkspaceTab }) {
  return tab === 'preparation' || tab === 'conclusions' ? <Shown /> : null
}

function Shown() {
  const { t } = useTranslation('forms')
  const { id } = useWorkspace()
  const trace = useTrace({ register: 'meeting', id })
  if (!trace) return null
  return (
    <Section title={t('trace.title')}>
      <TraceList trace={trace} />
    </Section>
  )
}
