/** What the report is about, and when. */
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption, type PickerOption } from '#renderer/forms/picker-options.ts'
import { useOrganisationOptions, usePersonOptions } from '#renderer/forms/use-directory.ts'
import { type Place, type ReportPlace, useNavigation } from '#renderer/navigation/navigation.ts'
import type { ReportScope } from '#shared/views/reports/report.ts'
import { PeriodPicker } from './PeriodPicker.tsx'
import classes from './Reports.module.css'
import type { Report } from './use-report.ts'

export function ReportTools({ report, place }: { report: Report; place: Place }) {
  const { t } = useTranslation('reports')
  const adjust = useNavigation((state) => state.adjust)
  const { scope } = report.chosen
  const wanted = report.known.template.scope
  const regulations = useRegulationOptions()
  const organisations = useOrganisationOptions()
  const people = usePersonOptions()
  // A paper that was looked at is left behind: what is chosen is another report.
  const change = ({ paper: _left, ...patch }: ReportPlace) => adjust({ report: patch })
  const narrow = (part: Partial<ReportScope>) => change({ ...place.report, scope: { ...scope, ...part } })
  return (
    <section className={classes.tools} aria-label={t('screen.choice')}>
      <ScopePicker
        label={t('screen.regulation')}
        all={t('screen.allRegulations')}
        options={regulations}
        selected={scope.regulationIds}
        isRequired={wanted === 'regulation'}
        onChange={(regulationIds) => narrow({ regulationIds })}
      />
      <ScopePicker
        label={t('screen.body')}
        all={t('screen.allBodies')}
        options={organisations}
        selected={scope.organisationIds}
        isRequired={wanted === 'organisation'}
        onChange={(organisationIds) => narrow({ organisationIds })}
      />
      {(wanted === 'person' || scope.personIds.length > 0) && (
        <ScopePicker
          label={t('screen.person')}
          all={t('screen.allPeople')}
          options={people}
          selected={scope.personIds}
          isRequired={wanted === 'person'}
          onChange={(personIds) => narrow({ personIds })}
        />
      )}
      <PeriodPicker
        chosen={report.chosen}
        template={report.known.template}
        onChange={(patch) =>
          change({ ...(place.report?.scope ? { scope: place.report.scope } : {}), ...patch })
        }
      />
    </section>
  )
}

function useRegulationOptions(): readonly PickerOption[] {
  return useAll('regulation').map(({ id, shortTitle, title, symbol }) =>
    makeOption(id, shortTitle || title, symbol, title),
  )
}

type PickerProps = {
  label: string
  /** What stands in the field while nothing narrows the report. */
  all: string
  options: readonly PickerOption[]
  selected: readonly string[]
  isRequired: boolean
  onChange(ids: string[]): void
}

function ScopePicker({ label, all, options, selected, isRequired, onChange }: PickerProps) {
  const { t } = useTranslation('reports')
  const names = selected.map((id) => options.find((one) => one.value === id)?.label ?? id)
  return (
    <div className={classes.scope}>
      <PickerInput
        label={label}
        hidesLabel
        placeholder={isRequired ? t('screen.choose', { what: label.toLowerCase() }) : all}
        options={options}
        selected={selected[0] ?? null}
        {...(names.length > 1 ? { shown: names.join(', ') } : {})}
        onPick={(id) => onChange([id])}
        {...(isRequired ? {} : { onClear: () => onChange([]) })}
      />
    </div>
  )
}
