/** The sections of a template in their order: moved by keys or buttons, opened one at a time, added from a menu. */
import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { errorAt, errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { ReportSection } from '#shared/registers/report-template/schema.ts'
import classes from '../Reports.module.css'
import { newSection, type SectionKind, sectionKinds } from './new-section.ts'
import { SectionFields } from './SectionFields.tsx'
import { SectionSummary, useSectionName } from './SectionSummary.tsx'
import type { TemplateEditor } from './TemplateForm.tsx'

export function SectionsInput({ editor: { form } }: { editor: TemplateEditor }) {
  const { t } = useTranslation('reports')
  const nameOf = useSectionName()
  const [openId, setOpenId] = useState<string | null>(null)
  const { sections } = form.values
  const change = (next: ReportSection[]) => form.setFieldValue('sections', next)
  const replace = (index: number, section: ReportSection) =>
    change(sections.map((one, place) => (place === index ? section : one)))
  const add = (kind: SectionKind) => {
    const made = newSection(kind, crypto.randomUUID())
    // Behind the one that is open: there is where somebody is at work.
    const at = sections.findIndex(({ id }) => id === openId)
    const place = at < 0 ? sections.length : at + 1
    change([...sections.slice(0, place), made, ...sections.slice(place)])
    setOpenId(made.id)
  }
  return (
    <FormSection
      title={t('screen.template.sections')}
      error={errorAt(form.errors, 'sections')}
      action={<AddMenu onAdd={add} />}
    >
      <p className={classes.quiet}>{t('screen.template.sectionsHint')}</p>
      <OrderedRows
        label={t('screen.template.sections')}
        items={sections}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        onChange={change}
        isLastKept
      >
        {(section, index) => (
          <SectionRow
            section={section}
            isOpen={section.id === openId}
            fault={errorUnder(form.errors, `sections.${index}`)}
            onToggle={() => setOpenId(section.id === openId ? null : section.id)}
            onChange={(next) => replace(index, next)}
          />
        )}
      </OrderedRows>
    </FormSection>
  )
}

type RowProps = {
  section: ReportSection
  isOpen: boolean
  fault: string | undefined
  onToggle(): void
  onChange(section: ReportSection): void
}

function SectionRow({ section, isOpen, fault, onToggle, onChange }: RowProps) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <div className={classes.sectionRow} data-open={isOpen || undefined}>
      <UnstyledButton className={classes.sectionHead ?? ''} aria-expanded={isOpen} onClick={onToggle}>
        <Icon size="1rem" aria-hidden />
        <SectionSummary section={section} />
      </UnstyledButton>
      {fault && (
        <p className={classes.fault} role="alert" tabIndex={-1} data-fault>
          {fault}
        </p>
      )}
      {isOpen && (
        <div className={classes.sectionBody}>
          <SectionFields section={section} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

function AddMenu({ onAdd }: { onAdd(kind: SectionKind): void }) {
  const { t } = useTranslation('reports')
  return (
    <Menu position="bottom-end" shadow="md" width="22rem">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size="1rem" aria-hidden />}>
          {t('screen.template.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sectionKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            <span className={classes.choiceName}>{t(`screen.template.kinds.${kind}`)}</span>
            <span className={classes.choiceAbout}>{t(`screen.template.kindHints.${kind}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
