/** What going back would change, before it is done: how many of each kind, and which. */
import { useTranslation } from 'react-i18next'
import type { RestoreLine, RestorePreview } from '#shared/contract/storage.ts'
import classes from './RestorePreviewList.module.css'

type Props = { preview: Pick<RestorePreview, 'counts' | 'lines' | 'total'> }

const kinds = ['added', 'changed', 'removed'] as const satisfies readonly RestoreLine['kind'][]

export function RestorePreviewList({ preview }: Props) {
  const { t } = useTranslation(['history', 'registers'])
  const { counts, lines, total } = preview
  const unseen = total - lines.length
  return (
    <>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{t('preview.register')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`preview.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.register}>
              <th scope="row">{t(`registers:${count.register}.plural`)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{count[kind] || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={classes.title}>{`${t('preview.list')} (${t('preview.total', { count: total })})`}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrollable by keyboard */}
      <ul className={classes.lines} tabIndex={0} aria-label={t('preview.list')}>
        {lines.map(({ register, id, kind, title }) => (
          <li key={`${register}/${id}`} className={classes.line}>
            <span className={classes.kind} data-kind={kind}>
              {t(`preview.${kind}`)}
            </span>
            <span className={classes.register}>{t(`registers:${register}.name`)}</span>
            <span className={classes.name}>{title || t('untitled')}</span>
          </li>
        ))}
        {unseen > 0 && <li className={classes.register}>{t('preview.more', { count: unseen })}</li>}
      </ul>
    </>
  )
}
