/** The search of the library: as it is typed, by keyboard, and able to take in a citation that was pasted. */
import { Button, Combobox, ScrollArea, TextInput, useCombobox } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'
import classes from './Citations.module.css'
import type { Library } from './use-library.ts'

type Props = { library: Library; chosenId: string | null; onChoose(id: string): void }

const mostShown = 40

export function DocumentSearch({ library, chosenId, onChoose }: Props) {
  const { t } = useTranslation('documents')
  const [text, setText] = useState('')
  const combobox = useCombobox({ opened: true })
  const found = library.find(text).slice(0, mostShown)
  const pasted = found.length === 0 ? library.read(text) : null
  const add = async () => {
    const known = pasted && library.withNumber(pasted.number)
    const id = known ? known.id : pasted && (await library.add(pasted))
    if (!id) return
    setText(pasted?.number ?? '')
    onChoose(id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          label={t('insert.search')}
          placeholder={t('insert.placeholder')}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.resetSelectedOption()
          }}
        />
      </Combobox.EventsTarget>
      <ScrollArea.Autosize mah="16rem" className={classes.results} type="auto">
        <Combobox.Options aria-label={t('insert.results')}>
          {found.map((document) => (
            <Combobox.Option
              key={document.id}
              value={document.id}
              active={document.id === chosenId}
              className={classes.option ?? ''}
            >
              <DocumentLine document={document} library={library} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {found.length === 0 && (
          <div className={classes.none}>
            {pasted ? (
              <Button
                variant="light"
                size="compact-sm"
                leftSection={<IconPlus size="1rem" aria-hidden />}
                onClick={() => void add()}
              >
                {t('insert.add', { title: `${pasted.number} ${pasted.subject}`.slice(0, 80) })}
              </Button>
            ) : (
              t(library.documents.length === 0 ? 'insert.emptyLibrary' : 'insert.none')
            )}
          </div>
        )}
      </ScrollArea.Autosize>
    </Combobox>
  )
}

function DocumentLine({ document, library }: { document: SourceDocument; library: Library }) {
  const { t } = useTranslation(['documents', 'registers'])
  const next = library.documents.find(({ id }) => id === document.replacedById)
  const isOld = document.status === 'replaced' || document.status === 'expired'
  return (
    <>
      <span className={classes.number}>
        {document.number || t(`registers:source-document.choices.type.${document.type}`)}
      </span>
      <span className={classes.day}>{document.issuedOn ? formatDay(document.issuedOn) : ''}</span>
      <span className={classes.subject}>{document.subject}</span>
      {isOld && (
        <span className={classes.old}>
          {next ? t('insert.replaced', { number: next.number || next.subject }) : t('insert.expired')}
        </span>
      )}
    </>
  )
}
