// Comments are nobody's business in Quarto, as in pandoc.
export { pandocComment as quartoComment } from '../pandoc/comment.ts';
