/**
 * Imports point downwards only: taskpane, ribbon, batch → actions → report → plan → scorecard → sheet, and
 * excel → plan. The lower a folder, the less it may know; the table says what each may import.
 */
const OURS = {
  sheet: [],
  scorecard: ['sheet'],
  locale: ['sheet'],
  plan: ['scorecard', 'sheet'],
  report: ['plan', 'scorecard', 'sheet'],
  actions: ['report', 'plan', 'scorecard', 'sheet'],
  excel: ['plan', 'sheet'],
  taskpane: ['actions', 'report', 'plan', 'scorecard', 'sheet', 'locale'],
  ribbon: ['actions', 'report', 'plan', 'scorecard', 'sheet', 'locale'],
  dialog: ['ribbon', 'taskpane', 'locale'],
  workbench: ['plan', 'sheet'],
  batch: ['actions', 'report', 'plan', 'scorecard', 'sheet', 'locale', 'excel', 'workbench'],
};

/** The phases of reading a sheet, and what is made of what was read: each knows those before it. */
const PHASES = {
  words: [],
  layout: ['words'],
  model: ['layout', 'words'],
  settings: ['layout'],
  rows: ['model', 'layout', 'words'],
  sums: ['model', 'words'],
  years: ['recognise\\.ts', 'rows', 'model', 'layout', 'words'],
  audit: ['recognise\\.ts', 'years', 'sums', 'model', 'layout', 'words'],
};

/** Where the parts are put together; only there do the pane and the ribbon meet Excel. */
const COMPOSITION_ROOTS = '^src/(taskpane/index\\.tsx?|ribbon/commands\\.ts|dialog/index\\.tsx)$';

/** What the domain may use from outside: a schema library and decimal arithmetic. */
const DOMAIN_LIBRARIES = 'node_modules/(zod|big\\.js|@types/big\\.js)/';

const directions = Object.entries(OURS).map(([folder, allowed]) => ({
  name: `${folder}-imports-downwards-only`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: COMPOSITION_ROOTS },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

const phases = Object.entries(PHASES).map(([folder, allowed]) => ({
  name: `scorecard-${folder}-knows-earlier-phases-only`,
  severity: 'error',
  from: { path: `^src/scorecard/${folder}/` },
  to: {
    path: '^src/scorecard/',
    pathNot: `^src/scorecard/(${[folder, ...allowed].map((each) => (each.includes('.') ? each : `${each}/`)).join('|')})`,
  },
}));

/** The sentences know the types of what they speak of; they import no logic. */
const localeDirection = directions.find(({ name }) => name.startsWith('locale-'));
localeDirection.to.dependencyTypesNot = ['type-only'];

module.exports = {
  forbidden: [
    ...directions,
    ...phases,
    {
      name: 'composition-roots-join-pane-and-excel-only',
      severity: 'error',
      from: { path: COMPOSITION_ROOTS },
      to: { path: '^src/(workbench|batch)/' },
    },
    {
      name: 'domain-uses-zod-and-big-only',
      severity: 'error',
      from: { path: '^src/(sheet|scorecard|plan|report)/' },
      to: { pathNot: `^src/|${DOMAIN_LIBRARIES}` },
    },
    {
      // Types included: two files that name each other are one subject in two places.
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'the-add-in-ships-no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbench|batch)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      // The workbench's page runs in a browser too; one file of it stands in for that browser in Node.
      name: 'browsers-know-no-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(batch/|workbench/host/officeInNode\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
