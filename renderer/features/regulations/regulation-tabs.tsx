/** THE list of tabs of the screen Quy chế, in their order. Each is a folder of its own, loaded when first shown. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Place } from '#renderer/navigation/navigation.ts'
import type vi from '#shared/i18n/vi/regulations.json'

export type RegulationTab = {
  name: keyof (typeof vi)['tabs']
  /** Shows one regulation: the picker stands above it, and `useChosenRegulation` tells which. */
  isOfOne: boolean
  Body: LazyExoticComponent<ComponentType<{ place: Place }>>
}

export const regulationTabs: readonly RegulationTab[] = [
  {
    name: 'articles',
    isOfOne: false,
    Body: lazy(() => import('./articles/ArticlesTab.tsx').then((m) => ({ default: m.ArticlesTab }))),
  },
  {
    name: 'obligations',
    isOfOne: true,
    Body: lazy(() => import('./obligations/ObligationsTab.tsx').then((m) => ({ default: m.ObligationsTab }))),
  },
  {
    name: 'plan',
    isOfOne: true,
    Body: lazy(() => import('./plan/PlanTab.tsx').then((m) => ({ default: m.PlanTab }))),
  },
  {
    name: 'matrix',
    isOfOne: true,
    Body: lazy(() => import('./matrix/MatrixTab.tsx').then((m) => ({ default: m.MatrixTab }))),
  },
  {
    name: 'overlaps',
    isOfOne: false,
    Body: lazy(() => import('./overlaps/OverlapsTab.tsx').then((m) => ({ default: m.OverlapsTab }))),
  },
]
