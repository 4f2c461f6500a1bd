/**
 * Imports point downwards only: taskpane, ribbon, batch → actions → report → plan → scorecard, and
 * excel → plan. The lower a folder, the less it may know; the table says what each may import.
 */
const OURS = {
  scorecard: [],
  locale: ['scorecard'],
  plan: ['scorecard'],
  report: ['plan', 'scorecard'],
  actions: ['report', 'plan', 'scorecard'],
  excel: ['plan', 'scorecard'],
  taskpane: ['actions', 'report', 'plan', 'scorecard', 'locale'],
  ribbon: ['actions', 'report', 'plan', 'scorecard', 'locale'],
  dialog: ['ribbon', 'taskpane', 'locale'],
  workbench: ['plan', 'scorecard'],
  batch: ['actions', 'report', 'plan', 'scorecard', 'locale', 'excel', 'workbench'],
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

/** The words for outcomes and plans know their types; they leave nothing behind at run time. */
const localeDirection = directions.find(({ name }) => name.startsWith('locale-'));
localeDirection.to.dependencyTypesNot = ['type-only'];

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'composition-roots-join-pane-and-excel-only',
      severity: 'error',
      from: { path: COMPOSITION_ROOTS },
      to: { path: '^src/(workbench|batch)/' },
    },
    {
      name: 'domain-uses-zod-and-big-only',
      severity: 'error',
      from: { path: '^src/(scorecard|plan|report)/' },
      to: { pathNot: `^src/|${DOMAIN_LIBRARIES}` },
    },
    {
      // Types that name each other are one thing in two files; modules that need each other to run are not.
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
