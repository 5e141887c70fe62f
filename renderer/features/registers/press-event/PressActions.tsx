/** The papers of a press event: its release and the slip of who answers which question, in both formats. */
import { useTranslation } from 'react-i18next'
import type { PressEvent } from '#shared/registers/press-event/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { PapersButton } from '../rows/PapersButton.tsx'

const formats = ['state', 'party'] as const

/** The slip comes first where something was asked; the release is always there, and says what it lacks. */
function papersOf({ id, questions }: PressEvent): PaperRequest[] {
  const slip = formats.map((format) => ({ kind: 'press-questions', pressEventId: id, format }) as const)
  const release = formats.map(
    (format) => ({ kind: 'press-event-release', pressEventId: id, format }) as const,
  )
  return questions.length > 0 ? [...slip, ...release] : release
}

export function PressActions({ record }: { record: PressEvent }) {
  const { t } = useTranslation('registers')
  return <PapersButton words={t('press-event.papers')} papers={papersOf(record)} />
}
