/** What the coordination registers are, one line each, and how to get into them. */
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { extrasOf } from './extras.ts'
import classes from './Overview.module.css'

export function RegistersOverview() {
  const { t } = useTranslation(['registers', 'nav'])
  const go = useNavigation((state) => state.go)
  return (
    <>
      <ScreenHeader title={t('nav:screens.registers')} />
      <ul className={classes.list}>
        {coordinationRegisters.map((register) => {
          const { Icon } = extrasOf(register)
          return (
            <li key={register}>
              <button
                type="button"
                className={classes.register}
                onClick={() => go({ screen: 'registers', tab: register })}
              >
                <Icon size="1.25rem" stroke={1.6} aria-hidden />
                <span>{t(`${register}.plural`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
