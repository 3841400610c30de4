// Lines of `:::` as a block of CommonMark's, like a rule: so the parser itself decides what is code, list, quotation
// and div. Pairs of them become divs in divs.ts.
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** A line of `:::` in a tree; `value` is the line without what stands before it. */
export interface DivLine {
  readonly type: 'divLine';
  readonly value: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    divLine: 'divLine';
  }
}

declare module 'mdast' {
  interface RootContentMap {
    divLine: DivLine & { position?: import('mdast').Root['position'] };
  }
}

const COLON = 58;
/** micromark's codes of line ends are negative, but for blanks (-1, -2). */
const isEnd = (code: Code): boolean => code === null || code < -2;

const construct: Construct = {
  name: 'divLine',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let colons = 0;
    return (code) => {
      effects.enter('divLine');
      return marks(code);
    };
    function marks(code: Code): State | undefined {
      if (code !== COLON) return colons < 3 ? nok(code) : rest(code);
      colons++;
      effects.consume(code);
      return marks;
    }
    function rest(code: Code): State | undefined {
      if (isEnd(code)) {
        effects.exit('divLine');
        return ok(code);
      }
      effects.consume(code);
      return rest;
    }
  },
};

export const divLines: Extension = { flow: { [COLON]: construct } };

export const divLinesFromMarkdown: MdastExtension = {
  enter: {
    divLine(token) {
      this.enter({ type: 'divLine', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    divLine(token) {
      this.exit(token);
    },
  },
};
