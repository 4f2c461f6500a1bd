import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const OFFICE_ONLY_IN_EXCEL = 'Only src/excel speaks to office.js (and src/workbench answers it).';
const officeNames = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];
const officeGlobals = officeNames.map((name) => ({ name, message: OFFICE_ONLY_IN_EXCEL }));
const officeTypes = {
  selector: `TSQualifiedName > Identifier.left[name=/^(${officeNames.join('|')})$/]`,
  message: OFFICE_ONLY_IN_EXCEL,
};

const STORAGE = 'A frame may refuse its storage: ask src/excel/safeStore.ts.';
const storages = ['localStorage', 'sessionStorage'];
const storageGlobals = storages.map((name) => ({ name, message: STORAGE }));
const storageProperties = storages.map((property) => ({ property, message: STORAGE }));

/** `document.url`, `Office.context.document.url`, `const { url } = …document`. */
const documentUrl = {
  selector: [
    "MemberExpression[property.name='url'][object.name='document']",
    "MemberExpression[property.name='url'][object.property.name='document']",
    "VariableDeclarator[init.property.name='document'] > ObjectPattern > Property[key.name='url']",
  ].join(', '),
  message: 'The address may be null, and is stale after Save As: ask src/excel/documentAddress.ts.',
};

const castOfParsedJson = {
  selector: "TSAsExpression > CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
  message: 'Validate what was parsed (zod or a type guard); a cast proves nothing.',
};

const listOfAreas = {
  selector: "CallExpression[callee.property.name='getRanges'][arguments.length>0]",
  message: 'An address that lists areas wants the list separator of the user’s Excel: ask area by area.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-workbench/', 'coverage/', '.work/'] },
  eslint.configs.recommended,
  {
    // A pile of cases wants a table: of options, of readers, of what each kind means.
    rules: { complexity: ['error', 20] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers read well in messages; objects do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return reply(…)` ends a function in one line; an async function without await still rejects, not throws.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      // Spreading a string by code points is what reading of texts and numbers wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', castOfParsedJson],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...officeGlobals, ...storageGlobals],
      'no-restricted-properties': ['error', ...storageProperties],
      'no-restricted-syntax': ['error', castOfParsedJson, officeTypes, documentUrl],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storageGlobals],
      'no-restricted-syntax': ['error', castOfParsedJson, documentUrl, listOfAreas],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/excel/safeStore.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/excel/documentAddress.ts'],
    rules: { 'no-restricted-syntax': ['error', castOfParsedJson, listOfAreas] },
  },
  {
    files: ['src/workbench/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', castOfParsedJson] },
  },
  {
    // Tests say what they expect with matchers that are typed `any`, and give the wire plain numbers for its enums.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The terminal is this program's page.
    files: ['src/batch/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs' },
  },
);
