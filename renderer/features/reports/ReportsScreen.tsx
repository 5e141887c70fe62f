/** Báo cáo: the list of reports, and one of them: chosen for a thing and a period, seen as it will be printed. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { ReportDesk } from './ReportDesk.tsx'
import { ReportList } from './ReportList.tsx'
import { useTemplate } from './use-templates.ts'

export function ReportsScreen({ place }: { place: Place }) {
  const known = useTemplate(place.id)
  if (place.id === undefined) return <ReportList />
  return known ? <ReportDesk key={known.id} known={known} place={place} /> : <Gone />
}

/** The template was thrown away, perhaps in another window; says nothing while the templates are on their way. */
function Gone() {
  const { t } = useTranslation(['reports', 'nav'])
  const go = useNavigation((state) => state.go)
  const { isPending } = useAnswer('records.all', { register: 'report-template' }, ['report-template'])
  return (
    <>
      <ScreenHeader title={t('nav:screens.reports')} />
      {!isPending && (
        <Message title={t('screen.gone.title')} explanation={t('screen.gone.explanation')}>
          <Button onClick={() => go({ screen: 'reports' })}>{t('screen.toList')}</Button>
        </Message>
      )}
    </>
  )
}
