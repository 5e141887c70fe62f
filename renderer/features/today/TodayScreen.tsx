import { useTranslation } from 'react-i18next'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'

export function TodayScreen() {
  const { t } = useTranslation('nav')
  return <ScreenHeader title={t('screens.today')} />
}
