/** What is said of a paper that takes longer than a moment: how far it is, and the way to stop it. */
import { Button, Progress, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { on } from '#renderer/api/client.ts'
import { usePurpose } from '#renderer/data/purpose.ts'
import { useQuestions } from '#renderer/fence/questions.ts'

/** Before that nobody has begun to wonder. */
const slowAfterMs = 2000
let count = 0

/** While the user is asked nothing is being made, and nothing is said to be. */
const isAsked = () => useQuestions.getState().question !== null || usePurpose.getState().asked !== null

/** Says so once the work has gone on for two seconds, questions before it not counted; what is returned is called when it is over. */
export function tellLongWork(stop: () => void): () => void {
  count += 1
  const id = `paper-work-${count}`
  let share = 0
  let isShown = false
  const note = () => ({
    id,
    loading: true,
    autoClose: false as const,
    withCloseButton: false,
    title: i18next.t('papers:working'),
    message: (
      <Stack gap="xs">
        <Progress value={share} size="sm" aria-label={i18next.t('papers:working')} />
        <Button size="compact-sm" variant="default" onClick={stop}>
          {i18next.t('papers:stop')}
        </Button>
      </Stack>
    ),
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    clearTimeout(timer)
    if (isAsked()) {
      notifications.hide(id)
      isShown = false
    } else if (!isShown)
      timer = setTimeout(() => {
        isShown = true
        notifications.show(note())
      }, slowAfterMs)
  }
  const unfollow = [useQuestions.subscribe(begin), usePurpose.subscribe(begin)]
  begin()
  const leave = on('work.progressed', ({ work, done, total }) => {
    if (work !== 'export' || total === 0) return
    share = (100 * done) / total
    if (isShown) notifications.update(note())
  })
  return () => {
    clearTimeout(timer)
    for (const end of unfollow) end()
    leave()
    notifications.hide(id)
  }
}
