/** Number, symbol, place and day. The number itself comes from the registry. */
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import classes from '../Desk.module.css'
import { useDesk } from '../use-desk.ts'

export function NumberSection() {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  return (
    <FormSection title={t('form.symbols')}>
      <div className={classes.switches}>
        <Switch
          size="xs"
          label={t('form.hasNumber')}
          disabled={isLocked}
          checked={parts.hasNumber}
          onChange={(event) => {
            const hasNumber = event.currentTarget.checked
            edit(() => ({ hasNumber }))
          }}
        />
        <Switch
          size="xs"
          label={t('form.hasDateLine')}
          disabled={isLocked}
          checked={parts.hasDateLine}
          onChange={(event) => {
            const hasDateLine = event.currentTarget.checked
            edit(() => ({ hasDateLine }))
          }}
        />
      </div>
      <FormGrid>
        {parts.hasNumber && <Symbols />}
        {parts.hasDateLine && (
          <>
            <TextInput
              label={t('form.place')}
              data-path="dateLine"
              disabled={isLocked}
              value={parts.place}
              onChange={(event) => {
                const place = event.currentTarget.value
                edit(() => ({ place }))
              }}
            />
            <div data-path="dateLine.day">
              <DayInput
                label={t('form.issuedOn')}
                placeholder={t('form.issuedOnHint')}
                isDisabled={isLocked}
                value={parts.issuedOn}
                onChange={(issuedOn) => edit(() => ({ issuedOn }))}
              />
            </div>
          </>
        )}
      </FormGrid>
    </FormSection>
  )
}

function Symbols() {
  const { t } = useTranslation('desk')
  const { parts, isLocked, edit } = useDesk()
  return (
    <>
      <TextInput
        label={t('form.number')}
        placeholder={t('form.numberHint')}
        data-path="number"
        readOnly
        disabled={isLocked}
        value={parts.number}
      />
      <TextInput
        label={t('form.typeSymbol')}
        data-path="number.typeSymbol"
        disabled={isLocked}
        value={parts.typeSymbol}
        onChange={(event) => {
          const typeSymbol = event.currentTarget.value
          edit(() => ({ typeSymbol }))
        }}
      />
      <TextInput
        label={t('form.symbol')}
        data-path="number.symbol"
        disabled={isLocked}
        value={parts.symbol}
        onChange={(event) => {
          const symbol = event.currentTarget.value
          edit(() => ({ symbol }))
        }}
      />
    </>
  )
}
