/** Operations that are made to fail, and the record of all of them. */

export type OperationKind =
  | 'open'
  | 'read'
  | 'write'
  | 'flush'
  | 'truncate'
  | 'size'
  | 'close'
  | 'rename'
  | 'link'
  | 'unlink'
  | 'makeFolder'
  | 'removeFolder'
  | 'list'
  | 'stat'
  | 'flushFolder'

/** One operation as it was asked for; `code` when it failed. */
export type Operation = { readonly kind: OperationKind; readonly path: string; code?: string }

export type FaultPlan = {
  /** Only this kind; every kind when not given. */
  kind?: OperationKind
  /** Only paths that match. */
  path?: RegExp
  /** The first of them to fail, counted from now: 1 (the next) when not given. */
  at?: number
  /** How many fail one after another: 1 when not given, `Infinity` until healed. */
  times?: number
  /** What the system says. `null`: it says nothing (a write that is short, see `taken`). */
  code: string | null
  /** A write takes so many bytes before it fails; with `code: null` it answers with them. */
  taken?: number
}

export type Faults = {
  add(plan: FaultPlan): void
  heal(): void
  /** Counts the operation; the plan that it falls to, null when it may go on. */
  next(kind: OperationKind, path: string): FaultPlan | null
}

export function makeFaults(): Faults {
  let plans: { plan: FaultPlan; met: number }[] = []
  return {
    add: (plan) => void plans.push({ plan, met: 0 }),
    heal: () => {
      plans = []
    },
    next: (kind, path) => {
      let found: FaultPlan | null = null
      for (const one of plans) {
        if (one.plan.kind !== undefined && one.plan.kind !== kind) continue
        if (one.plan.path !== undefined && !one.plan.path.test(path)) continue
        one.met += 1
        const first = one.plan.at ?? 1
        if (one.met >= first && one.met < first + (one.plan.times ?? 1)) found ??= one.plan
      }
      return found
    },
  }
}

export const trouble = (code: string, kind: string, path: string) =>
  Object.assign(new Error(`${code}: ${kind} ${path}`), { code })
