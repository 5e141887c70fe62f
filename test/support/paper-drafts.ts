/** Drafts of papers, for tests of what becomes of them. */
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'

type Draft = FieldsOf<'paper'>

/** A plain report of a body; `parts` and the rest as the test wants them. */
export function draftOf(
  organisationId: string,
  { parts = {}, ...more }: Partial<Omit<Draft, 'parts'>> & { parts?: Partial<PaperParts> } = {},
): Draft {
  return {
    format: 'state',
    profileId: '',
    origin: { request: null, records: [], asOf: '2026-11-23' },
    figures: [],
    state: 'draft',
    issuedAt: null,
    look: null,
    reason: '',
    note: '',
    ...more,
    parts: {
      type: 'report',
      title: 'BÁO CÁO',
      subject: 'kết quả phối hợp',
      agencies: [{ organisationId, parentLine: '', line: 'CƠ QUAN' }],
      hasNumber: true,
      number: '',
      typeSymbol: 'BC',
      symbol: 'VP',
      hasDateLine: true,
      place: 'Lâm Đồng',
      issuedOn: null,
      year: '2026',
      urgency: 'normal',
      circulation: '',
      addressees: [],
      bases: [],
      body: [{ kind: 'paragraph', style: 'body', runs: [{ text: 'Nội dung./.' }] }],
      signatures: [{ role: 'TRƯỞNG BAN', post: '', name: 'Lê Văn A' }],
      signing: 'beside-recipients',
      hasRecipients: true,
      recipients: ['Như trên'],
      filing: 'Lưu: VT',
      annexes: [],
      ...parts,
    },
  }
}
