import { splitList } from './list.ts';

/** A metric that a box on the way measured (https://w3c.github.io/server-timing/#the-server-timing-header-field). */
export interface ServerTiming {
  readonly name: string;
  /** Milliseconds. */
  readonly duration: number | null;
  readonly description: string | null;
}

const token = /^[!#$%&'*+.^_`|~\w-]{1,128}$/;

/** Members whose name is no token are left out, as the specification's parsing does. */
export function parseServerTiming(values: readonly string[] | undefined): ServerTiming[] {
  return splitList(values).flatMap((member) => {
    const [name = '', ...parameters] = splitList([member], ';');
    if (!token.test(name)) return [];
    const duration = Number.parseFloat(parameterOf(parameters, 'dur') ?? '');
    return [
      {
        name,
        duration: Number.isFinite(duration) ? duration : null,
        description: parameterOf(parameters, 'desc'),
      },
    ];
  });
}

/** The first parameter of that name counts; values may be quoted. */
function parameterOf(parameters: readonly string[], wanted: string): string | null {
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    if (equals < 0 || parameter.slice(0, equals).trim().toLowerCase() !== wanted) continue;
    const value = parameter.slice(equals + 1).trim();
    return value.startsWith('"') ? value.slice(1).replace(/"$/, '').replace(/\\(.)/g, '$1') : value;
  }
  return null;
}
