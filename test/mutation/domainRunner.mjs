import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { format } from 'node:util';
import { compileFunction, Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';

/**
 * Runs the tests of the domain for Stryker, within one process: jest is set up anew for each mutant and takes seconds
 * for what takes milliseconds. Every file is compiled once and loaded afresh for each mutant, so that what the domain
 * remembers, or works out while it is loaded, is that mutant's.
 */

/** Where the domain's tests are, from the folder that the process is in: Stryker's copy of the project. */
const TESTS = [path.join('test', 'sheet'), path.join('test', 'scorecard')];
const CORPUS = path.join('test', 'mutation', 'corpus.mutation.ts');
/** Read before all runs what others read in the midst of them: see readCorpus.ts. */
const STAND_INS = new Map([[path.join('test', 'official.ts'), path.join('test', 'mutation', 'official.ts')]]);
/** Data alone, which nobody changes: loaded once for all. */
const SHARED = new Map([[path.join('test', 'mutation', 'corpus.ts'), null]]);

/** Laws are tried on the same few cases for every mutant, so that a run ends soon, and the same way twice. */
const FEW_CASES = { seed: 2023, numRuns: 10, endOnFailure: true };
const assert = (property, options) => fc.assert(property, { ...options, ...FEW_CASES });
const packages = new Map([['fast-check', { ...fc, assert, default: { ...fc, assert }, __esModule: true }]]);

/** In milliseconds. A file of tests takes a part of this even on a busy machine: a mutant that takes longer never ends. */
const LONGEST = 8_000;

/** A function of a file that is asked once for each. */
function once(of) {
  const answers = new Map();
  return (file) => answers.get(file) ?? answers.set(file, of(file)).get(file);
}

const requireOf = once((file) => createRequire(path.resolve(file)));
const codeOf = once((file) => {
  const text = readFileSync(file, 'utf8');
  const { code } = transformSync(file.endsWith('.json') ? `module.exports = ${text}` : text, {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  return code;
});
const compile = (file, code) =>
  compileFunction(code, ['exports', 'module', 'require', 'test', 'describe', 'expect'], { filename: file });

/** Stryker's counts, and its questions for each other mutant, make the domain several times as slow. */
const withoutMutants = (code, but) =>
  code
    .replace(/\bstryCov_9fa48\("[^()]*\)/g, '0')
    .replace(/\bstryMutAct_9fa48\("(\d+)"\)/g, (asked, mutant) => (mutant === but ? asked : 'false'));
const counting = once((file) => compile(file, codeOf(file)));
const unchanged = once((file) => compile(file, withoutMutants(codeOf(file), null)));
const mutated = (mutant, where) => {
  const run = compile(where, withoutMutants(codeOf(where), mutant));
  return (file) => (file === where ? run : unchanged(file));
};

/** The tests that a file declares; what it needs of ours is loaded where it is not among the modules yet. */
function testsOf(file, compiled, modules) {
  const tests = [];
  const described = [];
  const test = (title, body) => tests.push({ id: [file, ...described, title].join(' › '), body });
  const describe = (title, body) => {
    described.push(title);
    body();
    described.pop();
  };
  const each = (declare) => (table) => (title, body) =>
    table.forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      declare(`${format(title, ...values)} (${index + 1})`, () => body(...values));
    });
  Object.assign(test, { each: each(test) });
  Object.assign(describe, { each: each(describe) });

  const load = (name) => {
    const at = STAND_INS.get(name) ?? name;
    const known = modules.get(at) ?? SHARED.get(at);
    if (known) return known.exports;
    const module = { exports: {} };
    (SHARED.has(at) ? SHARED : modules).set(at, module);
    const require = (id) => {
      if (!id.startsWith('.')) return packages.get(id) ?? requireOf(at)(id);
      const to = path.join(path.dirname(at), id);
      return load(to.endsWith('.json') ? to : `${to}.ts`);
    };
    compiled(at)(module.exports, module, require, test, describe, expect);
    return module.exports;
  };
  load(file);
  return tests;
}

/** Runs a file's tests, up to the first that fails unless all are wanted. */
function runFile(file, compiled, modules, runsAll) {
  const results = [];
  const attempt = (id, body) => {
    const since = performance.now();
    const said = { id, name: id, fileName: path.resolve(file) };
    try {
      if (body() instanceof Promise)
        throw new Error(`${id} waits for something, which no test of the domain does`);
      results.push({ ...said, status: TestStatus.Success, timeSpentMs: performance.now() - since });
    } catch (failure) {
      const failureMessage = String(failure?.message ?? failure);
      results.push({
        ...said,
        status: TestStatus.Failed,
        failureMessage,
        timeSpentMs: performance.now() - since,
      });
    }
    return runsAll || results.at(-1).status === TestStatus.Success;
  };
  let tests = [];
  attempt(`${file} › is loaded`, () => void (tests = testsOf(file, compiled, modules)));
  for (const { id, body } of tests) if (!attempt(id, body)) break;
  return results;
}

const timed = new Script('__domainTests()');
/** `expect` notes where each comparison stands, which nobody reads here. */
Error.stackTraceLimit = 0;

class DomainRunner {
  stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  dryRun() {
    const files = TESTS.flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => path.join(folder, name)),
    );
    const coverage = (this.stryker.mutantCoverage = { static: {}, perTest: {} });
    const runs = [...files, CORPUS].map((file) => {
      const since = performance.now();
      this.stryker.currentTestId = file;
      const results = runFile(file, counting, new Map(), true);
      return { file, results, takes: performance.now() - since, hits: coverage.perTest[file] ?? {} };
    });
    delete this.stryker.currentTestId;
    // The quickest first, as they are tried on a mutant.
    runs.sort((a, b) => a.takes - b.takes);
    // What one test works out, the next may find remembered: the tests of a file share what they cover, and what is
    // worked out while a file is loaded is covered by its tests like the rest.
    coverage.perTest = Object.fromEntries(
      runs.flatMap(({ results, hits }) => {
        const hit = Object.fromEntries(Object.keys(hits).map((mutant) => [mutant, 1]));
        return results.map(({ id }, index) => [id, index === 0 ? hits : hit]);
      }),
    );
    const tests = runs.flatMap(({ results }) => results);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  mutantRun({ activeMutant, sandboxFileName, testFilter = [], hitLimit, disableBail }) {
    const compiled = mutated(activeMutant.id, path.relative('', sandboxFileName));
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const modules = new Map();
    const tests = [];
    try {
      for (const file of new Set(testFilter.map((id) => id.split(' › ')[0]))) {
        globalThis.__domainTests = () => tests.push(...runFile(file, compiled, modules, disableBail));
        timed.runInThisContext({ timeout: LONGEST });
        const endless = determineHitLimitReached(this.stryker.hitCount, hitLimit);
        if (endless) return toMutantRunResult(endless);
        if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    } catch (failure) {
      if (failure?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw failure;
      return toMutantRunResult({ status: DryRunStatus.Timeout, reason: 'no end' });
    } finally {
      Object.assign(this.stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'domain', DomainRunner)];
