/** Lịch (ICS): a calendar file is chosen, what it would change is shown line by line, and the chosen lines are taken in one commit. */
import { Badge, Button, Checkbox, FileButton, Group, ScrollArea, Stack, Table } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { IcsRow } from '#shared/views/ics/compare-ics.ts'

const colours = { new: 'green', same: 'gray', changed: 'blue', wrong: 'red' } as const
const mostShown = 500

type Read = { readonly name: string; readonly text: string; readonly rows: readonly IcsRow[] }

const canBeTaken = ({ state }: IcsRow) => state === 'new' || state === 'changed'

export function IcsImport() {
  const { t } = useTranslation('calendar')
  const act = useAct()
  const [read, setRead] = useState<Read | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [taken, setTaken] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    setTaken(null)
    const text = await file.text()
    const outcome = await act('calendar.read-ics', { text })
    setBusy(false)
    if (!outcome.ok) return
    setRead({ name: file.name, text, rows: outcome.value })
    setChosen(new Set(outcome.value.filter(canBeTaken).map(({ index }) => index)))
  }
  const take = async () => {
    if (!read) return
    setBusy(true)
    const outcome = await act('calendar.accept-ics', { text: read.text, chosen: [...chosen] })
    setBusy(false)
    if (!outcome.ok) return
    setTaken(outcome.value.count)
    setRead(null)
  }
  const choose = (
    <FileButton accept=".ics,text/calendar" onChange={(file) => void look(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={isBusy}
          leftSection={<IconCalendarDown size="1rem" aria-hidden />}
        >
          {t('ics.choose')}
        </Button>
      )}
    </FileButton>
  )
  if (!read)
    return (
      <Message
        title={taken === null ? t('ics.title') : t('ics.taken', { count: taken })}
        explanation={taken === null ? t('ics.explanation') : t('ics.undoHint')}
      >
        {choose}
      </Message>
    )
  const toggle = (index: number) => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    setChosen(next)
  }
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <strong>{read.name}</strong>
        <Button disabled={chosen.size === 0} loading={isBusy} onClick={() => void take()}>
          {t('ics.take', { count: chosen.size })}
        </Button>
        {choose}
        <Button variant="subtle" onClick={() => setRead(null)}>
          {t('ics.leave')}
        </Button>
      </Group>
      <ScrollArea.Autosize mah="calc(100vh - 16rem)">
        <Table stickyHeader withTableBorder highlightOnHover aria-label={t('ics.preview')}>
          <Table.Thead>
            <Table.Tr>
              {(['take', 'state', 'date', 'title', 'why'] as const).map((column) => (
                <Table.Th key={column}>{t(`ics.columns.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {read.rows.slice(0, mostShown).map((row) => (
              <Line
                key={row.index}
                row={row}
                isChosen={chosen.has(row.index)}
                onToggle={() => toggle(row.index)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {read.rows.length > mostShown && <span>{t('ics.more', { count: read.rows.length - mostShown })}</span>}
    </Stack>
  )
}

function Line({ row, isChosen, onToggle }: { row: IcsRow; isChosen: boolean; onToggle(): void }) {
  const { t } = useTranslation('calendar')
  const when = row.date ? `${formatDay(row.date)}${row.startTime ? ` ${row.startTime}` : ''}` : ''
  const why = [
    ...(row.problem ? [t(`ics.problems.${row.problem}`)] : []),
    ...(row.changed.length > 0
      ? [t('ics.changes', { fields: row.changed.map((field) => t(`ics.fields.${field}`)).join(', ') })]
      : []),
    ...row.notes.map((note) => t(`ics.notes.${note}`)),
  ]
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('ics.takeOne', { title: row.title })}
          checked={isChosen}
          disabled={!canBeTaken(row)}
          onChange={onToggle}
        />
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={colours[row.state]}>
          {t(`ics.states.${row.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{when}</Table.Td>
      <Table.Td>{row.isSeries ? t('ics.series', { title: row.title }) : row.title}</Table.Td>
      <Table.Td>{why.join(' ')}</Table.Td>
    </Table.Tr>
  )
}
