/** How many obligations stand in an article, and the way to them. */
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import classes from './Regulations.module.css'

type Props = { regulationId: string; articleId: string }

export function ObligationLink({ regulationId, articleId }: Props) {
  const { t } = useTranslation('regulations')
  const go = useNavigation((state) => state.go)
  const own = useAll('obligation').filter(
    (one) => one.regulationId === regulationId && one.articleIds[0] === articleId,
  )
  const [first] = own
  if (!first) return null
  return (
    <button
      type="button"
      className={classes.count}
      onClick={() => go({ screen: 'regulations', tab: 'obligations', id: regulationId, part: first.id })}
    >
      {t('obligationCount', { count: own.length })}
    </button>
  )
}
