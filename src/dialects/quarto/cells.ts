// Code cells: never run. Their code is shown where the cell or the deck asks for it (`echo`); what they would print is
// told.
import type { Context, Draft } from '../dialect.ts';
import type { Fence, FenceChange } from '../fence.ts';
import { mermaid } from '../mermaid.ts';
import { pandocFence } from '../pandoc/tree.ts';

const DIAGRAMS = new Set(['dot', 'graphviz']);

export function quartoFence(fence: Fence, context: Context): FenceChange {
  const cell = /^\s*\{([a-zA-Z][\w-]*)([^}]*)\}\s*$/.exec(fence.info);
  const name = cell?.[1];
  // double braces show a cell's own text
  const shown = /^\s*\{\{([a-zA-Z][\w-]*)[^}]*\}\}\s*$/.exec(fence.info)?.[1];
  if (shown) return { info: shown };
  if (!cell || !name) return withLines(fence, context);
  if (name === 'mermaid') return { ...(mermaid(fence, context) as { info: string }), skip: skipOf(fence) };
  if (DIAGRAMS.has(name)) {
    context.told.add('Diagram of Graphviz, left out', fence.at, 'Draw it as a flowchart, or show a picture of it');
    return 'drop';
  }
  const options = optionsOf(fence, cell[2] ?? '');
  const echo = options.echo ?? String(context.state.get('echo'));
  const include = options.include !== 'false';
  if (include && options.eval !== 'false')
    context.told.add(
      'Output of a code cell, absent since nothing is run',
      fence.at,
      'Save what it prints as a picture or table',
    );
  if (!include || echo === 'false') return 'drop';
  return { info: name, skip: skipOf(fence) };
}

/** `code-line-numbers="1,3|5"` of plain fences is our `lines`. */
function withLines(fence: Fence, context: Context): FenceChange {
  const lines = /code-line-numbers="?([\d,|-]+)"?/.exec(fence.info)?.[1];
  const change = pandocFence(fence, context);
  return lines && typeof change === 'object' && 'info' in change
    ? { info: `${change.info} {lines="${lines}"}` }
    : change;
}

const OPTION = /^\s*(?:#|\/\/|--|%)\|\s*([\w-]+)\s*:\s*(.*?)\s*$/;

/** Lines of options at the top of a cell. */
const skipOf = ({ code }: Fence): number => {
  const end = code.findIndex((line) => !/^\s*(?:#|\/\/|--|%%|%)\|/.test(line));
  return end < 0 ? code.length : end;
};

function optionsOf(fence: Fence, head: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (const [, name, value] of head.matchAll(/([\w.-]+)\s*=\s*("[^"]*"|'[^']*'|[^,\s]+)/g))
    out[(name as string).replaceAll('.', '-')] = (value as string).replace(/^["']|["']$/g, '').toLowerCase();
  for (const line of fence.code.slice(0, skipOf(fence))) {
    const [, name, value] = OPTION.exec(line) ?? [];
    if (name) out[name] = (value ?? '').replace(/^["']|["']$/g, '').toLowerCase();
  }
  return out;
}

/** `` `r sum(x)` `` and `` `{python} sum(x)` `` stand for a value that a run would give. */
export function leaveOutValues({ body }: Draft, context: Context): void {
  const { jupyter, engine } = context.front?.data ?? {};
  const knitr = jupyter === undefined && (engine === undefined || engine === 'knitr');
  body.replace(/\uE010\d+\uE011/g, (found) => {
    const code = body.shown(found[0]);
    if (!/^`\{(?:r|python|julia|ojs)\} [^`]*`$/.test(code) && !(knitr && /^`r [^`]+`$/.test(code))) return found[0];
    context.told.add('Value that code computes, left out', body.at(found.index), 'Write what it gives');
    return '';
  });
}
