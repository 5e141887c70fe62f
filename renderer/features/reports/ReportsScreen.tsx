/** Báo cáo: a report is chosen, seen as it will be printed, and drilled from any figure to its records. */
import { useTranslation } from 'react-i18next'
import type { Place } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'

export function ReportsScreen(_: { place: Place }) {
  const { t } = useTranslation('nav')
  return <ScreenHeader title={t('screens.reports')} />
}
