/** What an office says when it starts a regulation from the template. */
import * as v from 'valibot'
import { day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { templateRoles } from './roles.ts'

const roleEntries = Object.fromEntries(templateRoles.map((role) => [role, optional(id)])) as Record<
  (typeof templateRoles)[number],
  v.NullableSchema<typeof id, undefined>
>

export const startInputSchema = v.pipe(
  v.strictObject({
    title: requiredLine(300),
    shortTitle: line(80),
    symbol: line(60),
    parentInstrument: line(300),
    /** Both ends: without a term nothing can be due at its end. */
    validFrom: day,
    validTo: day,
    /** Bodies of the directory; a part left open stays words. */
    roles: v.strictObject(roleEntries),
    departmentIds: v.pipe(v.array(id), v.maxLength(50, 'too-long')),
    /** Numbers of the template's articles. */
    articles: v.pipe(v.array(wholeNumber(1, 200)), v.minLength(1, 'required'), v.maxLength(200, 'too-long')),
    /** Codes of the template's obligations. */
    obligations: v.pipe(v.array(line(20)), v.maxLength(200, 'too-long')),
  }),
  v.forward(
    v.check(({ validFrom, validTo }) => validFrom <= validTo, 'end-before-start'),
    ['validTo'],
  ),
)
export type StartInput = v.InferOutput<typeof startInputSchema>
