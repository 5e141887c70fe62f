/** Before a data folder is open: the first start, the wait, or what went wrong and what can be done. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { FolderState } from '#shared/contract/app-state.ts'

type Props = { folder: Exclude<FolderState, { state: 'open' }> }

export function FolderScreen({ folder }: Props) {
  const { t } = useTranslation(['welcome', 'common'])
  const act = useAct()
  const choose = async () => {
    const chosen = await act('folder.choose', {})
    if (chosen.ok && chosen.value !== null) await act('folder.open', { path: chosen.value })
  }
  const others = (
    <>
      <Button variant="default" onClick={choose}>
        {t('chooseFolder')}
      </Button>
      <Button variant="default" onClick={() => act('folder.open-sample', {})}>
        {t('openSample')}
      </Button>
    </>
  )
  if (folder.state === 'opening') return <Message title={t('opening')} explanation={folder.path} />
  if (folder.state === 'failed') {
    const { title, explanation } = describeError(folder.error)
    return (
      <Message title={title} explanation={`${explanation}\n\n${folder.path}`}>
        <Button onClick={() => act('folder.retry', {})}>{t('common:tryAgain')}</Button>
        {others}
      </Message>
    )
  }
  return (
    <Message title={t('title')} explanation={t('explanation', { path: folder.suggestedPath })}>
      <Button onClick={() => act('folder.open', { path: folder.suggestedPath })}>{t('useSuggested')}</Button>
      {others}
    </Message>
  )
}
