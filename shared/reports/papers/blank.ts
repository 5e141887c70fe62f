/** A formal paper begun from nothing: its head, its ends, and the parts that its kind usually has. */
import { paragraph, safeFileName } from '#shared/document/build.ts'
import type { Block, Run } from '#shared/document/model.ts'
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { titleOfParts } from '#shared/registers/paper/index.ts'
import { mustGet, type PaperContext, type PaperScope } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import type { PaperLook } from '../formats/look.ts'
import { type MadePaper, makeParts } from '../parts/make-parts.ts'
import { issuerOf } from '../parts/meeting-source.ts'
import { onlySigner, signatureOf } from '../parts/signature.ts'
import type { RequestOf } from '../request.ts'
import { formatMarks } from '../wording/meeting.ts'
import { skeletons, typesWithBases, typesWithoutNumber } from '../wording/skeletons.ts'
import { endWith } from './invitation.ts'

/** The empty paper of a type. Without an issuer: the office's own of the format. Throws `unknown-record`, `paper-incomplete`. */
export function makeBlank(request: RequestOf<'blank'>, { read, today }: PaperContext): MadePaper {
  const { type, format, profile, issuerId, addresseeId } = request
  const look = lookOf(format, read, profile)
  const scope: PaperScope = { read, look, day: today, hideNames: false }
  const issuer = issuerOf(read, { issuerId }, format, `settings.${format}IssuerId`)
  const addressee = addresseeId ? nameOn(mustGet(read, 'organisation', addresseeId), today) : ''
  const parts = makeParts(
    {
      type,
      issuer,
      subject: '',
      hasNumber: !typesWithoutNumber.has(type),
      issuedOn: null,
      year: today.slice(0, 4),
      addressees: addressee === '' ? [] : [addressee],
      bases: typesWithBases.has(type) ? ['[văn bản quy định thẩm quyền]', '[văn bản về nội dung]'] : [],
      body: endWith(skeletonOf(type, names(issuer, addressee, scope), look), look.endMark),
      ...signing(type, issuer, scope),
      recipients: addressee === '' ? [] : ['Như trên'],
    },
    scope,
  )
  const title = titleOfParts(parts)
  return { parts, file: { title, fileName: safeFileName(title, `${today} (${formatMarks[format]})`) } }
}

/** Minutes are signed by secretary and chair, every other paper by one who may sign for the body. */
function signing(type: RequestOf<'blank'>['type'], issuer: Organisation, scope: PaperScope) {
  if (type !== 'minutes') return { signatures: [signatureOf(issuer, onlySigner(issuer), scope)] }
  const { secretaryTitle, chairTitle } = scope.look.words
  return {
    signing: 'row' as const,
    signatures: [secretaryTitle, chairTitle].map((role) => ({
      role,
      post: '',
      name: '',
    })),
  }
}

type Names = { readonly issuer: string; readonly addressee: string }

const names = (issuer: Organisation, addressee: string, { day }: PaperScope): Names => ({
  issuer: nameOn(issuer, day),
  addressee: addressee || '[nơi nhận]',
})

function skeletonOf(
  type: RequestOf<'blank'>['type'],
  { issuer, addressee }: Names,
  look: PaperLook,
): Block[] {
  let chapter = 0
  return skeletons[type].map((line) => {
    const words = line.replaceAll('{issuer}', issuer).replaceAll('{addressee}', addressee)
    if (words.startsWith('# ')) {
      chapter += 1
      return paragraph('heading', `${romans[chapter - 1]}${look.romanMark} ${words.slice(2)}`)
    }
    if (words.startsWith('## ')) return paragraph('heading', words.slice(3))
    if (words.startsWith('= '))
      return paragraph('heading', words.slice(2), { align: 'center', firstLineMm: 0 })
    return paragraph('body', placesInItalics(words))
  })
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

/** What stands in brackets is written by people: in italics, so that nobody overlooks it. */
function placesInItalics(words: string): (string | Run)[] {
  return words
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? { text: part, italic: true } : part))
}
