/** What links to a record; every line leads there. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { FormSection } from './FormSection.tsx'
import { placeOfRecord } from './place-of-record.ts'
import classes from './RecordDrawer.module.css'

type Props = { register: RegisterName; id: string }

export function RecordLinks({ register, id }: Props) {
  const { t } = useTranslation(['forms', 'registers'])
  const go = useNavigation((state) => state.go)
  const links = useAnswer('records.links', { register, id }, 'all').data ?? []
  const led = links.flatMap((link) => {
    const place = placeOfRecord(link.register, link.id)
    return place ? [{ ...link, place }] : []
  })
  if (led.length === 0) return null
  return (
    <FormSection title={t('links.title', { count: led.length })}>
      <ul className={classes.list}>
        {led.map(({ place, ...link }) => (
          <li key={`${link.register}/${link.id}`}>
            <button type="button" className={classes.link} onClick={() => go(place)}>
              <span className={classes.register}>{t(`registers:${link.register}.name`)}</span>
              <span>{link.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </FormSection>
  )
}
