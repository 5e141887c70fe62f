/** What is in the file: its sheet, what it becomes, how its letters are read, and what each column says. */
import { Alert, NumberInput, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldWord } from '#renderer/forms/use-value-words.ts'
import type { SheetLook, SheetSummary } from '#shared/import/import-session.ts'
import { targetColumns, targetNames } from '#shared/import/tables/columns.ts'
import classes from './Exchange.module.css'
import type { Import } from './use-import.ts'

export function MappingStep({ work }: { work: Import }) {
  const { look } = work
  return (
    <div className={classes.mapping}>
      <Choices work={work} />
      <Notes work={work} />
      {look?.legacy && <Letters work={work} look={look} />}
      {look && <Sample work={work} look={look} />}
    </div>
  )
}

function Choices({ work }: { work: Import }) {
  const { t } = useTranslation('exchange')
  const { source, look, looking } = work
  const isSchedule = source.sheets[looking.sheet]?.kind === 'schedule'
  return (
    <div className={classes.choices}>
      <Select
        label={t('map.sheet')}
        allowDeselect={false}
        data={source.sheets.map((sheet, at) => ({ value: String(at), label: nameOfSheet(sheet, at, t) }))}
        value={String(looking.sheet)}
        onChange={(value) => value && work.lookAt({ sheet: Number(value), head: null, decode: null })}
        className={classes.wide ?? ''}
      />
      <Select
        label={t('map.target')}
        allowDeselect={false}
        disabled={isSchedule}
        data={targetNames.map((value) => ({ value, label: t(`targets.${value}`) }))}
        value={look?.head.target ?? null}
        onChange={(value) =>
          work.lookAt({ target: targetNames.find((name) => name === value) ?? null, head: null })
        }
      />
      {look && !isSchedule && (
        <>
          <NumberInput
            label={t('map.headRow')}
            description={t('map.headHint')}
            min={1}
            max={200_000}
            allowDecimal={false}
            value={look.head.from + 1}
            onChange={(value) =>
              Number(value) >= 1 &&
              work.lookAt({
                head: { from: Number(value) - 1, rows: look.head.rows },
                target: look.head.target,
              })
            }
          />
          <Select
            label={t('map.headRows')}
            allowDeselect={false}
            data={['0', '1', '2'].map((value) => ({ value, label: t(`map.headCount.${value as '0'}`) }))}
            value={String(Math.min(2, look.head.rows))}
            onChange={(value) =>
              work.lookAt({ head: { from: look.head.from, rows: Number(value) }, target: look.head.target })
            }
          />
        </>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'exchange'>>['t']

function nameOfSheet({ name, kind, layout, rows, isHidden }: SheetSummary, at: number, t: Words): string {
  const own = name === '' ? t('map.table', { number: at + 1 }) : name
  if (kind === 'schedule' && layout) return t('map.schedule', { layout: t(`layouts.${layout}`), count: rows })
  return `${t('map.sheetName', { name: own, count: rows })}${isHidden ? ` ${t('map.hidden')}` : ''}`
}

function Notes({ work: { source, look } }: { work: Import }) {
  const { t } = useTranslation('exchange')
  const notes = [
    ...source.notes.map((note) => t(`notes.${note}`)),
    ...(source.encoding && source.encoding !== 'UTF-8'
      ? [t('notes.encoding', { encoding: source.encoding })]
      : []),
    ...(look?.isDecoded ? [t('notes.decoded')] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** Never silently: what the letters would be is shown beside what they are. */
function Letters({ work, look }: { work: Import; look: SheetLook }) {
  const { t } = useTranslation('exchange')
  const { legacy } = look
  if (!legacy) return null
  const name = t(`encodings.${legacy.encoding}`)
  return (
    <Alert color="yellow" title={t('letters.title', { name })} className={classes.letters}>
      <table className={classes.samples}>
        <thead>
          <tr>
            <th>{t('letters.before')}</th>
            <th>{t('letters.after')}</th>
          </tr>
        </thead>
        <tbody>
          {legacy.samples.slice(0, 5).map(({ before, after }) => (
            <tr key={before}>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Switch
        label={t('letters.convert', { name })}
        checked={work.looking.decode !== null}
        onChange={(event) =>
          work.lookAt({ decode: event.currentTarget.checked ? legacy.encoding : null, head: null })
        }
      />
    </Alert>
  )
}

const leftOut = '-'

/** The table as it is, with the meaning of each column above it. */
function Sample({ work, look }: { work: Import; look: SheetLook }) {
  const { t } = useTranslation('exchange')
  const { target, from, rows } = look.head
  const width = Math.max(look.heads.length, ...look.sample.map((row) => row.length))
  const options = [
    { value: leftOut, label: t('map.leaveOut') },
    ...targetColumns[target].map(({ key, isRequired }) => ({
      value: key,
      label: `${fieldWord(target, key)}${isRequired ? ' *' : ''}`,
    })),
  ]
  const columns = Array.from({ length: width }, (_, at) => at)
  return (
    <div className={classes.sample}>
      <table>
        <thead>
          <tr>
            <th aria-label={t('map.row')} />
            {columns.map((at) => (
              <th key={at}>
                <Select
                  size="xs"
                  aria-label={t('map.meaning', { column: look.heads[at] || at + 1 })}
                  allowDeselect={false}
                  data={options}
                  value={work.mapping[at] ?? leftOut}
                  data-mapped={work.mapping[at] !== undefined || undefined}
                  onChange={(value) => work.mapColumn(at, value === leftOut ? null : value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.sample.map((row, index) => {
            const place = look.sampleFrom + index
            const kind = place < from ? 'above' : place < from + rows ? 'head' : 'body'
            return (
              <tr key={place} data-kind={kind}>
                <td>{place + 1}</td>
                {columns.map((at) => (
                  <td key={at} data-out={work.mapping[at] === undefined || undefined}>
                    {row[at] ?? ''}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
