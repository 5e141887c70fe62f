/** Danh sách đầu mối of a regulation: for each party the officials whom the directory knows, with their telephones. */
import { headCell, numberCell, safeFileName, tableColumns, textCell } from '#shared/document/build.ts'
import { contentWidth, type Table, type TableRow } from '#shared/document/model.ts'
import { comparePersonNames } from '#shared/lib/vi-text.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { type Person, postingsOn } from '#shared/registers/person/index.ts'
import { partyRoles, type Regulation } from '#shared/registers/regulation/index.ts'
import { mustGet, type PaperContext, type PaperScope, refusePaper } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { pageOf } from '../parts/head.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { sentTo } from '../parts/recipients.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks, titleInSentence } from '../wording/meeting.ts'

/** The list as of today. Refused for a regulation without parties. */
export function makeContactList(
  { regulationId, format, profile }: RequestOf<'contact-list'>,
  { read, today }: PaperContext,
): MadePaper {
  const regulation = mustGet(read, 'regulation', regulationId)
  if (regulation.parties.length === 0) refusePaper('parties')
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId: null }, format, `settings.${format}IssuerId`)
  const subject = `đầu mối phối hợp thực hiện ${titleInSentence(regulation.title)}`
  return {
    parts: makeParts(
      {
        type: 'list',
        issuer,
        subject,
        hasNumber: false,
        issuedOn: today,
        year: today.slice(0, 4),
        body: [contactTable(partiesOf(regulation, scope), contentWidth(pageOf(look)), scope)],
        signatures: [signatureOf(issuer, onlySigner(issuer), scope)],
        recipients: sentTo(
          partiesOf(regulation, scope).map(({ id }) => id),
          issuer,
          scope,
        ),
      },
      scope,
    ),
    file: {
      title: `Danh sách ${subject}`,
      fileName: safeFileName(
        `Danh sách đầu mối ${regulation.shortTitle || regulation.title}`,
        `${today} (${formatMarks[format]})`,
      ),
    },
  }
}

/** Those who signed, the standing body, then the others, each as the regulation lists them. */
function partiesOf({ parties }: Regulation, { read }: PaperScope): Organisation[] {
  const ids = partyRoles.flatMap((role) => parties.filter((one) => one.role === role))
  return [...new Set(ids.map(({ organisationId }) => organisationId))].map((id) =>
    mustGet(read, 'organisation', id),
  )
}

function contactTable(bodies: readonly Organisation[], widthMm: number, scope: PaperScope): Table {
  const [order, name, phone] = [13, 52, 36] as const
  let count = 0
  const numbered = (cells: readonly string[]): TableRow => {
    count += 1
    return { cells: [numberCell(count), ...cells.map((text) => textCell(text))] }
  }
  return {
    kind: 'table',
    columns: tableColumns([
      [order, 'center'],
      [name, 'left'],
      [widthMm - order - name - phone, 'left'],
      [phone, 'left'],
    ]),
    headRows: [{ cells: ['STT', 'Họ và tên', 'Chức vụ', 'Điện thoại'].map((text) => headCell(text)) }],
    rows: bodies.flatMap((body) => {
      const people = peopleOf(body, scope)
      return [
        {
          cells: [
            textCell(nameOn(body, scope.day), { colSpan: 3, bold: true, align: 'left' }),
            textCell(body.phone),
          ],
        },
        // A body without officials leaves a line for the hand.
        ...(people.length === 0 ? [numbered(['', '', ''])] : people.map(numbered)),
      ]
    }),
  }
}

/** Name, post at the body and telephone of each official who holds a post there on the day. */
function peopleOf(body: Organisation, { read, day }: PaperScope): string[][] {
  const postAt = (person: Person) =>
    postingsOn(person, day).find(({ organisationId }) => organisationId === body.id)?.post
  return read
    .all('person')
    .filter((person) => postAt(person) !== undefined)
    .toSorted((a, b) => a.order - b.order || comparePersonNames(a.fullName, b.fullName))
    .map((person) => [person.fullName, postAt(person) ?? '', person.phone])
}
