/** What was thrown by a call, as the data that words are made of. */
export { errorOf } from '#renderer/api/client.ts'
