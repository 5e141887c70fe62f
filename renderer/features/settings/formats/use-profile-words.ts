/** How settings and their values are called. */
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { StyleKey } from '#shared/document/model.ts'
import type { UnitPath } from '#shared/document/profile-units.ts'
import { useProfileEdit } from './use-profile-edit.ts'

export function useProfileWords() {
  const { t } = useTranslation('profiles')
  const { profile } = useProfileEdit()
  const labelOf = (path: UnitPath): string => {
    const [field = '', key = '', part = ''] = path
    if (field === 'styles')
      return `${profile.styles[key as StyleKey].name}, ${t(`styles.${part}` as 'styles.line')}`
    if (field === 'types') return `${key}, ${t(`types.${part}` as 'types.title')}`
    if (field === 'marks') return `${t('marks.stored')} ${key === '' ? t('marks.none') : key}`
    return t(`fields.${path.join('.')}` as 'fields.name')
  }
  const hintOf = (path: UnitPath): string | undefined => {
    const key: string = `profiles:hints.${path.at(-1)}`
    return i18next.exists(key) ? i18next.t(key as 'profiles:hints.filing') : undefined
  }
  /** A value in a few words; empty for one that has none. */
  const sayValue = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return String(value).replace('.', ',')
    if (typeof value === 'string') {
      const key: string = `profiles:choices.${value}`
      return i18next.exists(key) ? i18next.t(key as 'profiles:choices.left') : value
    }
    return ''
  }
  return { labelOf, hintOf, sayValue }
}
