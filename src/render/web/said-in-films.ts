// What is said in the films and sounds of a slide, by the captions beside them: for those who read, on paper too.
import { word } from '../../base/slide-words.ts';
import type { Scene, SceneSlide } from '../../scene/scene.ts';
import { nodesOf } from '../../scene/walk.ts';
import { attribute, html } from './escape.ts';

/** HTML, a block for each film that has captions; empty without any. */
export function saidInFilms(slide: SceneSlide, { media, lang }: Scene): string {
  const own = slide.lang ?? lang;
  const language = attribute('lang', own === lang ? undefined : own);
  return [...nodesOf(slide.nodes)]
    .flatMap((node) => {
      const lines = node.kind === 'image' && node.media && media?.files.get(node.media.id)?.captions?.lines;
      if (!lines) return [];
      const name = `${html(word('transcript', own))}: ${html(node.alt ?? '')}`;
      return [`<div class="film"${language}><p><b>${name}</b></p><p>${html(lines.join(' '))}</p></div>`];
    })
    .join('');
}
