/** Sổ số văn bản: for a body and a year or term, its sequences and what is missing in them, and the book itself. */
import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { PaperButtons } from '#renderer/papers/index.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { NumberingBody } from '#shared/views/numbering/overview.ts'
import { BookTable } from './BookTable.tsx'
import { KeepDialog, type KeepKind, type Wanted } from './KeepDialog.tsx'
import classes from './Numbers.module.css'
import { SeriesTable } from './SeriesTable.tsx'

/** Registers that say what is taken. */
export const numberRegisters = [
  'paper-number',
  'paper',
  'meeting',
  'event',
  'source-document',
  'settings',
  'organisation',
] as const

export function NumbersTab() {
  const { t } = useTranslation('numbers')
  const go = useNavigation((state) => state.go)
  const { data } = useAnswer('numbers.overview', { organisationId: null, period: null }, [...numberRegisters])
  const [bodyId, setBodyId] = useState<string | null>(null)
  const [periods, setPeriods] = useState<Readonly<Record<string, string>>>({})
  if (!data) return null
  const body = data.bodies.find(({ organisationId }) => organisationId === bodyId) ?? data.bodies[0]
  if (!body)
    return (
      <Message title={t('noBodies.title')} explanation={t('noBodies.explanation')}>
        <Button variant="default" onClick={() => go({ screen: 'settings', tab: 'office' })}>
          {t('toSettings')}
        </Button>
      </Message>
    )
  const period = periods[body.organisationId] ?? body.current ?? body.periods[0]?.period ?? null
  return (
    <div className={classes.screen}>
      <Head
        bodies={data.bodies}
        body={body}
        period={period}
        onBody={setBodyId}
        onPeriod={(value) => setPeriods({ ...periods, [body.organisationId]: value })}
      />
      {period === null ? (
        <Message title={t('noTerm.title')} explanation={t('noTerm.explanation')}>
          <Button variant="default" onClick={() => go({ screen: 'settings', tab: 'formats' })}>
            {t('toSettings')}
          </Button>
        </Message>
      ) : (
        <Book key={`${body.organisationId} ${period}`} body={body} period={period} />
      )}
    </div>
  )
}

type HeadProps = {
  bodies: readonly NumberingBody[]
  body: NumberingBody
  period: string | null
  onBody(id: string): void
  onPeriod(period: string): void
}

function Head({ bodies, body, period, onBody, onPeriod }: HeadProps) {
  const { t } = useTranslation('numbers')
  return (
    <Group gap="sm" align="end">
      <Select
        label={t('body')}
        className={classes.body ?? ''}
        allowDeselect={false}
        value={body.organisationId}
        onChange={(value) => value && onBody(value)}
        data={bodies.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      <Select
        label={t('period')}
        allowDeselect={false}
        value={period}
        onChange={(value) => value && onPeriod(value)}
        data={body.periods.map(({ period: value, name, isTerm }) => ({
          value,
          label: t(isTerm ? 'term' : 'year', { name }),
        }))}
      />
    </Group>
  )
}

/** One body and one period. */
function Book({ body, period }: { body: NumberingBody; period: string }) {
  const { t } = useTranslation('numbers')
  const { organisationId } = body
  const overview = useAnswer('numbers.overview', { organisationId, period }, [...numberRegisters], {
    keepsPrevious: true,
  })
  const lines = useAnswer('numbers.book', { organisationId, period, series: '' }, [...numberRegisters], {
    keepsPrevious: true,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [keeping, setKeeping] = useState<{ kind: KeepKind; wanted: Wanted } | null>(null)
  const series = overview.data?.series ?? []
  const shown = series.filter((one) => chosen === null || one.series === chosen)
  const begin = (kind: KeepKind, wanted: Omit<Wanted, 'organisationId' | 'period'> = {}) =>
    setKeeping({
      kind,
      wanted: { organisationId, period, ...(chosen === null ? {} : { letters: chosen }), ...wanted },
    })
  return (
    <>
      <Group gap="xs" justify="space-between">
        <EditOnly>
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => begin('reserve')}>
              {t('reserve')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => begin('enter')}>
              {t('enter')}
            </Button>
          </Group>
        </EditOnly>
        <PaperButtons paper={{ kind: 'number-book', organisationId, period, series: chosen ?? '' }} />
      </Group>
      {series.length === 0 ? (
        overview.data && <Message title={t('empty.title')} explanation={t('empty.explanation')} />
      ) : (
        <div className={classes.columns}>
          <SeriesTable series={series} chosen={chosen} onChoose={setChosen} />
          <BookTable lines={lines.data ?? []} shown={shown} onKeep={begin} />
        </div>
      )}
      {keeping && <KeepDialog {...keeping} onClose={() => setKeeping(null)} />}
    </>
  )
}
