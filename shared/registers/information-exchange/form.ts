/** The form of an exchange. What a kind does not ask for is left out, unless something was typed there. */
import type { FormValues, RegisterFormSection } from '../form.ts'
import { statedPaperFields } from '../stated-paper.ts'
import { exchangeKinds, exchangeTerms, exchangeWays } from './schema.ts'

const isOf =
  (...kinds: readonly string[]) =>
  ({ kind }: FormValues) =>
    kinds.includes(String(kind))
const isCounted = (values: FormValues) =>
  values.kind === 'request' && (values.term === 'hours' || values.term === 'working-days')
const hasDueDay = ({ kind, term }: FormValues) => kind === 'regular' || (kind === 'request' && term === 'day')

export const exchangeForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'choice', path: 'kind', choices: exchangeKinds },
      { kind: 'choice', path: 'way', choices: exchangeWays },
      { kind: 'organisation', path: 'fromId', isRequired: true },
      { kind: 'organisation', path: 'toId', isRequired: true },
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'area', path: 'content', hasHint: true },
      { kind: 'day', path: 'sentOn' },
      { kind: 'time', path: 'sentAt' },
      ...statedPaperFields('paper', { hasHint: true }),
    ],
  },
  {
    key: 'answers',
    parts: [
      { kind: 'records', path: 'answersIds', register: 'information-exchange', isWide: true, hasHint: true },
      { kind: 'flag', path: 'isPartial', hasHint: true, isShown: isOf('answer') },
    ],
  },
  {
    key: 'due',
    parts: [
      {
        kind: 'choice',
        path: 'term',
        choices: exchangeTerms,
        hasHint: true,
        isShown: isOf('request'),
        saidBy: ['dueOn'],
      },
      { kind: 'number', path: 'termCount', isWhole: true, isShown: isCounted },
      { kind: 'day', path: 'dueOn', isShown: hasDueDay },
      { kind: 'time', path: 'dueAt', isShown: hasDueDay },
      { kind: 'day', path: 'answeredOn', hasHint: true, isShown: isOf('request') },
      { kind: 'time', path: 'answeredAt', isShown: isOf('request') },
      { kind: 'day', path: 'withdrawnOn', hasHint: true, isShown: isOf('request', 'regular') },
    ],
  },
]
