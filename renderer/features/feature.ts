/** What a feature tells the shell about itself. */
import type { Icon } from '@tabler/icons-react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { Place } from '#renderer/navigation/navigation.ts'

export type Feature = {
  icon: Icon
  /** Group in the side navigation; a line is drawn between groups. */
  group: 1 | 2 | 3
  /** Loaded when first shown; `today` is part of the start. */
  Screen: ComponentType<{ place: Place }> | LazyExoticComponent<ComponentType<{ place: Place }>>
}
