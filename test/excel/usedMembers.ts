import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Where the add-in speaks to Excel. */
const ROOT = path.join(__dirname, '..', '..');
const FOLDER = path.join(ROOT, 'src', 'excel');
const TYPES = '/@types/office-js/';

/** A member of `Excel.*` that the add-in names: in code, in a path to load, as an option or as the text of an enum. */
interface UsedMember {
  /** The class, interface or enum and its member: `Range.getUsedRange`. */
  name: string;
  /** The requirement sets that the types' own notes name, such as `ExcelApi 1.13`; none where there is no note. */
  sets: ReadonlySet<string>;
  /** `src/excel/watch.ts:12`. */
  places: string[];
}

export interface Usage {
  members: UsedMember[];
  /** Places of calls of `load` whose paths are no plain text, so that they cannot be read here. */
  unreadLoads: string[];
  /** The names of all other properties that are read, of which some are our own gates. */
  otherProperties: ReadonlySet<string>;
}

/** Reads with the compiler itself which members of `Excel.*` the files of `src/excel` use. */
export function usageOfExcel(): Usage {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(ROOT, 'tsconfig.app.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ROOT,
  );
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(FOLDER, name));
  const program = ts.createProgram(files, options);
  const reader = new UsageReader(program.getTypeChecker());
  for (const file of files) {
    // The gates themselves are read where something stands behind them.
    if (path.basename(file) === 'capabilities.ts') continue;
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} was not read.`);
    reader.visit(source);
  }
  const { members, unreadLoads, otherProperties } = reader;
  return { members: [...members.values()], unreadLoads, otherProperties };
}

class UsageReader {
  readonly members = new Map<string, UsedMember>();
  readonly unreadLoads: string[] = [];
  readonly otherProperties = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  visit(node: ts.Node): void {
    // The names of what is imported are no uses of it.
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node)) this.visitName(node);
    if (ts.isStringLiteralLike(node)) this.note(this.enumMembers(node), node);
    if (ts.isElementAccessExpression(node)) this.note(this.elements(node), node);
    if (ts.isCallExpression(node)) this.visitLoad(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private visitName(name: ts.Identifier): void {
    const declarations = this.named(name);
    this.note(declarations, name);
    const isRead = ts.isPropertyAccessExpression(name.parent) || ts.isBindingElement(name.parent);
    if (isRead && !declarations.some(isOfExcel)) this.otherProperties.add(name.text);
  }

  /** What a name stands for; of a call the one overload that is meant. */
  private named(name: ts.Identifier): ts.Declaration[] {
    const { parent } = name;
    if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name)
      return this.property(this.checker.getTypeAtLocation(parent.parent), name.text);
    if (isPropertyOfLiteral(parent) && parent.name === name) {
      const type = this.checker.getContextualType(parent.parent);
      return type ? this.property(type, name.text) : [];
    }
    const called = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
    if (ts.isCallExpression(called.parent) && called.parent.expression === called) {
      const overload = this.checker.getResolvedSignature(called.parent)?.declaration;
      if (overload && !ts.isJSDocSignature(overload) && ts.isMethodSignature(overload)) return [overload];
      if (overload && ts.isMethodDeclaration(overload)) return [overload];
    }
    return this.checker.getSymbolAtLocation(name)?.declarations ?? [];
  }

  /** `sheet['name']`. */
  private elements({ expression, argumentExpression }: ts.ElementAccessExpression): ts.Declaration[] {
    if (!ts.isStringLiteralLike(argumentExpression)) return [];
    return this.property(this.checker.getTypeAtLocation(expression), argumentExpression.text);
  }

  /** The values of enums that a text stands for: `'Center'` where an alignment is wanted. */
  private enumMembers(text: ts.StringLiteralLike): ts.Declaration[] {
    const { checker } = this;
    const wanted = checker.getContextualType(text);
    const types = wanted ? [wanted] : [];
    const call = text.parent;
    if (ts.isCallExpression(call)) {
      // The overload that takes texts does not name the enum; the one beside it does.
      const index = call.arguments.findIndex((argument) => argument === text);
      for (const { parameters } of checker.getTypeAtLocation(call.expression).getCallSignatures()) {
        const parameter = parameters[index];
        if (parameter) types.push(checker.getTypeOfSymbolAtLocation(parameter, call));
      }
    }
    return types
      .flatMap((type) => (type.isUnion() ? type.types : [type]))
      .filter((type) => type.isStringLiteral() && type.value === text.text)
      .flatMap((type) => (type.flags & ts.TypeFlags.EnumLiteral ? (type.symbol.declarations ?? []) : []));
  }

  /** `range.load('values,format/fill/color')`: each step of each path. */
  private visitLoad(call: ts.CallExpression): void {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return;
    const [paths, ...others] = call.arguments;
    if (!paths || others.length > 0 || !ts.isStringLiteralLike(paths)) {
      this.unreadLoads.push(placeOf(call));
      return;
    }
    const loaded = this.checker.getTypeAtLocation(expression.expression);
    for (const steps of paths.text.split(',')) {
      let type = this.checker.getNonNullableType(loaded);
      for (const step of steps.trim().split('/')) {
        const symbol = this.checker.getPropertyOfType(type, step);
        if (!symbol) {
          this.unreadLoads.push(`${placeOf(call)}: ${steps}`);
          break;
        }
        this.note(symbol.declarations ?? [], call);
        const of = this.checker.getNonNullableType(this.checker.getTypeOfSymbolAtLocation(symbol, call));
        type = this.checker.getIndexTypeOfType(of, ts.IndexKind.Number) ?? of;
      }
    }
  }

  private property(type: ts.Type, name: string): ts.Declaration[] {
    return this.checker.getPropertyOfType(this.checker.getNonNullableType(type), name)?.declarations ?? [];
  }

  private note(declarations: readonly ts.Declaration[], use: ts.Node): void {
    for (const declaration of declarations) {
      const name = memberName(declaration);
      if (name === null || !isOfExcel(declaration)) continue;
      const known = this.members.get(name);
      const sets = new Set([...(known?.sets ?? []), ...setsOf(declaration)]);
      this.members.set(name, { name, sets, places: [...(known?.places ?? []), placeOf(use)] });
    }
  }
}

function isPropertyOfLiteral(
  node: ts.Node,
): node is (ts.PropertyAssignment | ts.ShorthandPropertyAssignment) & { parent: ts.ObjectLiteralExpression } {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
}

/** `Range.values`; null for what is no member of anything. */
function memberName(declaration: ts.Declaration): string | null {
  const { parent } = declaration;
  const isMember =
    ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent);
  const name = ts.getNameOfDeclaration(declaration);
  return isMember && parent.name && name ? `${parent.name.text}.${name.getText()}` : null;
}

function isOfExcel(declaration: ts.Declaration): boolean {
  if (!declaration.getSourceFile().fileName.includes(TYPES)) return false;
  let outer: ts.Node = declaration;
  while (!ts.isSourceFile(outer)) {
    if (ts.isModuleDeclaration(outer) && outer.name.text === 'Excel') return true;
    outer = outer.parent;
  }
  return false;
}

/** The sets in the note of a declaration; where it has none, in that of what it is a member of. */
function setsOf(declaration: ts.Declaration): string[] {
  const own = setsInNote(declaration);
  return own.length > 0 ? own : setsInNote(declaration.parent);
}

/** `[Api set: ExcelApi 1.7 for getting the name; 1.9 for setting it.]` are two. */
function setsInNote(node: ts.Node): string[] {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join('\n');
  const [, set, words = ''] = /\[ ?Api set: (\w+) ([^\]]*)\]/.exec(text) ?? [];
  if (set === undefined) return [];
  return (words.match(/\d+\.\d+/g) ?? [words]).map((version) => `${set} ${version}`);
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(ROOT, source.fileName)}:${String(line + 1)}`;
}
