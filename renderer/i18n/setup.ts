/** i18next set-up: Vietnamese is part of the start, English is fetched when it is chosen. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Resources, vi } from '#shared/i18n/vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Resources
    returnNull: false
  }
}

/** Starts with Vietnamese; resolves when words can be drawn. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'common',
    resources: { vi },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

/** Changes the language at run time. */
export async function speak(language: 'vi' | 'en'): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    const { en } = await import('#shared/i18n/en.ts')
    for (const [namespace, words] of Object.entries(en)) i18next.addResourceBundle('en', namespace, words)
  }
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}
