// Writing help in the editor: what may be written here, what this means, where it is made (F12), another name (F2).
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { FilePlace, Suggestion } from '../../assist/index.ts';
import type { Calls } from '../messages.ts';
import { element } from './elements.ts';

type Help = Pick<Calls, 'complete' | 'hover' | 'definition'>;

interface Asked {
  goTo(place: FilePlace): void;
  /** The name at this offset is to be another. */
  rename(offset: number): void;
}

export function writingHelp(file: string, help: Help, { goTo, rename }: Asked): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const found = await help.complete(file, context.pos);
    if (!found || context.aborted) return null;
    const { from, to, items, partial } = found;
    return { from, to, options: items.map(option), ...(!partial && { validFor: /^[\w-]*$/ }) };
  };
  return [
    autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 }),
    hoverTooltip(async (_, pos) => {
      const found = await help.hover(file, pos);
      if (!found) return null;
      const { from: at, to: end, markdown } = found;
      return { pos: at, end, create: () => ({ dom: element('div', 'hover', plain(markdown)) }) };
    }),
    keymap.of([
      {
        key: 'F12',
        run: ({ state }) => {
          void help.definition(file, state.selection.main.head).then(([place]) => place && goTo(place));
          return true;
        },
      },
      {
        key: 'F2',
        run: ({ state }) => {
          rename(state.selection.main.head);
          return true;
        },
      },
    ]),
  ];
}

function option({ label, detail, info, text, cursor = text.length }: Suggestion) {
  return {
    label,
    ...(detail !== undefined && { detail }),
    ...(info !== undefined && { info: () => element('div', 'hover', plain(info)) }),
    apply: (view: EditorView, completion: object, from: number, to: number) =>
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + cursor },
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion as never),
      }),
  };
}

/** Markdown as words: its marks are left out. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
