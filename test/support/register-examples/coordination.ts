/** The common fields of a coordination record, all of them used. */
export const coordination = (title: string) => ({
  title,
  basis: [{ kind: 'document' as const, documentId: 'van-ban' }],
  links: [{ register: 'task' as const, id: 'viec-theo-doi' }],
  custom: {},
  note: 'Ghi chú của sổ',
})
