/** Places in a text that no report fills: a slip of the pen, or a figure that is gone. Pure. */
import { figureKeys, placeNames } from '#shared/reports/engine/catalogue.ts'

export const figurePrefix = 'số:'

/** The unknown ones as they were written, each once. */
export function unknownPlaces(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}\n]+)\}/g)].map((match) => match[1] ?? '')
  return [...new Set(found.filter((place) => !isKnown(place)))].map((place) => `{${place}}`)
}

/** As the report reads it: in any case and form of the letters. */
function isKnown(written: string): boolean {
  const place = written.trim().normalize('NFC').toLowerCase()
  if (place.startsWith(figurePrefix)) return figureKeys.includes(place.slice(figurePrefix.length).trim())
  return placeNames.some((one) => one === place)
}
