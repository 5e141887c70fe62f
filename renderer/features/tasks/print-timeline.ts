/** Printing the timeline as it is on screen: the rest of the window is left out (`Timeline.module.css`). */

/** Opens the system's print dialog for the timeline alone. */
export function printTimeline(): void {
  document.documentElement.dataset.printing = 'timeline'
  window.print()
  delete document.documentElement.dataset.printing
}
