import { parseSync } from 'vite';

export interface FoundFunction {
  /** Its own name; what is anonymous is named after the function around it. */
  readonly name: string;
  /** From its first line to its last. */
  readonly lines: number;
}

/** A node of a syntax tree, as ESTree has it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const classTypes = ['ClassDeclaration', 'ClassExpression'];
/** What gives the function within it a name, and where that stands. */
const naming: Readonly<Record<string, string>> = {
  VariableDeclarator: 'id',
  Property: 'key',
  PropertyDefinition: 'key',
  MethodDefinition: 'key',
};

/** Whether a function does nothing but give a table, such as the words of a language: it may be as long as it likes. */
function isTable({ type, body }: Node): boolean {
  if (type !== 'ArrowFunctionExpression' || !isNode(body)) return false;
  const given = body.type === 'ParenthesizedExpression' ? body['expression'] : body;
  return isNode(given) && given.type === 'ObjectExpression';
}

function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'PrivateIdentifier') return `#${String(node['name'])}`;
  if (node.type === 'Identifier') return String(node['name']);
  return node.type === 'Literal' ? String(node['value']) : undefined;
}

interface Surroundings {
  /** What the node is assigned to. */
  readonly given: string | undefined;
  readonly className: string | undefined;
  readonly functionName: string | undefined;
}

/** The functions of a module in TypeScript, in the order in which they begin; without those that are tables. */
export function functionsIn(text: string): readonly FoundFunction[] {
  const { program, errors } = parseSync('module.ts', text);
  if (errors[0]) throw new Error(errors[0].message);
  const found: FoundFunction[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;

  const look = (value: unknown, around: Surroundings): void => {
    if (Array.isArray(value)) for (const one of value) look(one, around);
    if (!isNode(value)) return;
    let { given, className, functionName } = around;
    if (classTypes.includes(value.type)) className = nameOf(value['id']) ?? given;
    if (functionTypes.includes(value.type)) {
      const name = nameOf(value['id']) ?? given;
      if (!isTable(value)) {
        found.push({
          name: name ?? `within ${functionName ?? 'the file'}`,
          lines: lineOf(value.end) - lineOf(value.start) + 1,
        });
      }
      functionName = name ?? functionName;
      className = undefined;
    }
    const named = naming[value.type];
    if (named !== undefined) {
      const own = nameOf(value[named]);
      const isMember = value.type === 'PropertyDefinition' || value.type === 'MethodDefinition';
      given = own !== undefined && isMember && className !== undefined ? `${className}.${own}` : own;
    } else given = undefined;
    for (const child of Object.values(value)) look(child, { given, className, functionName });
  };
  look(program, { given: undefined, className: undefined, functionName: undefined });
  return found;
}
