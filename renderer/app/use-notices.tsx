/** What was noticed while the folder was opened: one message, which stays until it is closed. */
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { AppError } from '#shared/contract/result.ts'
import { mergeNotices } from './merge-notices.ts'
import classes from './Notices.module.css'
import { setAsideFolder } from './set-aside-folder.ts'

export function useNotices(): void {
  const { t } = useTranslation('nav')
  // As text: the same notices told again are no news.
  const told = useAppInfo(({ info }) =>
    info?.folder.state === 'open' ? JSON.stringify(info.folder.notices) : '[]',
  )
  const path = useAppInfo(({ info }) => (info?.folder.state === 'open' ? info.folder.path : ''))
  useEffect(() => {
    const { notices, hasFilesAside } = mergeNotices(JSON.parse(told) as AppError[], (count) =>
      t('notices.more', { count }),
    )
    const [first] = notices
    if (!first) return undefined
    const words = notices.map(describeError)
    const id = notifications.show({
      title: notices.length === 1 ? words[0]?.title : t('notices.title', { count: notices.length }),
      message: (
        <Told
          words={notices.length === 1 ? (words[0]?.explanation ?? '') : words}
          aside={hasFilesAside && <code>{t('notices.setAside', { folder: setAsideFolder(path) })}</code>}
        />
      ),
      color: 'yellow',
      autoClose: false,
    })
    return () => {
      notifications.hide(id)
    }
  }, [told, path, t])
}

type ToldProps = { words: string | { title: string; explanation: string }[]; aside: ReactNode }

function Told({ words, aside }: ToldProps) {
  return (
    <div className={classes.told}>
      {typeof words === 'string' ? (
        words
      ) : (
        <ul>
          {words.map(({ title, explanation }) => (
            <li key={title + explanation}>
              <strong>{title}.</strong> {explanation}
            </li>
          ))}
        </ul>
      )}
      {aside}
    </div>
  )
}
