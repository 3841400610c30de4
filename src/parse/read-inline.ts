// mdast phrasing -> flat inline pieces, with what Lectern adds to CommonMark: `[text]{.term}` spans, attributes behind
// pictures and links, `H~2~O` and `10^3^`, and the few HTML tags that both outputs can draw natively.
import type { PhrasingContent, Text } from 'mdast';
import type { Span } from '../base/diagnostic.ts';
import { NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { readCitations } from './cite.ts';
import { SILENT } from './html.ts';
import { framesIn, pictureOfTag } from './html-media.ts';
import type { Inline, InlineText, Marks } from './inline.ts';
import type { InlineContext } from './inline-context.ts';
import { withInlineNotes } from './inline-notes.ts';
import { reportDiv, reportFootnotes, reportFrame, reportMaths, reportReference } from './inline-reports.ts';
import { textPieces } from './inline-text.ts';
import { spanOf } from './markdown.ts';
import { applySpans, joinText } from './spans.ts';
import { tagsIn } from './tags.ts';
import { withWholeAttributes } from './whole-attributes.ts';

export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  const out: Inline[] = [];
  walk(nodes, {}, out, context);
  return joinText(applySpans(context.citations ? readCitations(out, context.citations, context.file) : out));
}

/** Words that are no mdast, such as a caption, read for citations only. */
export function readWords(text: string, context: InlineContext, line: number): Inline[] {
  const piece: InlineText = { type: 'text', text, line };
  return joinText(context.citations ? readCitations([piece], context.citations, context.file) : [piece]);
}

const TAGS: Record<string, Marks> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  sub: { script: 'sub' },
  sup: { script: 'super' },
  u: { underline: true },
  mark: { highlight: true },
  kbd: { code: true },
  code: { code: true },
  s: { strike: true },
  del: { strike: true },
  small: { small: true },
  dfn: { term: true },
};

const lineBreak = (marks: Marks): InlineText => ({ type: 'text', text: '\n', ...marks });

/** Stretches of text; undefined for a line break between them, as PowerPoint (U+000B) and Unicode write it. */
function lines(node: Text): (Text | undefined)[] {
  if (!/[\v\u2028\u2029]/.test(node.value)) return [node];
  return node.value
    .split(/[\v\u2028\u2029]/)
    .flatMap((value, i) => [...(i ? [undefined] : []), ...(value ? [{ ...node, value }] : [])]);
}

const isEnd = (html: string, name: string): boolean => html.toLowerCase().startsWith(`</${name}`);

/** A picture, film or sound written as a tag; `inner` is what stands before its end. */
function readPicture(
  html: string,
  name: string,
  inner: readonly unknown[],
  { link }: Marks,
  out: Inline[],
  span: Span,
): boolean {
  const [tag] = tagsIn(html);
  const within = inner.map((one) => (one as { value?: string }).value ?? '').join('');
  const picture = tag && !tag.close && pictureOfTag(name, tag.attributes, within);
  if (!picture) return false;
  const { address, alt, title, written } = picture;
  const attributes = readAttributes(written)?.attributes ?? NO_ATTRIBUTES;
  out.push({ type: 'image', address, alt, attributes, span, ...(title && { title }), ...(link && { link }) });
  return true;
}

