/** How words of records go into the sentences of a plan. */

/** `Báo cáo tháng` becomes `báo cáo tháng`; abbreviations and names in capitals stay. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = [...text]
  return second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(first.length)
}
