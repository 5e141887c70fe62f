/** Leaving a form with unsaved words says that they are kept, so that nobody fears for them. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useEffect, useRef } from 'react'

/** `isDirty` is asked when the form goes away. */
export function useKeptNotice(isDirty: () => boolean): void {
  const latest = useRef(isDirty)
  latest.current = isDirty
  useEffect(
    () => () => {
      if (latest.current())
        notifications.show({ id: 'draft-kept', message: i18next.t('forms:draft.kept'), autoClose: 5000 })
    },
    [],
  )
}
