/*
 * The layer rules of docs/house.md, checked by a machine. Each rule says what a room must not import; when one
 * stands in the way, the part belongs in another room (or the rule is wrong: change both papers).
 *
 * Targets are written `shared/lib/dates.ts` (ours), `npm:valibot`, `node:fs` or `missing:./nowhere.ts`.
 * `$1` in a target is what the first group of `from` matched.
 */

const ours = '^(shared|electron|renderer|test|scripts)/'

const never = (name, why, from, to) => ({ name, why, from, to })

/** A room that may import, of ours, only itself and what is listed. */
const onlyFrom = (name, room, allowed, { typesAreFree = false } = {}) =>
  never(
    name,
    `of ours, ${room} may import only ${[room, ...allowed].join(', ')}${typesAreFree ? ', and types' : ''}`,
    { path: `^${room}/` },
    { path: ours, not: [`^${room}/`, ...allowed.map((path) => `^${path}`)], typesAreFree },
  )

const sharedRules = [
  never(
    'shared-is-pure',
    'shared/ imports shared/ and three pure packages',
    { path: '^shared/' },
    { path: '', not: ['^shared/', '^missing:', '^npm:(valibot|rrule-temporal|temporal-polyfill)(/|$)'] },
  ),
  onlyFrom('shared-lib', 'shared/lib', []),
  onlyFrom('shared-calendar', 'shared/calendar', ['shared/lib/', 'shared/registers/']),
  onlyFrom('shared-document', 'shared/document', ['shared/lib/']),
  onlyFrom('shared-query', 'shared/query', ['shared/lib/'], { typesAreFree: true }),
  onlyFrom('shared-registers', 'shared/registers', [
    'shared/(lib|calendar)/',
    // Papers that are kept, and the looks of papers, are records.
    'shared/document/(block-schema|chart/chart|format-profile|model|paper-parts|paper-type)\\.ts$',
    'shared/contract/result\\.ts$',
    // A saved view is a record made of a view.
    'shared/query/list-view\\.ts$',
    // A false alarm that was told is a record, and says of which rule.
    'shared/fence/rules\\.ts$',
  ]),
  onlyFrom('shared-fence', 'shared/fence', ['shared/(registers|document|lib)/']),
  onlyFrom('shared-template', 'shared/template', ['shared/(registers|calendar|lib)/']),
  onlyFrom('shared-import', 'shared/import', [
    'shared/(registers|fence|lib)/',
    'shared/contract/result\\.ts$',
    // What comes back was printed or exported here: it is read by the words that papers and screens write.
    'shared/(reports/wording|i18n)/',
    // A day of a series is known before an event is made of it.
    'shared/views/calendar-entries\\.ts$',
  ]),
  onlyFrom('shared-contract', 'shared/contract', [
    'shared/(registers|reports|views|query|calendar|document|fence|template|import|lib)/',
  ]),
  onlyFrom('shared-views', 'shared/views', [
    'shared/(registers|query|calendar|lib)/',
    // What a report draws is part of what it says.
    'shared/document/chart/chart\\.ts$',
    // What the fence has found is told like any other reading of the records.
    'shared/fence/(excerpt|rules)\\.ts$',
    'shared/contract/result\\.ts$',
  ]),
  onlyFrom('shared-reports', 'shared/reports', [
    'shared/(registers|views|document|query|calendar|lib)/',
    'shared/contract/result\\.ts$',
    // The sheet of a record is its form on paper, in the words of the form.
    'shared/i18n/vi\\.ts$',
  ]),
  never(
    'register-insides',
    'a register knows another one by its index.ts and schema.ts only',
    { path: '^shared/registers/([^/]+)/' },
    {
      path: '^shared/registers/[^/]+/',
      not: ['^shared/registers/$1/', '^shared/registers/[^/]+/(index|schema)\\.ts$'],
    },
  ),
]

const electronRules = [
  never(
    'electron-without-renderer',
    'the two sides meet in shared/ only',
    { path: '^electron/' },
    { path: '^(renderer|scripts)/' },
  ),
  never(
    'electron-package',
    'store, services and handlers are plain Node, tested without the Electron binary',
    {
      path: '^(electron|renderer|shared)/',
      not: [
        '^electron/((main|program)\\.ts$|app/|preload/|platform/|ipc/(expose|broadcast)\\.ts$|export/(pdf[/.-]|save-file\\.ts$))',
      ],
    },
    { path: '^npm:electron(/|$)' },
  ),
  onlyFrom('platform', 'electron/platform', ['shared/lib/']),
  never(
    'store-knows-no-one',
    'the store is handed what it needs',
    { path: '^electron/store/' },
    { path: '^electron/(app|ipc|services|export|preload)/' },
  ),
  never(
    'export-knows-no-register',
    'a renderer of a format must not know what it prints; the model of a list alone is put together beside its rows',
    { path: '^electron/export/' },
    {
      path: '^(electron/(store|services|ipc|app)/|shared/(registers|reports)/)',
      not: ['^shared/reports/papers/list-model\\.ts$'],
    },
  ),
  never(
    'services-know-no-wire',
    'use cases know neither the wire nor windows',
    { path: '^electron/services/' },
    { path: '^electron/(ipc|app|preload)/' },
  ),
  never(
    'ipc-through-services',
    'the wire never reaches the store directly',
    { path: '^electron/ipc/' },
    { path: '^electron/(store|export|app)/' },
  ),
  never(
    'preload-is-thin',
    'the preload imports names and channels only; types cost nothing',
    { path: '^electron/preload/' },
    {
      path: '',
      not: ['^npm:electron$', '^electron/preload/', '^shared/contract/(names|channels)\\.ts$'],
      typesAreFree: true,
    },
  ),
]

const rendererRules = [
  never(
    'renderer-without-electron',
    'the preload is the only wire, and there is no Node in the renderer',
    { path: '^renderer/' },
    { path: '^(electron/|scripts/|node:)' },
  ),
  onlyFrom('ui-knows-no-domain', 'renderer/ui', ['shared/lib/']),
  never(
    'api-and-data-know-no-screen',
    'client and cache know no screens',
    { path: '^renderer/(api|data)/' },
    { path: '^renderer/(ui|features|forms|lists|app)/' },
  ),
  never(
    'forms-know-no-feature',
    'generic forms and lists know no feature',
    { path: '^renderer/(forms|lists)/' },
    { path: '^renderer/(features|app)/', not: ['^renderer/app/navigation\\.tsx?$'] },
  ),
  never(
    'features-apart',
    'a feature never imports another; they meet through the navigation and the registers',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/', not: ['^renderer/features/$1/'] },
  ),
  never(
    'features-without-shell',
    'of the shell a feature knows navigation only, and it reads through renderer/data',
    { path: '^renderer/features/[^/]+/' },
    { path: '^renderer/(app|api)/', not: ['^renderer/app/navigation\\.tsx?$'] },
  ),
]

const everywhere = [
  never(
    'nothing-imports-test',
    'test/ may import anything; nothing imports test/',
    { path: '', not: ['^test/'] },
    { path: '^test/' },
  ),
  never(
    'resolvable',
    'every import leads to a file, written with its ending',
    { path: '' },
    { path: '^missing:' },
  ),
]

/** All layer rules, in the order they are reported. */
export const rules = [...sharedRules, ...electronRules, ...rendererRules, ...everywhere]
