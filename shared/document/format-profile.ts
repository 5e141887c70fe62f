/**
 * Mẫu thể thức: everything that a guidance about the looks of papers decides, as data. The program brings its own
 * (`shared/reports/formats`); an office changes a copy, so that new guidance needs no new program.
 */
import * as v from 'valibot'
import { line, requiredLine } from '#shared/lib/schema.ts'
import { type LinePitch, type PageSetup, type ParagraphStyle, type Styles, styleKeys } from './model.ts'
import { paperFormats, paperTypes } from './paper-type.ts'

const millimetres = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most))
const headWidth = v.pipe(v.number(), v.minValue(20), v.maxValue(150))
const typeSize = v.pipe(v.number(), v.minValue(6), v.maxValue(40))
const gap = v.pipe(v.number(), v.minValue(0), v.maxValue(72))
const share = v.pipe(v.number(), v.minValue(0.1), v.maxValue(1))

const linePitch = v.variant('kind', [
  v.strictObject({
    kind: v.literal('multiple'),
    value: v.pipe(v.number(), v.minValue(0.8), v.maxValue(3)),
  }),
  v.strictObject({ kind: v.literal('exact'), pt: v.pipe(v.number(), v.minValue(8), v.maxValue(60)) }),
]) as v.GenericSchema<LinePitch>

const style = v.strictObject({
  name: requiredLine(60),
  sizePt: typeSize,
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
  underline: v.optional(v.boolean()),
  align: v.picklist(['left', 'center', 'right', 'justify']),
  firstLineMm: millimetres(60),
  beforePt: gap,
  afterPt: gap,
  line: linePitch,
  keepWithNext: v.optional(v.boolean()),
}) as v.GenericSchema<ParagraphStyle>

const everyStyle = v.strictObject(
  Object.fromEntries(styleKeys.map((key) => [key, style])),
) as unknown as v.GenericSchema<Styles>

/** The parts between head and signatures, which a guidance may put in another order. */
export const middleParts = ['title', 'addressees', 'bases', 'body'] as const
export type MiddlePart = (typeof middleParts)[number]

/** How each named type of paper is called in capitals, and its letters in numbers (empty: none). */
const types = v.strictObject(
  Object.fromEntries(paperTypes.map((type) => [type, v.strictObject({ title: line(60), symbol: line(20) })])),
) as unknown as v.GenericSchema<Record<(typeof paperTypes)[number], { title: string; symbol: string }>>

/** Words that the format rules and an office may have to change. */
const words = v.strictObject({
  /** How the gathering is called in a sentence: `Cuộc họp`, `Hội nghị`. */
  gathering: requiredLine(40),
  chairTitle: requiredLine(60),
  coChairTitle: requiredLine(60),
  secretaryTitle: requiredLine(60),
  delegates: requiredLine(40),
  /** That the minutes were read back and agreed; empty leaves it out. */
  readBack: line(300),
  /** In front of a name: `đồng chí`; empty: what the person is called (ông, bà). */
  address: line(20),
  /** Label of the addressees: `Kính gửi:`. */
  addressees: requiredLine(30),
  /** Label of the addressees of a tờ trình: `Kính trình:` (Party). */
  submittedTo: requiredLine(30),
  recipients: requiredLine(30),
  /** Title of an annex, without the number that several have: `Phụ lục`. */
  annex: requiredLine(30),
  /** Above the block that confirms minutes; `{agency}` is the issuing body. */
  confirmation: requiredLine(80),
})

