// What stands for a film or a sound where there is no still of it: a plain card with the sign that everybody knows.

const CARD = '#26323B';
const SIGN = '#F4F1EA';

/** A card as an SVG picture; `w` and `h` in pixels. */
export function posterSvg(kind: 'video' | 'audio', { w, h }: { readonly w: number; readonly h: number }): Uint8Array {
  const unit = Math.min(w, h) / 10;
  const at = (x: number, y: number) => `${round(w / 2 + x * unit)} ${round(h / 2 + y * unit)}`;
  const triangle = `<path d="M${at(-0.7, -1.1)} L${at(1.2, 0)} L${at(-0.7, 1.1)} Z" fill="${SIGN}"/>`;
  const stroke = `fill="none" stroke="${SIGN}" stroke-width="${round(0.28 * unit)}"`;
  const ring = `<circle cx="${w / 2}" cy="${h / 2}" r="${round(2.2 * unit)}" ${stroke}/>`;
  const cone = `M${at(-2, -0.7)} L${at(-1, -0.7)} L${at(0.3, -1.8)} L${at(0.3, 1.8)} L${at(-1, 0.7)} L${at(-2, 0.7)} Z`;
  const wave = (r: number) => `M${at(0.9, -r)} Q${at(0.9 + r, 0)} ${at(0.9, r)}`;
  const waves = `<path d="${wave(0.8)} ${wave(1.5)}" ${stroke}/>`;
  const sign = kind === 'video' ? ring + triangle : `<path d="${cone}" fill="${SIGN}"/>${waves}`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`;
  return new TextEncoder().encode(`${head}<rect width="${w}" height="${h}" fill="${CARD}"/>${sign}</svg>`);
}

const round = (value: number): number => Math.round(value * 100) / 100;
