/** What an amendment did to which articles, in words. */
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/lib/dates.ts'
import type { Amendment, Article, Regulation } from '#shared/registers/regulation/index.ts'

export function useAmendmentEffect({ articles }: Pick<Regulation, 'articles'>) {
  const { t } = useTranslation('regulations')
  return ({ id, effectiveOn }: Amendment): string => {
    const parts: readonly (readonly [verb: string, isMeant: (article: Article) => boolean])[] = [
      [t('amend.didChange'), ({ former }) => former.some(({ amendmentId }) => amendmentId === id)],
      [t('amend.didAdd'), ({ validFrom }) => validFrom === effectiveOn],
      [t('amend.didRepeal'), ({ validTo }) => validTo === addDays(effectiveOn, -1)],
    ]
    return parts
      .flatMap(([verb, isMeant]) => {
        const names = articles.filter(isMeant).map(({ number }) => t('articleName', { number }))
        return names.length === 0 ? [] : [`${verb} ${names.join(', ')}`]
      })
      .join('; ')
  }
}
