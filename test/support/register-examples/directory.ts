/** Bodies, people, and what binds them. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { ExamplesOf } from './examples.ts'

export const organisation = (name: string, parentId: string | null): FieldsOf<'organisation'> => ({
  kind: 'party',
  parentId,
  names: [{ validFrom: null, validTo: null, name, shortName: name, headLine: name, symbol: 'KH' }],
  placeName: 'Lâm Đồng',
  signers: [],
  phone: '',
  order: 1,
  note: '',
})

export const directoryExamples: ExamplesOf<
  'organisation' | 'person' | 'regulation' | 'obligation' | 'fulfilment' | 'source-document'
> = {
  organisation: { id: 'ban', fields: organisation('Ban Tuyên giáo và Dân vận', null) },
  person: {
    id: 'nguoi',
    fields: {
      fullName: 'Trần Thị Hòa',
      honorific: 'bà',
      postings: [
        {
          id: 'vt1',
          validFrom: '2025-07-01',
          validTo: null,
          organisationId: 'ban',
          post: 'Phó Trưởng ban',
          printedPost: '',
          use: 'both',
        },
      ],
      phone: '0263 000 000',
      order: 2,
      note: '',
    },
  },
  regulation: {
    id: 'quy-che',
    fields: {
      title: 'Quy chế phối hợp công tác',
      shortTitle: 'Quy chế',
      symbol: '01-QC/LN',
      signedOn: '2026-01-05',
      validFrom: '2026-01-05',
      validTo: null,
      parentInstrument: '',
      kind: 'regulation',
      stage: 'issued',
      parties: [
        { organisationId: 'ban', role: 'signatory' },
        { organisationId: 'so', role: 'signatory' },
      ],
      articles: [
        {
          id: 'dieu-1',
          number: '1',
          chapter: '',
          title: 'Phạm vi',
          text: 'Nội dung\nđiều 1',
          validFrom: null,
          validTo: null,
          former: [
            {
              number: '1',
              chapter: '',
              title: 'Phạm vi',
              text: 'Nội dung cũ',
              until: '2026-06-30',
              amendmentId: 'sd1',
            },
          ],
        },
      ],
      amendments: [
        {
          id: 'sd1',
          symbol: '02-QC/LN',
          signedOn: '2026-06-20',
          effectiveOn: '2026-07-01',
          summary: 'Sửa đổi Điều 1',
        },
      ],
      replacesId: null,
      closedOn: null,
      closingNote: '',
    },
  },
  obligation: {
    id: 'nghia-vu',
    fields: {
      regulationId: 'quy-che',
      articleIds: ['dieu-1'],
      code: 'NV-01',
      title: 'Cung cấp thông tin kinh tế - xã hội',
      lead: { kind: 'one', organisationId: 'so', label: '' },
      supportingIds: ['ban'],
      supportingLabel: 'cộng tác viên',
      product: 'Báo cáo',
      outcome: 'task',
      eventKind: 'briefing',
      milestones: [
        {
          id: 'm1',
          label: '',
          rule: {
            kind: 'periodic',
            every: { unit: 'month' },
            part: 'whole',
            following: false,
            spot: { kind: 'day', day: 25, limit: 'before' },
            onDayOff: 'previous',
          },
          anchor: null,
          lead: null,
        },
      ],
      validFrom: null,
      validTo: null,
      source: '',
      note: 'Ghi chú',
    },
  },
  fulfilment: {
    id: 'nghia-vu@m1@2026-M11',
    fields: {
      obligationId: 'nghia-vu',
      milestoneId: 'm1',
      period: '2026-M11',
      bodyId: null,
      occasion: null,
      plan: {
        made: 'task',
        title: 'Cung cấp thông tin (tháng 11/2026)',
        on: '2026-11-25',
        leadId: 'so',
        product: 'Báo cáo',
      },
      proofs: [
        {
          id: 'mc1',
          kind: 'record',
          register: 'source-document',
          recordId: 'van-ban',
          on: '2026-11-20',
          note: '',
        },
      ],
      exemption: null,
      note: '',
    },
  },
  'source-document': {
    id: 'van-ban',
    fields: {
      type: 'conclusion',
      number: '05-KL/TU',
      issuedOn: '2026-10-01',
      issuerId: 'ban',
      issuerText: '',
      subject: 'Kết luận hội nghị',
      note: '',
    },
  },
}
