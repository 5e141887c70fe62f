/** JSON that a person can read through: whatever fits stands on one line. */

const lineWidth = 200

/** The JSON of a value, nothing left out; parts that are longer than a line are broken, one entry a line. */
export function readableJson(value: unknown, indent = ''): string {
  const whole = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || indent.length + whole.length <= lineWidth) return whole
  const inner = `${indent} `
  const entries = Array.isArray(value)
    ? value.map((one) => readableJson(one ?? null, inner))
    : Object.entries(value).flatMap(([key, one]) =>
        one === undefined ? [] : [`${JSON.stringify(key)}: ${readableJson(one, inner)}`],
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`
}
