// A scene as those see it who only see what is shown: without hidden slides, sections of nothing else, and links to
// them.
import type { Link, Scene, SceneSlide } from './scene.ts';

/** The scene itself where nothing is hidden; slides keep their order and numbers. */
export function visibleScene(scene: Scene): Scene {
  const hidden = new Set(scene.slides.filter((slide) => slide.hidden).map((slide) => slide.id));
  if (!hidden.size) return scene;
  const stays = (id: string) => !hidden.has(id);
  const slides = scene.slides.filter((slide) => !slide.hidden);
  return {
    ...scene,
    slides: slides.map((slide) => unlinked(slide, hidden) as SceneSlide),
    sections: sectionsOf(scene.sections, slides, stays),
    citations: scene.citations
      ?.map(({ key, slides }) => ({ key, slides: slides.filter(stays) }))
      .filter(({ slides }) => slides.length),
  };
}

/**
 * Sections that a shown slide names, and that of the slides for questions; slides behind a hidden one that began a
 * section go on with the one before.
 */
function sectionsOf(
  sections: Scene['sections'],
  shown: readonly SceneSlide[],
  stays: (id: string) => boolean,
): Scene['sections'] {
  const named = new Set(shown.map((slide) => slide.section));
  const backup = new Set(shown.filter((slide) => slide.backup).map((slide) => slide.id));
  const out: { title: string; slides: string[] }[] = [];
  for (const { title, slides } of sections) {
    const own = slides.filter(stays);
    const last = out[out.length - 1];
    if (!own.length) continue;
    if (named.has(title) || title === '' || own.some((id) => backup.has(id))) out.push({ title, slides: own });
    else if (last) last.slides.push(...own);
    else out.push({ title: '', slides: own });
  }
  return out;
}

/** The same without links to these slides: their addresses are made of their titles. */
function unlinked(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => unlinked(one, gone));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Map) return value;
  const out: Record<string, unknown> = {};
  for (const [key, own] of Object.entries(value))
    if (key !== 'link' || !leadsTo(own as Link, gone)) out[key] = unlinked(own, gone);
  return out;
}

const leadsTo = (link: Link | undefined, gone: ReadonlySet<string>): boolean =>
  link !== undefined && typeof link === 'object' && 'slide' in link && gone.has(link.slide);
