/** A file is chosen, or dropped; and empty tables to fill in. */
import { Button, Loader } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { ImportSource } from '#shared/import/import-session.ts'
import { targetNames } from '#shared/import/tables/target-names.ts'
import classes from './Exchange.module.css'

type Props = { onRead(source: ImportSource): void }

export function ChooseSource({ onRead }: Props) {
  const { t } = useTranslation('exchange')
  const { isReading, choose, take } = useReading(onRead)
  const [isOver, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void take(file)
  }
  return (
    <div className={classes.start}>
      <section
        className={classes.drop}
        data-over={isOver || undefined}
        aria-label={t('file.label')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileSpreadsheet size="2.2rem" stroke={1.4} aria-hidden />
        <p className={classes.lead}>{t('file.lead')}</p>
        <Button disabled={isReading} onClick={() => void choose()}>
          {t('file.choose')}
        </Button>
        <p className={classes.hint}>{t('file.hint')}</p>
        {isReading && (
          <p className={classes.reading} role="status">
            <Loader size="xs" /> {t('reading')}
          </p>
        )}
      </section>
      <Templates />
      <section>
        <h2 className={classes.subtitle}>{t('kinds.title')}</h2>
        <ul className={classes.kinds}>
          {(['tables', 'schedules', 'legacy', 'safe'] as const).map((name) => (
            <li key={name}>{t(`kinds.${name}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function useReading(onRead: (source: ImportSource) => void) {
  const act = useAct()
  const [isReading, setReading] = useState(false)
  const run = async (reading: ReturnType<typeof act<'import.open' | 'import.take'>>) => {
    setReading(true)
    const answer = await reading
    setReading(false)
    if (answer.ok && answer.value) onRead(answer.value)
  }
  return {
    isReading,
    choose: () => run(act('import.open', {})),
    take: async (file: File) =>
      run(
        act('import.take', {
          name: file.name.slice(0, 255),
          bytes: new Uint8Array(await file.arrayBuffer()),
        }),
      ),
  }
}

function Templates() {
  const { t } = useTranslation('exchange')
  const act = useAct()
  return (
    <section>
      <h2 className={classes.subtitle}>{t('template.title')}</h2>
      <p className={classes.hint}>{t('template.hint')}</p>
      <div className={classes.buttons}>
        {targetNames.map((target) => (
          <Button
            key={target}
            size="xs"
            variant="default"
            leftSection={<IconDownload size="0.9rem" aria-hidden />}
            onClick={() => void act('import.template', { target })}
          >
            {t(`targets.${target}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
