import type { Locator } from '@playwright/test'

/**
 * Pairs of fields of a form that begin at one height (their names' tops or their own) and whose inputs do not stand level,
 * each as `label / label: pixels`; and fields that stick out of the form.
 */
export function unevenFields(form: Locator): Promise<string[]> {
  return form.evaluate((root) => {
    const fields = [...root.querySelectorAll('.mantine-InputWrapper-root')].flatMap((field) => {
      const input = field.querySelector(':scope > .mantine-Input-wrapper')
      if (input === null) return []
      const { top, left, right } = field.getBoundingClientRect()
      const label = field.querySelector('label')?.textContent ?? ''
      return [{ label, top, left, right, inputTop: input.getBoundingClientRect().top }]
    })
    const edge = root.getBoundingClientRect().right + 1
    const outside = fields.filter(({ right }) => right > edge).map(({ label }) => `${label}: outside`)
    const uneven = fields.flatMap((one) =>
      fields
        .filter((other) => other.left > one.left && Math.abs(other.top - one.top) < 1)
        .map((other) => ({ other, by: other.inputTop - one.inputTop }))
        .filter(({ by }) => Math.abs(by) > 1)
        .map(({ other, by }) => `${one.label} / ${other.label}: ${by}`),
    )
    return [...outside, ...uneven]
  })
}
