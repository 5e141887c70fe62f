/** What belongs to this PC and this user: language, appearance, text size. */
import { Checkbox, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { usePrefer } from '#renderer/data/use-preferences.ts'
import { languages, type Preferences, textSizes, themes } from '#shared/contract/app-state.ts'
import { Section } from './Section.tsx'

export function PcTab() {
  const { t } = useTranslation(['settings', 'reminders'])
  const preferences = useAppInfo((state) => state.info?.preferences)
  const prefer = usePrefer()
  if (!preferences) return null
  return (
    <>
      <Text c="dimmed" size="sm">
        {t('pc.intro')}
      </Text>
      <Section title={t('pc.language')}>
        <Choice
          label={t('pc.language')}
          value={preferences.language}
          options={languages.map((value) => ({ value, label: t(`pc.languages.${value}`) }))}
          onChoose={(language) => void prefer({ language: language as Preferences['language'] })}
        />
        <Text c="dimmed" size="sm">
          {t('pc.languageHint')}
        </Text>
      </Section>
      <Section title={t('pc.theme')}>
        <Choice
          label={t('pc.theme')}
          value={preferences.theme}
          options={themes.map((value) => ({ value, label: t(`pc.themes.${value}`) }))}
          onChoose={(theme) => void prefer({ theme: theme as Preferences['theme'] })}
        />
      </Section>
      <Section title={t('pc.textSize')}>
        <Choice
          label={t('pc.textSize')}
          value={preferences.textSize}
          options={textSizes.map((value) => ({ value, label: t(`pc.textSizes.${value}`) }))}
          onChoose={(textSize) => void prefer({ textSize: textSize as Preferences['textSize'] })}
        />
      </Section>
      <Section title={t('reminders:settings.trayTitle')}>
        <Checkbox
          label={t('reminders:settings.tray')}
          description={t('reminders:settings.trayHint')}
          checked={preferences.closesToTray}
          onChange={(event) => void prefer({ closesToTray: event.currentTarget.checked })}
        />
      </Section>
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <div>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={options}
        onChange={onChoose}
        transitionDuration={0}
      />
    </div>
  )
}
