// Writing help as VS Code asks for it, from src/assist.
import {
  CodeAction,
  CodeActionKind,
  CompletionList,
  type Disposable,
  type DocumentSelector,
  DocumentSymbol,
  Hover,
  Location,
  languages,
  MarkdownString,
  type Position,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import type { FilePlace } from '../../../src/assist/index.ts';
import { actionsAt } from '../../../src/lsp/actions.ts';
import type { Messenger } from '../../../src/lsp/messages.ts';
import { completionItems, offsetOf, symbolOf, TRIGGERS } from '../../../src/lsp/shapes.ts';
import type { Decks, Place } from './decks.ts';
import { completionItem, range, stretch, workspaceEdit } from './shapes.ts';

const DECKS: DocumentSelector = [
  { language: 'markdown' },
  { pattern: '**/*.chart.{yaml,yml}' },
  { pattern: '**/theme.yaml' },
];

export function provide(decks: Decks, messenger: (place: Place) => Messenger): Disposable[] {
  const at = async (document: TextDocument, position: Position) => {
    const place = await decks.of(document);
    return place && { ...place, offset: offsetOf(place.file, position) };
  };
  const locations = async (places: readonly FilePlace[], { workspace, uri }: Place): Promise<Location[]> =>
    (await workspace.withFiles(places)).map(({ place, file }) => new Location(uri(place.file), stretch(file, place)));
  return [
    languages.registerCompletionItemProvider(
      DECKS,
      {
        async provideCompletionItems(document, position) {
          const here = await at(document, position);
          const found = here && (await here.assist.complete(here.path, here.offset));
          if (!found) return undefined;
          return new CompletionList(completionItems(here.file, found, true).map(completionItem), found.partial);
        },
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(DECKS, {
      async provideHover(document, position) {
        const here = await at(document, position);
        const found = here && (await here.assist.hover(here.path, here.offset));
        return found && new Hover(new MarkdownString(found.markdown), stretch(here.file, found));
      },
    }),
    languages.registerDocumentSymbolProvider(
      DECKS,
      {
        async provideDocumentSymbols(document) {
          const place = await decks.of(document);
          const items = place ? await place.assist.outline(place.path) : [];
          return items.map((item) => {
            const { name, detail = '', range: whole, selectionRange } = symbolOf((place as Place).file, item);
            return new DocumentSymbol(name, detail, SymbolKind.Class, range(whole), range(selectionRange));
          });
        },
      },
      { label: 'Lectern' },
    ),
    languages.registerDefinitionProvider(DECKS, {
      async provideDefinition(document, position) {
        const here = await at(document, position);
        return here && locations(await here.assist.definition(here.path, here.offset), here);
      },
    }),
    languages.registerReferenceProvider(DECKS, {
      async provideReferences(document, position, { includeDeclaration }) {
        const here = await at(document, position);
        if (!here) return undefined;
        const uses = await here.assist.references(here.path, here.offset);
        return locations(includeDeclaration ? uses : uses.filter(({ makes }) => !makes), here);
      },
    }),
    languages.registerRenameProvider(DECKS, {
      async prepareRename(document, position) {
        const here = await at(document, position);
        const name = here && (await here.assist.nameAt(here.path, here.offset));
        if (!name) throw new Error('There is no name here that can be changed');
        return { range: stretch(here.file, name), placeholder: name.name };
      },
      async provideRenameEdits(document, position, newName) {
        const here = await at(document, position);
        const done = here && (await here.assist.rename(here.path, here.offset, newName));
        if (!done) return undefined;
        if ('refused' in done) throw new Error(done.refused);
        return workspaceEdit(done.edits, here);
      },
    }),
    languages.registerCodeActionsProvider(DECKS, {
      async provideCodeActions(document, asked) {
        const here = await at(document, asked.start);
        if (!here) return [];
        const { assist, file, offset: from } = here;
        const actions: CodeAction[] = [];
        const told = messenger(here).of(here.path);
        for (const { title, edits, fix } of actionsAt(assist, file, { from, to: offsetOf(file, asked.end) }, told)) {
          const action = new CodeAction(title, fix ? CodeActionKind.QuickFix : CodeActionKind.SourceFixAll);
          if (fix) action.isPreferred = fix.certain;
          action.edit = await workspaceEdit(edits, here);
          actions.push(action);
        }
        return actions;
      },
    }),
  ];
}
