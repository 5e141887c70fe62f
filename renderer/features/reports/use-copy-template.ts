/** A template of the office's own: the copy of another one, or an empty one. Shipped ones are never changed. */
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import type { KnownTemplate } from './choice.ts'
import { newSection } from './template/new-section.ts'

export function useCopyTemplate() {
  const { t } = useTranslation('reports')
  const act = useAct()
  const { place, go } = useNavigation()
  const create = async (fields: ReportTemplate) => {
    const made = await act('records.create', { register: 'report-template', id: null, fields: { ...fields } })
    if (!made.ok) return
    const { report } = place
    go({ screen: 'reports', id: made.value.id, tab: 'template', ...(report ? { report } : {}) })
  }
  return {
    /** Goes to the copy, its template open. */
    copy: ({ id, template }: KnownTemplate) =>
      create({ ...template, name: t('screen.template.copyName', { name: template.name }), basedOn: id }),
    begin: () => create(emptyTemplate(t('screen.template.newName'))),
  }
}

function emptyTemplate(name: string): ReportTemplate {
  return {
    name,
    description: '',
    basedOn: '',
    scope: 'office',
    periods: ['month', 'quarter', 'half-year', 'year', 'free'],
    window: 'cut-off',
    compare: 'before',
    tasks: 'active',
    paperType: 'report',
    subject: 'kết quả công tác phối hợp {kỳ}',
    opening: '',
    sections: [newSection('heading', crypto.randomUUID())],
  }
}
