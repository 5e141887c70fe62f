/** What is computed from the records: plans, the matrix, reports, balances, the registry's numbers. Imports no Electron. */
import type { Handlers } from './dispatch.ts'
import type { OverServices } from './over-services.ts'

/** Obligations, the year's plan, the matrix, and the registry. */
export function engineHandlers(over: OverServices): Partial<Handlers> {
  return {
    ...numberHandlers(over),
    'plan.compute': over<'plan.compute'>((s) => s.plans.compute),
    'plan.accept': over<'plan.accept'>((s) => s.plans.accept),
    'fulfilment.matrix': over<'fulfilment.matrix'>((s) => s.fulfilments.matrix),
    'fulfilment.details': over<'fulfilment.details'>((s) => s.fulfilments.details),
    'fulfilment.add-proof': over<'fulfilment.add-proof'>((s) => s.fulfilments.addProof),
    'fulfilment.remove-proof': over<'fulfilment.remove-proof'>((s) => s.fulfilments.removeProof),
    'fulfilment.exempt': over<'fulfilment.exempt'>((s) => s.fulfilments.exempt),
    'fulfilment.record-occasion': over<'fulfilment.record-occasion'>((s) => s.fulfilments.recordOccasion),
    'trace.of': over<'trace.of'>((s) => s.fulfilments.trace),
    'regulations.review-term': over<'regulations.review-term'>((s) => s.terms.review),
    'regulations.start-next': over<'regulations.start-next'>((s) => s.terms.startNext),
    'gauges.get': over<'gauges.get'>((s) => s.measures.gauges),
    'gauges.clocks': over<'gauges.clocks'>((s) => s.measures.clocks),
    'reports.build': over<'reports.build'>((s) => s.reports.build),
    'reports.drill': over<'reports.drill'>((s) => s.reports.drill),
    'overlaps.find': over<'overlaps.find'>((s) => s.measures.overlaps),
    'exchanges.balance': over<'exchanges.balance'>((s) => s.measures.exchanges),
    'exchanges.thread': over<'exchanges.thread'>((s) => s.measures.exchangeThread),
    'press.quarters': over<'press.quarters'>((s) => s.measures.pressQuarters),
  }
}

/** The registry's numbers, and the issue of papers. */
function numberHandlers(over: OverServices): Partial<Handlers> {
  return {
    'numbers.overview': over<'numbers.overview'>((s) => s.numbers.overview),
    'numbers.book': over<'numbers.book'>((s) => s.numbers.book),
    'numbers.offer': over<'numbers.offer'>((s) => s.numbers.offer),
    'numbers.reserve': over<'numbers.reserve'>((s) => s.numbers.reserve),
    'numbers.enter': over<'numbers.enter'>((s) => s.numbers.enter),
    'numbers.cancel': over<'numbers.cancel'>((s) => s.numbers.cancel),
    'numbers.release': over<'numbers.release'>((s) => s.numbers.release),
    'papers.issue': over<'papers.issue'>((s) => s.numbers.issue),
    'papers.withdraw': over<'papers.withdraw'>((s) => s.numbers.withdraw),
  }
}
