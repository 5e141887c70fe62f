/** The side navigation: screens in groups, and below them the office and the state of its data. */
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { features } from '#renderer/features/index.ts'
import { screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import classes from './SideNavigation.module.css'

export function SideNavigation() {
  const { t } = useTranslation('nav')
  const current = useNavigation((state) => state.place.screen)
  const go = useNavigation((state) => state.go)
  const isSample = useAppInfo((state) => state.info?.folder.state === 'open' && state.info.folder.isSample)
  const officeName = useRecord('settings', 'office')?.officeName
  return (
    <nav className={classes.navigation} aria-label={t('label')}>
      <div className={classes.brand}>{t('brand')}</div>
      {screenNames.map((name, index) => {
        const { icon: Icon, group } = features[name]
        const former = screenNames[index - 1]
        const startsGroup = former !== undefined && features[former].group !== group
        return (
          <button
            key={name}
            type="button"
            className={classes.item}
            data-starts-group={startsGroup || undefined}
            aria-current={name === current ? 'page' : undefined}
            onClick={() => go({ screen: name })}
          >
            <Icon size="1.15rem" stroke={1.75} aria-hidden />
            {t(`screens.${name}`)}
          </button>
        )
      })}
      <div className={classes.foot}>
        {isSample && <strong className={classes.sample}>{t('sample')}</strong>}
        <span>{officeName}</span>
      </div>
    </nav>
  )
}
