/** Ctrl+N and Ctrl+P where a list answers them: the same as every other part of a screen does. */
export { useScreenAction as useMenuItem } from '#renderer/navigation/screen-actions.ts'
