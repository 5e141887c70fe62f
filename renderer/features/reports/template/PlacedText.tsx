/** A text with places that the report fills: chosen from a menu, they come in where the caret is. */
import { ActionIcon, Menu, ScrollArea, Textarea, Tooltip } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, kitProps } from '#renderer/forms/field-props.ts'
import { placeNames } from '#shared/reports/engine/catalogue.ts'
import classes from '../Reports.module.css'
import { unknownPlaces } from './unknown-places.ts'
import { catalogues, useCatalogueWords } from './use-catalogue.ts'

type Props = FieldProps & { value: string; onChange(value: string): void; minRows?: number }

export function PlacedText({ value, onChange, minRows = 1, ...field }: Props) {
  const { t } = useTranslation('reports')
  const input = useRef<HTMLTextAreaElement>(null)
  const strange = unknownPlaces(value)
  const insert = (place: string) => {
    const { selectionStart, selectionEnd } = input.current ?? {
      selectionStart: value.length,
      selectionEnd: value.length,
    }
    onChange(value.slice(0, selectionStart) + place + value.slice(selectionEnd))
    const caret = selectionStart + place.length
    // After the menu has given the focus back and the new words are drawn.
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(caret, caret)
    })
  }
  const warning =
    strange.length > 0 ? t('screen.template.strangePlace', { places: strange.join(', ') }) : undefined
  return (
    <Textarea
      ref={input}
      {...kitProps(field)}
      description={warning ?? field.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={warning ? { description: classes.warning ?? '' } : {}}
      autosize
      minRows={minRows}
      maxRows={14}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionWidth="2rem"
      rightSection={field.isDisabled ? undefined : <PlaceMenu label={field.label} onChoose={insert} />}
    />
  )
}

function PlaceMenu({ label, onChoose }: { label: string; onChoose(place: string): void }) {
  const { t } = useTranslation('reports')
  const words = useCatalogueWords()
  const name = t('screen.template.insertPlace', { field: label })
  return (
    <Menu position="bottom-end" shadow="md" returnFocus={false} width="24rem">
      <Menu.Target>
        <Tooltip label={name}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name}>
            <IconBraces size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="20rem" type="auto">
          <Menu.Label>{t('screen.template.places')}</Menu.Label>
          {placeNames.map((place) => (
            <Menu.Item key={place} onClick={() => onChoose(`{${place}}`)}>
              <strong>{`{${place}}`}</strong> {words.place(place)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('screen.template.figurePlaces')}</Menu.Label>
          {catalogues.figures.map((key) => (
            <Menu.Item key={key} onClick={() => onChoose(`{số:${key}}`)}>
              {words.name('figures', key)}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
