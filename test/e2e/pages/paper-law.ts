/** What the guidances say of the parts of a paper, for holding printed papers against it. */
import type { StyleKey } from '#shared/document/model.ts'
import type { PartName } from './paper-parts.ts'

/** The style that prints each part; null: the page's own number. */
export const styleOf: Readonly<Record<PartName, StyleKey | null>> = {
  nation: 'nation',
  motto: 'motto',
  parent: 'parentAgency',
  agency: 'agency',
  star: 'star',
  number: 'number',
  date: 'dateLine',
  title: 'title',
  subtitle: 'subtitle',
  hyphens: 'titleMark',
  addressees: 'addressee',
  recipients: 'recipientsLabel',
  recipient: 'recipients',
  page: null,
  annex: 'annexTitle',
  annexSubject: 'annexSubject',
}
/** Sizes by law, where the program's own profiles must not go: smallest and largest, pt. */
export const lawful: Readonly<
  Record<'state' | 'party', Partial<Record<PartName, readonly [number, number]>>>
> = {
  state: {
    nation: [12, 13],
    motto: [13, 14],
    parent: [12, 13],
    agency: [12, 13],
    number: [13, 13],
    date: [13, 14],
    title: [13, 14],
    subtitle: [13, 14],
    addressees: [13, 14],
    recipients: [12, 12],
    recipient: [11, 11],
    page: [13, 14],
    annex: [14, 14],
    annexSubject: [13, 14],
  },
  party: {
    nation: [15, 15],
    parent: [14, 14],
    agency: [14, 14],
    number: [14, 14],
    date: [14, 14],
    title: [15, 16],
    subtitle: [14, 15],
    recipients: [14, 14],
    recipient: [12, 12],
    page: [14, 14],
  },
}
