/** The 35 obligations of the template, in the order of its articles. Every day in them is a start to be edited. */
import type { TemplateObligation } from '../obligation-template.ts'
import { matterObligations } from './matters.ts'
import { peopleObligations } from './people.ts'
import { planObligations } from './plans.ts'
import { guidanceObligations, pressObligations } from './press.ts'
import { reportObligations } from './reports.ts'
import { reviewObligations } from './reviews.ts'

export const templateObligations: readonly TemplateObligation[] = [
  ...planObligations,
  ...guidanceObligations,
  ...matterObligations,
  ...pressObligations,
  ...peopleObligations,
  ...reportObligations,
  ...reviewObligations,
]
