/** Sổ xuất danh bạ: every time contacts of officials left the program; read, printed, never edited. */
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/data/use-answer.ts'
import { RecordDrawer } from '#renderer/forms/RecordDrawer.tsx'
import { RecordHistory } from '#renderer/forms/RecordHistory.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { RecordList, useOpenRecord } from '#renderer/lists/index.ts'
import type { Place } from '#renderer/navigation/navigation.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ContactExport } from '#shared/registers/contact-export/index.ts'
import classes from './Settings.module.css'

const newestFirst = {
  sort: [
    { field: 'day', isDescending: true },
    { field: 'time', isDescending: true },
  ],
}

export function ContactsTab({ place }: { place: Place }) {
  const { t } = useTranslation(['contacts', 'registers'])
  const { openId, open, close } = useOpenRecord(place)
  const record = useRecord('contact-export', openId)
  return (
    <div className={classes.log}>
      <p className={classes.logHint}>{t('log.explanation')}</p>
      <SplitView>
        <RecordList
          register="contact-export"
          label={t('log.title')}
          defaultView={newestFirst}
          selectedId={openId}
          onOpen={open}
          canRemove={false}
          empty={<Message title={t('log.empty.title')} explanation={t('log.empty.explanation')} />}
        />
        {record && record.id === openId && (
          <RecordDrawer title={record.what} isOpen recordKey={record.id} onClose={close}>
            <Facts record={record} />
            <RecordHistory register="contact-export" id={record.id} />
          </RecordDrawer>
        )}
      </SplitView>
    </div>
  )
}

function Facts({ record }: { record: ContactExport }) {
  const { t } = useTranslation('registers')
  const { at, actor, people, format, names, purpose } = record
  const facts = [
    ['at', `${timeOfMoment(at)} ${formatDay(dayOfMoment(at))}`],
    ['actor', actor],
    ['people', String(people)],
    ['format', t(`contact-export.choices.format.${format}`)],
    ['names', t(`contact-export.choices.names.${names}`)],
    ['purpose', purpose],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`contact-export.fields.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
