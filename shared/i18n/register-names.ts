/** Words that name every coordination register, taken from the registers' own: a new register is named here without a line. */

type Named = { readonly plural: string }

/** The words of the office's own fields, with the register that each belongs to said by that register's own name. */
export function withRegisterNames<F extends { choices: object }, C extends Readonly<Record<string, Named>>>(
  field: F,
  coordination: C,
) {
  const names = Object.entries(coordination).map(([register, { plural }]) => [register, plural])
  const register = Object.fromEntries(names) as { readonly [N in keyof C]: string }
  return { ...field, choices: { ...field.choices, register } }
}
