const matches = (pattern, text) => new RegExp(pattern).exec(text)

/** Puts what the groups of `from` matched into a target's pattern. */
const fillIn = (pattern, groups) => pattern.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '')

const breaks = (rule, { from, to, isType }) => {
  const groups = matches(rule.from.path, from)
  if (!groups || rule.from.not?.some((pattern) => matches(pattern, from))) return false
  if (rule.to.typesAreFree && isType) return false
  if (!matches(fillIn(rule.to.path, groups), to)) return false
  return !rule.to.not?.some((pattern) => matches(fillIn(pattern, groups), to))
}

/** The imports that break a rule: `{ rule, from, to }`. */
export const findBreaches = (rules, imports) =>
  rules.flatMap((rule) =>
    imports.filter((found) => breaks(rule, found)).map(({ from, to }) => ({ rule, from, to })),
  )

const graphOf = (imports) => {
  const graph = new Map()
  for (const { from, to, isType } of imports) {
    if (!isType) graph.set(from, [...(graph.get(from) ?? []), to])
  }
  return graph
}

/**
 * The import cycles among modules, each once, as a list of paths. Types make no cycle: they are gone when
 * the program runs.
 */
export const findCycles = (imports) => {
  const graph = graphOf(imports)
  const done = new Set()
  const cycles = []
  const walk = (path, trail) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push(trail.slice(at))
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return cycles
}