function walk(nodes: readonly PhrasingContent[], marks: Marks, out: Inline[], context: InlineContext): void {
  const tags: { name: string; before: Marks }[] = [];
  let current = marks;
  let silent: string | undefined;
  const all = withInlineNotes(withWholeAttributes(nodes, context.file));
  for (const [at, node] of all.entries()) {
    if (silent !== undefined) {
      if (node.type === 'html' && isEnd(node.value, silent)) silent = undefined;
      continue;
    }
    switch (node.type) {
      case 'text':
        if (node.value.includes('[^')) reportFootnotes(node, context);
        if (node.value.includes('$$')) reportMaths(node, context);
        if (/(^|\n):::/.test(node.value)) reportDiv(node, context);
        out.push(...lines(node).flatMap((part) => (part ? textPieces(part, current, context) : [lineBreak(current)])));
        break;
      case 'strong':
        walk(node.children, { ...current, bold: true }, out, context);
        break;
      case 'emphasis':
        walk(node.children, { ...current, italic: true }, out, context);
        break;
      case 'delete':
        walk(node.children, { ...current, strike: true }, out, context);
        break;
      case 'inlineCode':
        out.push({ type: 'text', text: node.value, ...current, code: true });
        break;
      case 'inlineMath': {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        const mark = context.file.line(line).startsWith('$$', column - 1) ? '$$' : '$';
        const formula = context.math?.(node.value, mark === '$$', line, column + mark.length);
        if (formula) out.push({ type: 'math', formula, span: spanOf(context.file, node), ...current });
        else out.push({ type: 'text', text: `${mark}${node.value}${mark}`, ...current, code: true });
        break;
      }
      case 'break':
        out.push(lineBreak(current));
        break;
      case 'link':
        walk(
          node.children,
          {
            ...current,
            link: { address: node.url, ...(node.title && { title: node.title }), span: spanOf(context.file, node) },
          },
          out,
          context,
        );
        break;
      case 'linkReference': {
        const target = context.definitions.links.get(node.identifier);
        if (!target) reportReference(node, context);
        walk(
          node.children,
          target
            ? {
                ...current,
                link: {
                  address: target.url,
                  ...(target.title && { title: target.title }),
                  span: spanOf(context.file, node),
                },
              }
            : current,
          out,
          context,
        );
        break;
      }
      case 'image':
        out.push({
          type: 'image',
          address: node.url,
          alt: node.alt ?? '',
          ...(node.title && { title: node.title }),
          attributes: NO_ATTRIBUTES,
          ...(current.link && { link: current.link }),
          span: spanOf(context.file, node),
        });
        break;
      case 'imageReference': {
        const target = context.definitions.links.get(node.identifier);
        if (!target) {
          reportReference(node, context);
          if (node.alt) out.push({ type: 'text', text: node.alt, ...current });
        } else
          out.push({
            type: 'image',
            address: target.url,
            alt: node.alt ?? '',
            ...(target.title && { title: target.title }),
            attributes: NO_ATTRIBUTES,
            span: spanOf(context.file, node),
          });
        break;
      }
      case 'footnoteReference':
        out.push({ type: 'footnote', name: node.identifier, span: spanOf(context.file, node), ...current });
        break;
      case 'inlineNote': {
        const span = spanOf(context.file, node);
        const content = readInline(node.children, context);
        out.push({ type: 'footnote', name: `^${span.line}:${span.column}`, content, span, ...current });
        break;
      }
      case 'html': {
        const tag = /^<(\/?)([a-z0-9]+)[^>]*?(\/?)>$/i.exec(node.value);
        const name = tag?.[2]?.toLowerCase() ?? '';
        if (name === 'br') out.push(lineBreak(current));
        else if (TAGS[name] && !tag?.[1]) {
          tags.push({ name, before: current });
          current = { ...current, ...TAGS[name] };
        } else if (TAGS[name]) {
          const open = tags.map((t) => t.name).lastIndexOf(name);
          if (open >= 0) current = (tags.splice(open)[0] as { before: Marks }).before;
        } else {
          const rest = all.slice(at + 1);
          const closed = rest.findIndex((one) => one.type === 'html' && isEnd(one.value, name));
          if (SILENT.includes(name) && !tag?.[1] && !tag?.[3] && closed >= 0) silent = name;
          if (
            readPicture(node.value, name, rest.slice(0, Math.max(0, closed)), current, out, spanOf(context.file, node))
          )
            break;
          for (const frame of framesIn(node.value)) reportFrame(frame, spanOf(context.file, node), context.diagnostics);
          if (context.diagnostics.list.some(({ code }) => code === 'parse/raw-html')) break;
          context.diagnostics.report(
            'parse/raw-html',
            `The HTML tag ${node.value.slice(0, 40)} is left out; the text in it stays`,
            spanOf(context.file, node),
            'Write it in Markdown, e.g. **bold**, or as a ::: block',
          );
        }
        break;
      }
      default:
        break;
    }
  }
}