export const formatProfileEntries = {
  name: requiredLine(80),
  format: v.picklist(paperFormats),
  /** The guidance it follows, as papers and the program name it. */
  legalBasis: line(300),
  marginsMm: v.strictObject({
    top: millimetres(60),
    bottom: millimetres(60),
    left: millimetres(60),
    right: millimetres(60),
  }) as v.GenericSchema<PageSetup['marginsMm']>,
  pageNumber: v.strictObject({ sizePt: typeSize, fromTopMm: millimetres(40) }),
  styles: everyStyle,
  /** Widths of the head's two columns on a portrait page, mm. */
  headWidthsMm: v.strictTuple([headWidth, headWidth]),
  /** Lines of the right head, each in its style. */
  nation: v.pipe(
    v.array(v.strictObject({ style: v.picklist(['nation', 'motto']), text: requiredLine(80) })),
    v.minLength(1, 'required'),
    v.maxLength(3, 'too-long'),
  ),
  /** Under the agency: a line of this share of its length, or the star. */
  underAgency: v.variant('kind', [
    v.strictObject({ kind: v.literal('line'), share }),
    v.strictObject({ kind: v.literal('star') }),
  ]),
  /** Under the subtitle: a line of this share of its length, or hyphens. */
  underTitle: v.variant('kind', [
    v.strictObject({ kind: v.literal('line'), share }),
    v.strictObject({ kind: v.literal('hyphens') }),
  ]),
  /** `Số: 05/BB-VP`: the label, the sign after the number, the sign between type and agency. */
  number: v.strictObject({
    label: requiredLine(30),
    afterNumber: requiredLine(3),
    beforeAgency: requiredLine(3),
  }),
  /** Trích yếu of a công văn, below the number: `V/v`, in the letters of a style. */
  letterSubject: v.strictObject({
    prefix: requiredLine(20),
    style: v.picklist(['number', 'note']),
    beforePt: gap,
  }),
  /** Trích yếu under the type begins with a capital letter. */
  subjectBeginsUpper: v.boolean(),
  /** Căn cứ: what each line begins with, and its looks. */
  basis: v.strictObject({
    dash: v.boolean(),
    italic: v.boolean(),
    separator: requiredLine(2),
    /** After the last one. */
    last: requiredLine(2),
  }),
  /** Between a Roman number and its heading: `I.` or `I-`. */
  romanMark: requiredLine(2),
  order: v.pipe(
    v.array(v.picklist(middleParts)),
    v.check((order) => new Set(order).size === middleParts.length, 'wrong-shape'),
    v.maxLength(middleParts.length),
  ),
  minutes: v.strictObject({
    /** Whether minutes carry place and date beside the number. */
    hasDateLine: v.boolean(),
    /** A block `xác nhận` at the bottom left. */
    hasConfirmation: v.boolean(),
  }),
  annex: v.strictObject({
    /** Of several, each has a number after its title. */
    numbering: v.picklist(['roman', 'arabic']),
    /** Pages of each annex are counted by themselves. */
    hasOwnPages: v.boolean(),
    /** The annex's name in capitals. */
    isSubjectUpper: v.boolean(),
  }),
  types,
  words,
  /** Marks of authority as this format writes them, by the mark the office stored. */
  marks: v.record(line(10), line(10)),
  /** Ends the body. */
  endMark: line(5),
  recipientSeparator: requiredLine(2),
  /** Last line of Nơi nhận: `Lưu: VT, {unit}`; `{unit}` is the drafting unit, `{agency}` the issuing body. */
  filing: requiredLine(80),
  /** Room for a signature, mm. */
  signatureRoomMm: v.pipe(v.number(), v.minValue(5), v.maxValue(60)),
  /** The side of the body that leads, where several sign. */
  leadSide: v.picklist(['left', 'right']),
}

const formatProfile = v.strictObject(formatProfileEntries)

/** The program's own profiles, which are no records. */
export const builtInProfileIds = ['nd30', 'hd05', 'hd36'] as const

/** True for the id of a profile that the office keeps, and that must be there while something uses it. */
export function isOwnProfileId(profileId: string): boolean {
  return profileId !== '' && !(builtInProfileIds as readonly string[]).includes(profileId)
}

/** Schema of a whole profile. */
export const formatProfileSchema = formatProfile
export type FormatProfile = Readonly<v.InferOutput<typeof formatProfile>>
