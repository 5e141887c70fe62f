/** Above the fields of an entry: its papers that are late or due, and what would move with it. */
import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WhatIfDialog } from '#renderer/forms/moves/WhatIfDialog.tsx'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { takesPlace } from '#shared/views/conflicts.ts'
import { EntryClocks } from './EntryClocks.tsx'
import classes from './EntryMoves.module.css'
import type { EntryChanger } from './use-change-entry.tsx'
import type { OpenEntry } from './use-open-entry.ts'

type Props = { entry: RangeEntry; open: OpenEntry; changer: EntryChanger }

export function EntryMoves({ entry, open, changer }: Props) {
  const { t } = useTranslation('moves')
  const [isTrying, setTrying] = useState(false)
  if (!takesPlace(entry)) return null
  return (
    <div className={classes.line}>
      <EntryClocks entry={entry} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowsExchange size="0.95rem" aria-hidden />}
        onClick={() => setTrying(true)}
      >
        {t('whatIf.open')}
      </Button>
      {isTrying && (
        <WhatIfDialog
          entry={entry}
          onClose={() => setTrying(false)}
          onMove={async (patch) => {
            const key = await changer.change(entry, patch, { scope: 'one', isShown: true })
            if (key !== null) open.show(key, patch.date)
            return key !== null
          }}
        />
      )}
    </div>
  )
}
