/** How large a file is, as people say it. */

const units = ['B', 'KB', 'MB', 'GB'] as const

/** `1,2 MB` in Vietnamese, `1.2 MB` in English; one KB has 1,024 bytes, as Windows shows it. */
export function fileSize(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const scaled = bytes / 1024 ** step
  // 1.023,9 KB is 1 MB to everybody.
  if (step < units.length - 1 && Math.round(scaled) === 1024) return fileSize(1024 ** (step + 1), language)
  const digits = scaled < 10 && step > 0 ? 1 : 0
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {
    maximumFractionDigits: digits,
  })
  return `${number.format(scaled)} ${units[step]}`
}
