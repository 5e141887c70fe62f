/** "Nếu dời…" from inside the workspace: what would move with the meeting, and moving it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { WhatIfDialog } from '#renderer/forms/moves/WhatIfDialog.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { useWorkspace } from './use-workspace.ts'

export function MoveButton() {
  const { t } = useTranslation('moves')
  const { id, event } = useWorkspace()
  const act = useAct()
  const told = useUndoNotice()
  const [isTrying, setTrying] = useState(false)
  const { title, date, seriesId, documents } = event.value
  return (
    <>
      <Button variant="subtle" size="compact-xs" flex="none" onClick={() => setTrying(true)}>
        {t('whatIf.open')}
      </Button>
      {isTrying && (
        <WhatIfDialog
          entry={{ key: id, title, date, seriesId, documents }}
          onClose={() => setTrying(false)}
          onMove={async (patch) => {
            const done = await act('calendar.change', { key: id, scope: 'one', revision: null, patch })
            if (done.ok) told(t('whatIf.moved', { day: formatDay(patch.date) }))
            return done.ok
          }}
        />
      )}
    </>
  )
}
