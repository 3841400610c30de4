// Draws the illustrations of this talk. Plain Node, no dependencies, same output every time:
//   node draw.mjs            writes every SVG next to this file
//   node draw.mjs name ...   writes only those named (without .svg)
// Colour has a meaning and keeps it: bone is sand, cells are plum, medicines blue, harm coral.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const C = {
  ink: '#24384A', panel: '#F3EADB', body: '#FBF7F0',
  bone: '#E6C88F', boneD: '#C79F58', boneL: '#F5E3BE',
  cell: '#7A4E8A', cellL: '#C9A9D6',
  drug: '#2B6CA3', drugL: '#A9CBE6',
  teal: '#0F6B6B', tealL: '#9CCFC7',
  harm: '#C2512F', harmL: '#EDB9A4',
};

// ---------------------------------------------------------------- numbers and curves
const n1 = (v) => { const s = (Math.round(v * 10) / 10).toString(); return s === '-0' ? '0' : s; };
const P = (x, y) => `${n1(x)} ${n1(y)}`;
const lerp = (a, b, t) => a + (b - a) * t;
const clamp = (v, a, b) => Math.max(a, Math.min(b, v));
const rad = (d) => (d * Math.PI) / 180;

function random(seed) { // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A smooth curve through the points (Catmull-Rom); a third value 1 makes a point a corner. */
function smooth(pts, closed = true) {
  const n = pts.length;
  const at = (i) => (closed ? pts[(i + n) % n] : pts[clamp(i, 0, n - 1)]);
  let d = `M${P(pts[0][0], pts[0][1])}`;
  const end = closed ? n : n - 1;
  for (let i = 0; i < end; i++) {
    const p0 = at(i - 1), p1 = at(i), p2 = at(i + 1), p3 = at(i + 2);
    const len = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
    const tan = (a, b, c) => { // tangent at b, as long as the neighbouring chords allow
      if (b[2]) return [0, 0];
      const l1 = Math.hypot(b[0] - a[0], b[1] - a[1]), l2 = Math.hypot(c[0] - b[0], c[1] - b[1]);
      const w = len / Math.max(1e-6, l1 + l2);
      return [(c[0] - a[0]) * w / 3, (c[1] - a[1]) * w / 3];
    };
    const t1 = tan(p0, p1, p2), t2 = tan(p1, p2, p3);
    d += `C${P(p1[0] + t1[0], p1[1] + t1[1])} ${P(p2[0] - t2[0], p2[1] - t2[1])} ${P(p2[0], p2[1])}`;
  }
  return closed ? d + 'Z' : d;
}

/** A closed quadratic spline round a polygon: short to write, soft to look at. */
function soft(poly) {
  const n = poly.length;
  const mid = (i) => { const a = poly[i % n], b = poly[(i + 1) % n]; return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]; };
  const m0 = mid(n - 1);
  let x = Math.round(m0[0] * 10) / 10, y = Math.round(m0[1] * 10) / 10;
  let d = `M${P(x, y)}`;
  for (let i = 0; i < n; i++) {
    const c = poly[i], m = mid(i);
    d += `q${P(c[0] - x, c[1] - y)} ${P(m[0] - x, m[1] - y)}`;
    x = Math.round((x + Number(n1(m[0] - x))) * 10) / 10; y = Math.round((y + Number(n1(m[1] - y))) * 10) / 10;
  }
  return (d + 'z').replace(/ -/g, '-').replace(/([ q-])0\./g, '$1.');
}

function bezier(p0, p1, p2, p3, n = 24) {
  const out = [];
  for (let i = 0; i <= n; i++) {
    const t = i / n, u = 1 - t;
    out.push([0, 1].map((k) => u * u * u * p0[k] + 3 * u * u * t * p1[k] + 3 * u * t * t * p2[k] + t * t * t * p3[k]));
  }
  return out;
}

// ---------------------------------------------------------------- SVG pieces
const attrs = (o) => Object.entries(o).filter(([, v]) => v !== undefined && v !== null)
  .map(([k, v]) => ` ${k.replace(/[A-Z]/g, (c) => '-' + c.toLowerCase())}="${typeof v === 'number' ? n1(v) : v}"`).join('');
const el = (name, o, inner) => (inner === undefined ? `<${name}${attrs(o)}/>` : `<${name}${attrs(o)}>${inner}</${name}>`);
const path = (d, o = {}) => el('path', { d, ...o });
const circle = (cx, cy, r, o = {}) => el('circle', { cx, cy, r, ...o });
const ellipse = (cx, cy, rx, ry, o = {}) => el('ellipse', { cx, cy, rx, ry, ...o });
const rect = (x, y, width, height, rx, o = {}) => el('rect', { x, y, width, height, rx, ...o });
const line = (x1, y1, x2, y2, o = {}) => el('line', { x1, y1, x2, y2, ...o });
const g = (o, ...inner) => el('g', o, inner.flat(9).join(''));
const at = (x, y, deg = 0, s = 1) => `translate(${P(x, y)})${deg ? ` rotate(${n1(deg)})` : ''}${s !== 1 ? ` scale(${Math.round(s * 1000) / 1000})` : ''}`;
const INK = { fill: 'none', stroke: C.ink };

/** Shapes joined to one silhouette: outline first, fills over it. */
function union(shapes, fill, stroke = C.ink, sw = 3) {
  return g({ fill: stroke, stroke, strokeWidth: sw * 2 }, shapes) + g({ fill, stroke: 'none' }, shapes);
}

function blobPoints(cx, cy, r, rng, wobble = 0.08, n = 9, ry = r) {
  const out = [], ph = rng() * 6.28;
  for (let i = 0; i < n; i++) {
    const a = ph + (i / n) * Math.PI * 2, k = 1 + (rng() - 0.5) * 2 * wobble;
    out.push([cx + Math.cos(a) * r * k, cy + Math.sin(a) * ry * k]);
  }
  return out;
}

/** A cell: light plum, plum outline, plum nucleus. */
function cell(x, y, r, seed, sw = 3) {
  const rng = random(seed * 7919 + 13);
  const d = smooth(blobPoints(x, y, r, rng, 0.06, 8));
  const a = rng() * 6.28;
  return path(d, { fill: C.cellL, stroke: C.cell, strokeWidth: sw })
    + circle(x + Math.cos(a) * r * 0.14, y + Math.sin(a) * r * 0.14, r * 0.42, { fill: C.cell });
}

/** An arrow along an arc, head at the end. Angles in degrees, clockwise. */
function arcArrow(cx, cy, r, a0, a1, color, sw, head = 13) {
  const p = (a, rr = r) => [cx + Math.cos(rad(a)) * rr, cy + Math.sin(rad(a)) * rr];
  const s = p(a0), e = p(a1);
  const dir = Math.sign(a1 - a0), th = a1 + dir * 90 - dir * 6;
  const b1 = [e[0] - Math.cos(rad(th - 38)) * head, e[1] - Math.sin(rad(th - 38)) * head];
  const b2 = [e[0] - Math.cos(rad(th + 38)) * head, e[1] - Math.sin(rad(th + 38)) * head];
  return path(`M${P(...s)}A${n1(r)} ${n1(r)} 0 0 ${dir > 0 ? 1 : 0} ${P(...e)}M${P(...b1)}L${P(...e)}L${P(...b2)}`, { fill: 'none', stroke: color, strokeWidth: sw });
}

/** A needle with a syringe, its tip at (0,0), pointing to -x. */
function syringe({ needle = 90, barrel = 96, w = 30, fill = 0.5, plunger = 44, liquid = C.cellL, dots = [], sw = 3 }) {
  const b0 = needle + 16, b1 = b0 + barrel, h = w / 2, lx = b0 + barrel * fill;
  return [
    line(0, 0, needle, 0, { stroke: C.ink, strokeWidth: sw + 1 }),
    rect(needle - 2, -h * 0.36, 18, h * 0.72, 2, { fill: C.body, stroke: C.ink, strokeWidth: sw }),
    line(lx + 4, 0, b1 + plunger, 0, { stroke: C.ink, strokeWidth: sw + 1 }),
    rect(b0, -h, barrel, w, 5, { fill: C.body, stroke: 'none' }),
    rect(b0, -h, barrel * fill, w, 5, { fill: liquid, stroke: 'none' }),
    dots.map(([x, y, r]) => circle(b0 + x, y, r, { fill: C.cell })),
    line(lx, -h, lx, h, { stroke: C.ink, strokeWidth: sw + 2 }),
    line(lx, 0, b1, 0, { stroke: C.ink, strokeWidth: sw }),
    rect(b0, -h, barrel, w, 5, { ...INK, strokeWidth: sw }),
    line(b1, -h - 7, b1, h + 7, { stroke: C.ink, strokeWidth: sw + 1 }),
    line(b1 + plunger, -h * 0.8, b1 + plunger, h * 0.8, { stroke: C.ink, strokeWidth: sw + 1 }),
  ].flat(9).join('');
}

/** A drip bag hanging from its loop at (0,0); the tube starts at (0, h + 32). */
function dripBag({ w = 74, h = 104, level = 0.42, liquid = C.drugL, sw = 3, dots = [] }) {
  const x = w / 2, y0 = 12, y1 = y0 + h;
  const bag = `M${P(-x + 12, y0)}H${n1(x - 12)}Q${P(x, y0)} ${P(x, y0 + 12)}V${n1(y1 - 26)}Q${P(x, y1)} ${P(x - 26, y1)}H${n1(-x + 26)}Q${P(-x, y1)} ${P(-x, y1 - 26)}V${n1(y0 + 12)}Q${P(-x, y0)} ${P(-x + 12, y0)}Z`;
  const ly = y0 + h * level;
  const liq = `M${P(-x, ly)}Q${P(-x / 2, ly - 5)} ${P(0, ly)}T${P(x, ly)}V${n1(y1 - 26)}Q${P(x, y1)} ${P(x - 26, y1)}H${n1(-x + 26)}Q${P(-x, y1)} ${P(-x, y1 - 26)}Z`;
  return [
    path(`M-8 ${n1(y0)}V6A8 8 0 0 1 8 6V${n1(y0)}`, { ...INK, strokeWidth: sw }),
    path(bag, { fill: C.body }), path(liq, { fill: liquid }),
    dots.map(([dx, dy, r]) => circle(dx, y0 + dy, r, { fill: C.cell })),
    path(bag, { ...INK, strokeWidth: sw }),
    rect(-6, y1, 12, 20, 3, { fill: C.body, stroke: C.ink, strokeWidth: sw }),
  ].flat(9).join('');
}

function svg(name, w, h, inner, { panel = true } = {}) {
  const body = (panel ? rect(0, 0, w, h, 24, { fill: C.panel }) : '') + [inner].flat(9).join('');
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">`
    + `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${body}</g></svg>\n`;
  // names of clip paths are the file's own, so that several pictures can be set into one page
  return text.replace(/ id="(\w+)"/g, ` id="${name}-$1"`).replace(/url\(#(\w+)\)/g, `url(#${name}-$1)`).replace(/></g, '>\n<');
}

// ---------------------------------------------------------------- bone as a field, contoured
/** Signed field of rounded struts (negative inside), joined softly. */
function strutField(struts, k = 5, cellSize = 40) {
  // struts: {id, a:[x,y], b:[x,y], wa, wb}; a coarse grid keeps it quick
  const grid = new Map(), reach = cellSize;
  struts.forEach((s) => {
    const x0 = Math.floor((Math.min(s.a[0], s.b[0]) - reach) / cellSize), x1 = Math.floor((Math.max(s.a[0], s.b[0]) + reach) / cellSize);
    const y0 = Math.floor((Math.min(s.a[1], s.b[1]) - reach) / cellSize), y1 = Math.floor((Math.max(s.a[1], s.b[1]) + reach) / cellSize);
    for (let i = x0; i <= x1; i++) for (let j = y0; j <= y1; j++) {
      const key = i * 4096 + j; if (!grid.has(key)) grid.set(key, []); grid.get(key).push(s);
    }
  });
  return (x, y) => {
    const list = grid.get(Math.floor(x / cellSize) * 4096 + Math.floor(y / cellSize));
    if (!list) return 30;
    const near = new Map(); // one distance per strand, so that its own pieces do not thicken it
    for (const s of list) {
      const dx = s.b[0] - s.a[0], dy = s.b[1] - s.a[1], l2 = dx * dx + dy * dy || 1;
      const t = clamp(((x - s.a[0]) * dx + (y - s.a[1]) * dy) / l2, 0, 1);
      const d = Math.hypot(x - s.a[0] - dx * t, y - s.a[1] - dy * t) - lerp(s.wa, s.wb, t) / 2;
      if (!(near.get(s.id) <= d)) near.set(s.id, d);
    }
    let sum = 0;
    for (const d of near.values()) sum += Math.exp(-d / k);
    return sum > 0 ? -k * Math.log(sum) : 30;
  };
}

/** Closed contours of field = 0 (marching squares), as polygons. */
function contours(field, x0, y0, x1, y1, step) {
  const nx = Math.round((x1 - x0) / step), ny = Math.round((y1 - y0) / step);
  const v = [];
  for (let j = 0; j <= ny; j++) for (let i = 0; i <= nx; i++) {
    const edge = i === 0 || j === 0 || i === nx || j === ny;
    v.push(edge ? 1 : field(x0 + i * step, y0 + j * step) || 1e-6);
  }
  const V = (i, j) => v[j * (nx + 1) + i];
  const next = new Map(), point = new Map();
  const hEdge = (i, j) => (j * (nx + 1) + i) * 2, vEdge = (i, j) => (j * (nx + 1) + i) * 2 + 1;
  const put = (key, xa, ya, xb, yb, va, vb) => { if (!point.has(key)) { const t = va / (va - vb); point.set(key, [lerp(xa, xb, t), lerp(ya, yb, t)]); } return key; };
  for (let j = 0; j < ny; j++) for (let i = 0; i < nx; i++) {
    const a = V(i, j), b = V(i + 1, j), c = V(i + 1, j + 1), d = V(i, j + 1);
    const code = (a < 0 ? 1 : 0) | (b < 0 ? 2 : 0) | (c < 0 ? 4 : 0) | (d < 0 ? 8 : 0);
    if (code === 0 || code === 15) continue;
    const X = x0 + i * step, Y = y0 + j * step;
    const T = () => put(hEdge(i, j), X, Y, X + step, Y, a, b), B = () => put(hEdge(i, j + 1), X, Y + step, X + step, Y + step, d, c);
    const L = () => put(vEdge(i, j), X, Y, X, Y + step, a, d), R = () => put(vEdge(i + 1, j), X + step, Y, X + step, Y + step, b, c);
    const seg = (p, q) => next.set(p, q); // inside on the left hand, consistently
    switch (code) {
      case 1: seg(L(), T()); break; case 2: seg(T(), R()); break; case 3: seg(L(), R()); break;
      case 4: seg(R(), B()); break; case 6: seg(T(), B()); break; case 7: seg(L(), B()); break;
      case 8: seg(B(), L()); break; case 9: seg(B(), T()); break; case 11: seg(B(), R()); break;
      case 12: seg(R(), L()); break; case 13: seg(R(), T()); break; case 14: seg(T(), L()); break;
      case 5: seg(L(), T()); seg(R(), B()); break; case 10: seg(T(), R()); seg(B(), L()); break;
    }
  }
  const loops = [];
  while (next.size) {
    const start = next.keys().next().value; let k = start; const loop = [];
    while (next.has(k)) { loop.push(point.get(k)); const t = next.get(k); next.delete(k); k = t; }
    if (loop.length > 5) loops.push(loop);
  }
  return loops;
}
const area = (p) => { let s = 0; for (let i = 0; i < p.length; i++) { const a = p[i], b = p[(i + 1) % p.length]; s += a[0] * b[1] - b[0] * a[1]; } return s / 2; };

function simplify(loop, tol) { // Douglas-Peucker on a closed loop
  const dp = (pts) => {
    if (pts.length < 3) return pts;
    const [a, b] = [pts[0], pts[pts.length - 1]]; let m = 0, k = 0;
    const dx = b[0] - a[0], dy = b[1] - a[1], l = Math.hypot(dx, dy) || 1e-9;
    for (let i = 1; i < pts.length - 1; i++) { const d = Math.abs((pts[i][0] - a[0]) * dy - (pts[i][1] - a[1]) * dx) / l; if (d > m) { m = d; k = i; } }
    if (m < tol) return [a, b];
    return dp(pts.slice(0, k + 1)).slice(0, -1).concat(dp(pts.slice(k)));
  };
  let far = 0, best = -1;
  loop.forEach((p, i) => { const d = Math.hypot(p[0] - loop[0][0], p[1] - loop[0][1]); if (d > best) { best = d; far = i; } });
  const one = dp(loop.slice(0, far + 1)), two = dp(loop.slice(far).concat([loop[0]]));
  return one.slice(0, -1).concat(two.slice(0, -1));
}
/** Even points along a closed loop, a little smoothed: good control points for soft(). */
function resample(loop, gap) {
  const n = loop.length, acc = [0];
  for (let i = 0; i < n; i++) { const a = loop[i], b = loop[(i + 1) % n]; acc.push(acc[i] + Math.hypot(b[0] - a[0], b[1] - a[1])); }
  const total = acc[n], m = Math.max(5, Math.round(total / gap)), out = [];
  for (let k = 0, i = 0; k < m; k++) { const s = (k / m) * total; while (acc[i + 1] < s) i++; const t = (s - acc[i]) / (acc[i + 1] - acc[i] || 1), a = loop[i], b = loop[(i + 1) % n]; out.push([lerp(a[0], b[0], t), lerp(a[1], b[1], t)]); }
  return out;
}
const fieldPath = (loops, gap = 6) => loops.map((l) => soft(resample(l, gap))).join('');

/** Voronoi edges of jittered sites in a box: the lattice of trabecular bone. */
function lattice(x0, y0, x1, y1, size, seed, { jitter = 0.32, stretch = 1 } = {}) {
  const rng = random(seed), sites = [];
  const sy = size * stretch;
  let row = 0;
  for (let y = y0 - sy; y <= y1 + sy; y += sy * 0.87, row++) for (let x = x0 - size; x <= x1 + size; x += size)
    sites.push([x + (row % 2 ? size / 2 : 0) + (rng() - 0.5) * 2 * jitter * size, y + (rng() - 0.5) * 2 * jitter * sy]);
  const edges = new Map();
  sites.forEach((s, i) => {
    let poly = [[s[0] - 3 * size, s[1] - 3 * sy], [s[0] + 3 * size, s[1] - 3 * sy], [s[0] + 3 * size, s[1] + 3 * sy], [s[0] - 3 * size, s[1] + 3 * sy]];
    let tag = [-1, -1, -1, -1];
    sites.forEach((t, j) => {
      if (i === j || Math.abs(t[0] - s[0]) > size * 4 || Math.abs(t[1] - s[1]) > sy * 4) return;
      const mx = (s[0] + t[0]) / 2, my = (s[1] + t[1]) / 2, nx = t[0] - s[0], ny = t[1] - s[1];
      const side = (p) => (p[0] - mx) * nx + (p[1] - my) * ny;
      const np = [], nt = [];
      for (let k = 0; k < poly.length; k++) {
        const a = poly[k], b = poly[(k + 1) % poly.length], sa = side(a), sb = side(b);
        if (sa <= 0) { np.push(a); nt.push(tag[k]); }
        if ((sa <= 0) !== (sb <= 0)) { const u = sa / (sa - sb); np.push([lerp(a[0], b[0], u), lerp(a[1], b[1], u)]); nt.push(sa <= 0 ? j : tag[k]); }
      }
      poly = np; tag = nt;
    });
    poly.forEach((a, k) => { const j = tag[k]; if (j > i) edges.set(`${i}-${j}`, [a, poly[(k + 1) % poly.length]]); });
  });
  return [...edges.values()].filter(([a, b]) => [a, b].some((p) => p[0] > x0 - 5 && p[0] < x1 + 5 && p[1] > y0 - 5 && p[1] < y1 + 5));
}

const out = {};
// ================================================================ title-bone
function densify(pts, per) { // the same spline the path uses, as a dense polygon
  const nums = smooth(pts).slice(1, -1).split('C').map((s) => s.trim().split(/[ ,]+/).map(Number));
  const res = []; let p = nums[0];
  for (let i = 1; i < nums.length; i++) { const q = nums[i]; res.push(...bezier(p, [q[0], q[1]], [q[2], q[3]], [q[4], q[5]], per).slice(0, -1)); p = [q[4], q[5]]; }
  return res;
}
function distanceTo(poly) { // positive inside
  return (x, y) => {
    let m = 1e9, c = false;
    for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
      const a = poly[j], b = poly[i], dx = b[0] - a[0], dy = b[1] - a[1], l2 = dx * dx + dy * dy || 1, t = clamp(((x - a[0]) * dx + (y - a[1]) * dy) / l2, 0, 1);
      const d = Math.hypot(x - a[0] - dx * t, y - a[1] - dy * t); if (d < m) m = d;
      if ((a[1] > y) !== (b[1] > y) && x < (dx * (y - a[1])) / dy + a[0]) c = !c;
    }
    return c ? m : -m;
  };
}
out['title-bone'] = () => {
  const outline = [
    [196, 62], [128, 48], [72, 74], [38, 126], [36, 188], [62, 240], [112, 268], [164, 276], [204, 298], [230, 334],
    [238, 364], [231, 388], [222, 408], [222, 428], [234, 452], [254, 484], [265, 528], [272, 600], [274, 690], [275, 780], [275, 900, 1],
    [410, 900, 1], [410, 780], [411, 690], [413, 600], [417, 500], [428, 410], [446, 330], [463, 262], [466, 202], [450, 154], [418, 126], [382, 126], [354, 148], [322, 168], [286, 166], [256, 136], [232, 92],
  ];
  const HX = 132, HY = 160, HR = 116;
  const dist = distanceTo(densify(outline, 6));
  const rng = random(20), struts = []; let id = 0;
  const add = (pts, w0, w1, wob = 0.16) => {
    id++;
    let w = w0 * (1 + (rng() - 0.5) * wob);
    for (let i = 0; i < pts.length - 1; i++) { const nw = lerp(w0, w1, (i + 1) / (pts.length - 1)) * (1 + (rng() - 0.5) * 2 * wob); struts.push({ id, a: pts[i], b: pts[i + 1], wa: w, wb: nw }); w = nw; }
  };
  const jit = (p, s) => [p[0] + (rng() - 0.5) * 2 * s, p[1] + (rng() - 0.5) * 2 * s];
  const head = (deg) => [HX + Math.cos(rad(deg)) * HR, HY + Math.sin(rad(deg)) * HR];
  // the principal compressive bundle: from the calcar fanning up into the head
  for (let i = 0; i < 9; i++) {
    const t = i / 8;
    add(bezier([lerp(214, 276, t), lerp(318, 500, t)], [lerp(196, 262, t), lerp(280, 360, t)], jit([lerp(110, 236, t), lerp(226, 200, t)], 4), head(lerp(-172, -34, t)), 22), 6, 5);
  }
  // the principal tensile arcs: from the outer cortex over the neck, down into the head
  for (let i = 0; i < 8; i++) {
    const t = i / 7;
    add(bezier([lerp(464, 424, t), lerp(236, 450, t)], jit([lerp(392, 372, t), lerp(124, 262, t)], 4), jit([lerp(232, 236, t), lerp(60, 226, t)], 4), head(lerp(204, 104, t)), 28), 4.8, 4.6);
  }
  // from the medial cortex up to the greater trochanter
  for (let i = 0; i < 6; i++) {
    const t = i / 5;
    add(bezier([lerp(244, 280, t), lerp(432, 640, t)], [lerp(290, 306, t), lerp(372, 540, t)], jit([lerp(340, 396, t), lerp(280, 440, t)], 4), [lerp(366, 452, t), lerp(140, 300, t)], 22), 4.6, 4.2);
  }
  // the trochanter itself, and arcs that close the upper shaft
  for (let i = 0; i < 4; i++) {
    const t = i / 3;
    add(bezier([lerp(340, 396, t), lerp(160, 126, t)], [lerp(372, 424, t), lerp(190, 160, t)], [lerp(410, 446, t), lerp(240, 200, t)], [lerp(436, 466, t), lerp(350, 246, t)], 14), 4.2, 4.2);
  }
  for (let i = 0; i < 5; i++) {
    const t = i / 4;
    add(bezier([lerp(424, 412, t), lerp(470, 660, t)], [lerp(396, 384, t), lerp(424, 610, t)], [lerp(320, 320, t), lerp(384, 570, t)], [lerp(256, 278, t), lerp(452, 650, t)], 16), 4.4, 3.8);
  }
  // ties through the neck, Ward's triangle and the trochanter
  for (const [a, b, c, d, w] of [
    [[270, 470], [256, 380], [266, 250], [276, 160], 4], [[276, 500], [300, 400], [314, 280], [312, 164], 3.6],
    [[232, 318], [270, 300], [318, 330], [352, 392], 3.4], [[244, 372], [268, 356], [300, 372], [330, 424], 3.2],
    [[462, 196], [440, 150], [400, 138], [352, 160], 4], [[464, 250], [438, 206], [400, 176], [340, 172], 4],
    [[446, 330], [430, 276], [396, 232], [352, 204], 3.6]]) add(bezier(a, jit(b, 3), jit(c, 3), d, 18), w, w);
  const lat = strutField(struts, 1.5, 32);
  const cortex = (x, y) => { // thin over the head, thick in the shaft, thickest at the calcar
    const s = clamp((y - 300) / 300, 0, 1), sh = s * s * (3 - 2 * s);
    return 9 + sh * 20 + (x < 290 && y > 270 && y < 480 ? 9 * Math.sin(((y - 270) / 210) * Math.PI) : 0);
  };
  const field = (x, y) => {
    if (y > 742) return -1;
    const d = dist(x, y); if (d <= 0) return Math.max(0.01, -d);
    const c = cortex(x, y) - d, l = -lat(x, y), k = 2;
    return -k * Math.log(Math.exp(clamp(c / k, -40, 40)) + Math.exp(clamp(l / k, -40, 40)));
  };
  const loops = contours(field, 20, 30, 490, 760, 2).filter((l) => Math.abs(area(l)) > 30).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  const shape = smooth(outline);
  // the holes are holes: the slide shows through
  return svg('title-bone', 480, 720, g({ transform: 'translate(30 0)' }, // off the slide's right edge
    path(shape + fieldPath(loops.slice(1), 15), { fill: C.bone, fillRule: 'evenodd', stroke: C.boneD, strokeWidth: 1.6 }),
    path(shape, { stroke: C.ink, strokeWidth: 4 })), { panel: false });
};

// ================================================================ bone, dense and thin
/** A round window on trabecular bone. loss 0 = dense; 1 = thin, with struts gone. */
function boneLens(cx, cy, R, { id, size = 44, seed = 11, w = 14, loss = 0, marrow = C.body, sw = 2.5, step = 2.5, gap = 9.5 }) {
  const edges = lattice(-R, -R, R, R, size, seed, { jitter: 0.3, stretch: 1.12 }).map(([a, b]) => [[a[0] + cx, a[1] + cy], [b[0] + cx, b[1] + cy]]);
  const rng = random(seed + 3), struts = [];
  edges.forEach(([a, b], i) => {
    const r1 = rng(), r2 = rng(), r3 = rng(), r4 = rng(), ww = w * (0.85 + r1 * 0.4) * (1 - loss * 0.56);
    const flat = Math.abs(b[0] - a[0]) / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1); // cross ties go first
    const p = r2 / (0.5 + 0.75 * flat);
    const m = [(a[0] + b[0]) / 2 + (r3 - 0.5) * size * 0.2, (a[1] + b[1]) / 2 + (r4 - 0.5) * size * 0.2], mw = ww * 0.84;
    if (loss && p < 0.2 * loss) return;
    if (loss && p < 0.34 * loss) { // a broken strut: one stump
      const [s, e] = r3 < 0.5 ? [a, b] : [b, a], f = 0.3 + r4 * 0.2;
      struts.push({ id: i, a: s, b: [lerp(s[0], e[0], f), lerp(s[1], e[1], f)], wa: ww, wb: ww * 0.5 });
      return;
    }
    struts.push({ id: i, a, b: m, wa: ww, wb: mw }, { id: i, a: m, b, wa: mw, wb: ww });
  });
  const f = strutField(struts, loss ? 2 : 2.6, 40);
  const loops = contours((x, y) => Math.max(f(x, y), Math.hypot(x - cx, y - cy) - R - 5), cx - R - 9, cy - R - 9, cx + R + 9, cy + R + 9, step)
    .filter((l) => Math.abs(area(l)) > 40).filter((l) => { // nothing floats: loose flakes go
      const A = area(l); return !(A * LOOP_SIGN > 0 && Math.abs(A) < 1500 && !l.some(([x, y]) => Math.hypot(x - cx, y - cy) > R)); });
  return [
    el('clipPath', { id }, circle(cx, cy, R)),
    circle(cx, cy, R, { fill: marrow }),
    g({ clipPath: `url(#${id})` }, path(fieldPath(loops, gap), { fill: C.bone, stroke: C.ink, strokeWidth: sw, fillRule: 'evenodd' })),
  ];
}
const LOOP_SIGN = -1; // outer contours run this way round
// ================================================================ more is lost than built
out['bone-thins'] = () => { // off both sides of the slide: dense on the left, thin on the right
  const W = 1280, H = 372, rng = random(31), struts = [];
  lattice(0, 0, W, H, 58, 11).forEach(([a, b], id) => { const t = clamp((a[0] + b[0]) / 2 / W, 0, 1), keep = rng() > Math.max(0, t - 0.4) * 0.62; if (keep) struts.push({ id, a, b, wa: lerp(24, 5, t), wb: lerp(24, 5, t) }); });
  const field = strutField(struts, 4, 48), loops = contours((x, y) => field(x, y), -24, -24, W + 24, H + 24, 4).filter((l) => Math.abs(area(l)) > 60);
  return svg('bone-thins', W, H, [rect(0, 0, W, H, 0, { fill: C.body }), el('clipPath', { id: 'w' }, rect(0, 0, W, H, 0)), g({ clipPath: 'url(#w)' }, path(fieldPath(loops, 13), { fill: C.bone, fillRule: 'evenodd', stroke: C.ink, strokeWidth: 3.5 }))], { panel: false });
};

out['lost-built'] = () => {
  // bone cut across, as wide as the slide: one large cell digs a deep pit, four small ones fill a shallow one
  const I = { stroke: C.ink, strokeWidth: 5 };
  const pit = [[-160, 240], [-60, 232], [40, 226], [84, 222], [108, 222], [126, 262], [152, 326], [206, 352], [258, 330], [288, 264], [306, 226], [330, 222]].map(([x, y]) => [x + 90, y]);
  const dent = [[336, 222], [372, 232], [420, 242], [468, 232], [508, 222], [600, 226], [760, 238], [880, 230]].map(([x, y]) => [x + 330, y]);
  const bone = smooth([...pit, [500, 230], [590, 226], ...dent, [1200, 500, 1], [-100, 500, 1]]);
  const fresh = path(smooth([[338, 222, 1], [372, 232], [420, 242], [468, 232], [506, 222, 1], [506, 246], [468, 264], [420, 274], [372, 264], [338, 246]]), { fill: C.boneL, stroke: C.boneD, strokeWidth: 3 });
  const sleepers = [[80, 330, 30], [200, 400, 12], [372, 392, -14], [450, 300, 10], [540, 372, -8], [620, 286, 14], [700, 384, 8], [782, 330, -10], [900, 300, 24], [860, 400, 4], [990, 372, -12]].map(([x, y, deg]) => g({ transform: at(x, y, deg) }, path('M-19 0Q0 9 19 0Q0 -9 -19 0Z', { fill: C.boneD })));
  const edge = []; for (let i = 0; i <= 12; i++) { const t = i / 12, a = Math.PI * (1 - t); edge.push([206 + Math.cos(a) * 88, 262 + Math.sin(a) * (i % 2 ? 78 : 62)]); }
  const eater = path(smooth([...edge, [304, 214], [286, 176], [206, 158], [126, 176], [108, 214]]), { fill: C.cellL, stroke: C.cell, strokeWidth: 5 })
    + [[150, 208], [184, 240], [206, 192], [232, 246], [260, 206], [206, 284]].map(([x, y]) => circle(x, y, 15, { fill: C.cell })).join('');
  const crumbs = [[92, 128, 17, 1], [134, 84, 12, 2], [50, 170, 11, 3], [326, 176, 14, 4], [24, 122, 9, 5], [356, 204, 8, 6]].map(([x, y, r, i]) => path(smooth(blobPoints(x, y, r, random(i * 31), 0.24, 6)), { fill: C.bone, stroke: C.ink, strokeWidth: 4 }));
  const arrow = (x, y0, y1, w, color) => { const d = Math.sign(y1 - y0), h = w * 1.15; return path(`M${x - w / 2} ${y0}H${x + w / 2}V${y1 - d * h}H${x + w}L${x} ${y1}L${x - w} ${y1 - d * h}H${x - w / 2}Z`, { fill: color, ...I }); };
  const build = [372, 404, 436, 468].map((x, i) => g({ transform: at(x, [212, 220, 220, 212][i], [8, 4, -4, -8][i]) }, rect(-14, -22, 28, 44, 9, { fill: C.cellL, stroke: C.cell, strokeWidth: 4 }), circle(0, -4, 6.5, { fill: C.cell })));
  return svg('lost-built', 1130, 432, [el('clipPath', { id: 'w' }, rect(0, 0, 1130, 432, 0)), g({ clipPath: 'url(#w)' }, g({ transform: at(0, -14, 0, 1.06) },
    path(bone, { fill: C.bone }), sleepers, g({ transform: at(330, 0) }, fresh), path(bone, I),
    g({ transform: at(90, 0) }, crumbs, eater, arrow(206, 144, 46, 32, C.harm)), g({ transform: at(330, 0) }, build, arrow(420, 120, 178, 19, C.teal))))]);
};

// ---------------------------------------------------------------- people
/** A standing body, arms a little away from the sides; 540 high, centred on x = 0, crown at y = 0. */
function figure(sw = 3) {
  const half = [ // the right of the picture, from the neck down to the crotch
    [15, 56], [15, 76], [24, 87], [46, 94], [64, 101], [77, 117], [84, 148], [91, 184], [99, 214], [112, 252], [124, 288], [132, 306], [137, 326], [135, 344], [127, 347], [118, 333], [112, 312], [108, 292],
    [93, 256], [80, 222], [70, 188], [62, 156], [58, 180], [54, 208], [53, 232], [57, 262], [64, 296], [66, 330], [62, 374], [55, 412], [51, 436], [52, 462], [47, 496], [38, 526], [40, 538], [47, 550], [41, 557], [23, 556], [16, 548], [17, 526], [14, 496], [12, 464], [14, 436], [11, 404], [6, 360], [2, 318],
  ];
  const left = half.slice().reverse().map(([x, y]) => [-x, y]);
  return union([path(smooth(half.concat(left))), ellipse(0, 35, 26, 35)], C.body, C.ink, sw);
}

// ================================================================ a rare harm beside the help
/** A thigh bone that breaks in its shaft, and one whose neck is spared. */
// ================================================================ a broken hip
out['hip-break'] = () => {
  const m = (pts, k = 1) => pts.map(([x, y, c]) => [230 + k * x * 1.06, y * 1.06 - 40, c]);
  const B = { fill: C.bone, stroke: C.ink, strokeWidth: 4 };
  const ilium = [[30, 110], [44, 94], [78, 74], [116, 74], [140, 98], [144, 130], [132, 164], [120, 192], [124, 222], [112, 250], [96, 268], [92, 300], [78, 328], [58, 328], [52, 304], [62, 272], [64, 244], [58, 220], [42, 204], [32, 182], [28, 146]];
  const pubis = [[0, 282], [22, 272], [52, 258], [84, 250], [92, 262], [60, 276], [36, 290], [30, 304], [46, 318], [66, 322], [62, 334], [40, 332], [16, 318], [0, 314]];
  const sacrum = [[-34, 112], [-16, 104], [0, 106], [16, 104], [34, 112], [36, 142], [27, 178], [15, 208], [9, 226], [7, 246], [0, 254], [-7, 246], [-9, 226], [-15, 208], [-27, 178], [-36, 142]];
  const femur = [[104, 196], [124, 196], [136, 206], [150, 202], [168, 200], [178, 216], [174, 248], [166, 310], [162, 404], [152, 418], [134, 418], [124, 404], [128, 330], [126, 292], [134, 274], [120, 252], [100, 240], [92, 218]];
  const [rx, ry] = m([[136, 232]])[0], crack = m([[148, 196], [138, 214], [147, 226], [134, 242], [142, 256], [126, 270]]);
  return svg('hip-break', 460, 412, [
    [1, -1].map((k) => path(smooth(m(pubis, k)), { fill: C.boneL, stroke: C.ink, strokeWidth: 4 })),
    [1, -1].map((k) => path(smooth(m(ilium, k)), B)), [1, -1].map((k) => path(smooth(m(femur, k)), B)), path(smooth(m(sacrum)), B),
    [[14, 134], [13, 156], [11, 177], [8, 197]].flatMap(([x, y]) => [-1, 1].map((k) => { const [u, v] = m([[x, y]], k)[0]; return ellipse(u, v, 4, 5, { fill: C.boneD }); })),
    path('M' + crack.map((q) => P(...q)).join('L'), { stroke: C.harm, strokeWidth: 10 }), circle(rx, ry, 80, { stroke: '#E8825F', strokeWidth: 10 })], { panel: false });
};

// ================================================================ 100 women, a figure each
/** Harm and what is spared, in shades that show on pale and on dark ground: these pictures stand on the slide's own. */
const ON_ANY = { harm: '#CB5A36', teal: '#1F8A86', grey: '#7C8894' };
/** Women of a trial, a figure each: first those with a break, then those whom the medicine spared one, the rest in outline. */
const women = (name, w, h, { broken, spared, rest = 0, per, dx, dy, size }) => svg(name, w, h, [...Array(broken + spared + rest).keys()].map((i) => {
  const fill = i < broken ? ON_ANY.harm : ON_ANY.teal, o = i < broken + spared ? { fill, stroke: fill } : { stroke: ON_ANY.grey };
  return person(size * 0.23 + 1.6 + (i % per) * dx, size * 1.04 + Math.floor(i / per) * dy, size, { ...o, strokeWidth: 2.6 });
}), { panel: false });
out['tablet-women'] = () => women('tablet-women', 480, 440, { broken: 14, spared: 4, rest: 82, per: 10, dx: 50.4, dy: 44.4, size: 36 });
out['spine-women'] = () => women('spine-women', 1130, 318, { broken: 3, spared: 8, rest: 89, per: 20, dx: 57.8, dy: 65, size: 55 });
out['builder-women'] = () => women('builder-women', 640, 226, { broken: 5, spared: 9, per: 7, dx: 97, dy: 118, size: 100 });

/** HORIZON, of 1,000 women: of 25 with a broken hip 11 are spared it; to 5 with a serious uneven heartbeat come 8. Grey had it either way, and a dot says so. */
out['drip-both'] = () => svg('drip-both', 1130, 246, [[[0, 14, 11, ON_ANY.teal], [598, 5, 8, ON_ANY.harm]].map(([x, n, more, then]) => [...Array(n + more).keys()].map((i) =>
  person(x + 18 + (i % 9) * 62, 76 + Math.floor(i / 9) * 84, 74, { fill: i < n ? ON_ANY.grey : then }))), circle(616, 209, 15, { fill: ON_ANY.grey })], { panel: false });

/** Of 1,000 women: 33 fewer felt a break, 6 more had a serious problem of heart or circulation; figures of one size, a card for each span of time. */
out['fewer-more'] = () => svg('fewer-more', 1130, 462, [[0, 33, ON_ANY.teal], [577, 6, ON_ANY.harm]].map(([x, n, fill]) => [rect(x, 0, 553, 462, 24, { fill: C.body }),
  [...Array(n).keys()].map((i) => person(x + 46 + (i % 11) * 46, 312 + Math.floor(i / 11) * 65, 60, { fill }))]), { panel: false });

/** Two fields of a thousand women, a dot each: those who felt unwell stand out. For a dark ground. */
out['fever-dots'] = () => svg('fever-dots', 1130, 292, [[-2, 424], [572, 117]].map(([x, n]) => [dotRows(x + 7, 7, 0, n, 44, 12.6, 5.2, '#EE9273'), dotRows(x + 7, 7, n, 1000, 44, 12.6, 3.6, '#6F93A6')]), { panel: false });

/** Of 10,000 women, a row for White and a row for Asian women: thigh breaks caused, hip breaks spared. */
out['thigh-hip'] = () => svg('thigh-hip', 1130, 300, [[[2, 149], [8, 91]].map((row, r) => row.map((n, k) => [...Array(n).keys()].map((i) => { const per = k ? 25 : 4;
  return circle((k ? 631 : 94) + (i % per) * 20.4, r * 184 + 60 + (Math.floor(i / per) - (Math.ceil(n / per) - 1) / 2) * 19.6, 8, { fill: k ? ON_ANY.teal : ON_ANY.harm }); }))), line(0, 126, 1130, 126, { stroke: C.boneD, strokeWidth: 3 })], { panel: false });

/** Ten thousand people, a dot each, off three sides of the slide; one of them stands out. For a coloured ground. */
out['jaw-dots'] = () => svg('jaw-dots', 1280, 163, [dotRows(3, 3, 0, 10000, 284, 4.5, 1.5, '#7FC2B8'), circle(1051.5, 84, 4.5, { fill: '#F2B84B' }), circle(1051.5, 84, 22, { stroke: '#F2B84B', strokeWidth: 6 })], { panel: false });

/** What the jab can do besides: the head turns, there is much calcium in the blood. */
out['builder-harms'] = () => {
  const I = { stroke: C.ink, strokeWidth: 5 }, x = 92;
  return svg('builder-harms', 430, 407, [rect(0, 0, 430, 407, 24, { fill: '#F8E3D8' }),
    path(`M${x - 52} 230Q${x - 52} 194 ${x} 194T${x + 52} 230Z`, { fill: C.body, ...I }), circle(x, 144, 46, { fill: C.body, ...I }), path(`M${x} 142A7 7 0 0 1 ${x + 8} 149A13 13 0 0 1 ${x - 18} 149A20 20 0 0 1 ${x + 22} 149A26 26 0 0 1 ${x + 4} 174`, { stroke: C.harm, strokeWidth: 6 }),
    g({ transform: at(-30, 0) }, path('M74 292H122V344A24 24 0 0 1 74 344Z', { fill: C.harmL }), [[87, 306], [109, 318], [89, 334], [106, 346]].map(([u, y]) => circle(u, y, 6, { fill: C.body })), path('M66 258H130M74 258V344A24 24 0 0 0 122 344V258', I), path('M166 366V278M144 300L166 276L188 300', { stroke: C.harm, strokeWidth: 8 }))], { panel: false });
};

/** From low to high again: what comes back. */
out['comes-back'] = () => svg('comes-back', 160, 180, path('M14 166C72 160 112 120 126 30M96 58L128 20L150 64', { stroke: C.harm, strokeWidth: 12 }), { panel: false });

/** A heart, and the jab that it must not get, off the slide's edge. For a dark ground. */
out['heart-never'] = () => {
  const I = { stroke: C.ink, strokeWidth: 6 }, tube = (d, w, fill) => [path(d, { stroke: C.ink, strokeWidth: w + 12 }), path(d, { stroke: fill, strokeWidth: w })];
  const muscle = smooth([[104, 128], [150, 116], [196, 130], [244, 142], [278, 190], [286, 250], [262, 318], [214, 366], [186, 372], [128, 330], [80, 268], [62, 204], [72, 154]]);
  return opener('heart-never', g({ transform: at(-52, -10, 0, 1.62) },
    tube('M96 150V-20', 30, C.drugL), tube('M150 150V84Q150 44 196 44T246 92', 38, '#D98F73'), tube('M206 160Q206 112 262 116H360', 28, C.drugL),
    path(muscle, { fill: C.harmL, ...I }), path('M176 150C150 204 176 260 206 330M164 210Q120 228 108 270', { stroke: '#D98F73', strokeWidth: 10 })),
    circle(282, 448, 168, { fill: C.body, stroke: C.harm, strokeWidth: 26 }), line(165, 331, 399, 565, { stroke: C.harm, strokeWidth: 26 }),
    g({ transform: at(190, 540, -45) }, syringe({ needle: 60, barrel: 120, w: 74, fill: 0.66, plunger: 40, liquid: C.drugL, sw: 7 })));
};

out['two-groups'] = () => { // seven finished with cells and a jab, seven with the jab alone; six did not, and nobody says of which group: one frame beside both rows
  const whole = { fill: C.tealL, stroke: C.ink, strokeWidth: 4 }, jab = (x, y) => g({ transform: at(x - 54, y + 38, -35, 0.85) }, syringe({ needle: 34, barrel: 74, w: 40, fill: 0.66, plunger: 24, liquid: C.drugL, sw: 4.7 }));
  return svg('two-groups', 1130, 352, [rect(0, 0, 726, 352, 24, { fill: C.panel }), [0, 1].flatMap((r) => [0, 1, 2, 3, 4, 5, 6].map((i) => person(256 + i * 70, 154 + r * 168, 120, whole))),
    jab(78, 74), cell(170, 72, 34, 5, 4), jab(116, 242), rect(754, 2, 374, 348, 24, { stroke: ON_ANY.grey, strokeWidth: 4, strokeDasharray: '4 12' }), [0, 1, 2, 3, 4, 5].map((i) => person(876 + (i % 2) * 130, 118 + Math.floor(i / 2) * 108, 96, { stroke: ON_ANY.grey, strokeWidth: 5, strokeDasharray: '5 8' }))], { panel: false });
};

/** Harm of cells, for a dark ground: what has happened, and what cannot be ruled out. */
out['harm-signs'] = () => {
  const L = { stroke: C.boneL, strokeWidth: 6 }, coral = '#E8825F', spot = (x, ...inner) => g({ transform: at(x, 212, 0, 1.06) }, inner);
  const warm = [path('M-22 22V-66A22 22 0 0 1 22 -66V22A46 46 0 1 1 -22 22Z', { fill: C.body, ...L }), circle(0, 58, 28, { fill: coral }), line(0, 58, 0, -28, { stroke: coral, strokeWidth: 20 }), [-56, -30, -4].map((y) => line(36, y, 54, y, { stroke: C.boneL, strokeWidth: 6 }))];
  const red = (x, y) => ellipse(x, y, 19, 13, { fill: coral, stroke: '#8E3A2B', strokeWidth: 3 });
  const clot = [rect(-142, -58, 284, 116, 0, { fill: '#8E3A2B' }), [[-122, -30], [-124, 4], [-120, 36], [-86, -14], [-88, 24]].map(([x, y]) => red(x, y)), // what flows is held up before the clot
    union([[0, -26, 34], [38, -8, 30], [-18, 14, 34], [20, 26, 32], [-32, -20, 26], [54, 20, 22]].map(([x, y, r]) => circle(x, y, r)), coral, C.boneL, 5), path('M-46 -26Q0 0 62 -10M-40 26Q6 -10 30 -44M-10 44Q20 10 66 26', { stroke: C.boneL, strokeWidth: 4 }), [-58, 58].map((y) => line(-142, y, 142, y, { ...L, strokeWidth: 9 }))];
  const growth = [cell(0, 4, 88, 5, 6), path('M-26 -18Q-26 -44 0 -44T26 -20C26 2 0 4 0 22', { stroke: C.body, strokeWidth: 13 }), circle(0, 50, 9, { fill: C.body })];
  return svg('harm-signs', 1130, 482, [rect(0, 0, 744, 482, 24, { fill: '#1B5468' }), rect(780, 2, 348, 478, 24, { stroke: C.boneL, strokeWidth: 4, strokeDasharray: '4 12' }), spot(190, warm), spot(546, clot), spot(954, growth)], { panel: false });
};

/** What cells sold without proof have done: an eye, a joint, a spinal cord. On a dark ground. */
const harmTiles = (name, ground, tall = 209, by = 1) => {
  const coral = '#E8825F', L = { stroke: C.boneL, strokeWidth: 7 }, I = { stroke: C.ink, strokeWidth: 5 };
  const tile = (i, ...inner) => [el('clipPath', { id: 'w' + i }, rect(i * 388.5, 0, 353, tall, 24)), g({ clipPath: `url(#w${i})` }, rect(i * 388.5, 0, 353, tall, 0, { fill: ground }), g({ transform: at(i * 388.5 + 176, tall / 2, 0, by) }, inner))];
  const germ = (x, y, r) => [[...Array(8).keys()].map((i) => line(x + Math.cos(i * 0.785) * r, y + Math.sin(i * 0.785) * r, x + Math.cos(i * 0.785) * (r + 11), y + Math.sin(i * 0.785) * (r + 11), { stroke: coral, strokeWidth: 6 })), circle(x, y, r, { fill: coral })];
  const eye = [path('M-124 0Q0 -116 124 0Q0 116 -124 0Z', { fill: C.body, ...L }), circle(0, 0, 44, { fill: C.drugL, ...I }), circle(0, 0, 21, { fill: C.ink }), line(-82, 78, 82, -78, { stroke: coral, strokeWidth: 15 })];
  const knee = [path(smooth([[-40, -130, 1], [40, -130, 1], [36, -70], [64, -36], [46, -8], [0, -20], [-46, -8], [-64, -36], [-36, -70]]), { fill: C.bone, ...I }), path(smooth([[-36, 130, 1], [36, 130, 1], [33, 70], [62, 36], [50, 14], [0, 20], [-50, 14], [-62, 36], [-33, 70]]), { fill: C.bone, ...I }), germ(-92, -6, 22), germ(96, -16, 26), germ(4, 1, 12), germ(84, 58, 13)];
  const spine = [path('M-46 -140V140', { stroke: C.boneL, strokeWidth: 34 }), path('M-46 -140V140', { stroke: '#E0B95F', strokeWidth: 18 }), [-120, -60, 0, 60, 120].map((y) => rect(-18, y - 24, 110, 48, 12, { fill: C.bone, ...I })), path(smooth(blobPoints(-54, 4, 44, random(21), 0.14, 9)), { fill: coral, stroke: C.boneL, strokeWidth: 6 })];
  return svg(name, 1130, tall, [tile(0, eye), tile(1, knee), tile(2, spine)], { panel: false });
};
out['clinic-harms'] = () => harmTiles('clinic-harms', '#1B5468');
out['case-reports'] = () => harmTiles('case-reports', '#24477A', 280, 1.26); // on the conference's ground

out['bone-scan'] = () => { // a person lies on a table, an arm looks at the hip, a screen shows it; off two sides of the slide
  const I = { stroke: C.ink, strokeWidth: 4 };
  return svg('bone-scan', 640, 640, [rect(0, 0, 640, 640, 0, { fill: C.panel }), g({ transform: at(-10, 50, 0, 1.26) },
    rect(40, 286, 400, 30, 12, { fill: C.tealL, ...I }), [[78, 316], [372, 316]].map(([x, y]) => rect(x, y, 30, 84, 4, { fill: C.teal, ...I })),
    line(-40, 400, 640, 400, { stroke: C.ink, strokeWidth: 4 }),
    path('M276 144L232 250H320Z', { fill: C.drugL, opacity: 0.8 }),
    path('M470 398V92Q470 60 438 60H250Q232 60 232 78V120Q232 144 256 144H296Q320 144 320 120V104H410Q426 104 426 120V398Z', { fill: C.body, ...I }),
    path('M128 272Q128 236 168 234L262 240Q300 244 330 252L404 262Q414 264 414 274V286H140Q128 286 128 272Z', { fill: C.tealL, ...I }), // trunk and legs
    path('M404 262L416 236Q430 232 430 246V286H410Z', { fill: C.body, ...I }), path('M160 262Q206 256 262 272', { stroke: C.ink, strokeWidth: 4 }),
    rect(56, 264, 78, 22, 10, { fill: C.boneL, ...I }), circle(98, 236, 34, { fill: C.body, ...I }), path('M106 226Q113 232 120 226M104 252Q112 256 119 249', { stroke: C.ink, strokeWidth: 3 }), path('M64 240C58 200 96 192 118 208C92 212 80 226 80 264C72 262 66 254 64 240Z', { fill: C.boneD, ...I }),
    circle(276, 258, 15, { fill: C.bone, ...I }),
    rect(348, 2, 130, 118, 12, { fill: C.ink }), g({ transform: at(-198, -160, 0, 1.24) }, path(smooth([[466, 168], [476, 152], [490, 154], [498, 166], [508, 158], [520, 166], [516, 182], [512, 210, 1], [490, 210, 1], [490, 196], [482, 186], [470, 184]]), { fill: C.bone })))], { panel: false });
};

// ================================================================ harvest-hip
out['harvest-hip'] = () => {
  const cx = 226;
  const m = (pts, s = 1) => pts.map(([x, y, c]) => [cx + s * x, y, c]);
  const B = { fill: C.bone, stroke: C.ink, strokeWidth: 3 };
  const side = [[-120, -30], [-112, 20], [-118, 64], [-150, 130], [-178, 200], [-187, 260], [-184, 340], [-176, 520]];
  const torso = smooth(m([...side, ...side.slice().reverse().map(([x, y]) => [-x, y])]));
  // from behind: wing of the ilium, hip socket, ischium
  const ilium = [[30, 110], [44, 94], [78, 74], [116, 74], [140, 98], [144, 130], [132, 164], [120, 192], [124, 222], [112, 250], [96, 268], [92, 300], [78, 328], [58, 328], [52, 304], [62, 272], [64, 244], [58, 220], [42, 204], [32, 182], [28, 146]];
  const pubis = [[0, 282], [22, 272], [52, 258], [84, 250], [92, 262], [60, 276], [36, 290], [30, 304], [46, 318], [66, 322], [62, 334], [40, 332], [16, 318], [0, 314]];
  const sacrum = [[-34, 112], [-16, 104], [0, 106], [16, 104], [34, 112], [36, 142], [27, 178], [15, 208], [9, 226], [7, 246], [0, 254], [-7, 246], [-9, 226], [-15, 208], [-27, 178], [-36, 142]];
  const vertebra = (y, w) => [
    path(smooth(m([[-w + 6, y + 8], [-w - 22, y + 4], [-w - 24, y + 12], [-w, y + 18]])), B), path(smooth(m([[w - 6, y + 8], [w + 22, y + 4], [w + 24, y + 12], [w, y + 18]])), B),
    path(smooth(m([[-w, y], [0, y - 3], [w, y], [w - 4, y + 13], [w, y + 26], [0, y + 29], [-w, y + 26], [-w + 4, y + 13]])), B),
    path(smooth(m([[-6, y + 5], [0, y + 3], [6, y + 5], [8, y + 24], [0, y + 33], [-8, y + 24]])), B)];
  const femur = (s) => path(smooth(m([[104, 196], [124, 196], [136, 206], [150, 202], [168, 200], [178, 216], [174, 248], [164, 310], [158, 530, 1], [124, 530, 1], [128, 330], [126, 292], [134, 274], [120, 252], [100, 240], [92, 218]], s)), B);
  const foram = [[14, 134], [13, 156], [11, 177], [8, 197]].flatMap(([x, y]) => [-1, 1].map((s) => ellipse(cx + s * x, y, 3.6, 4.4, { fill: C.boneD })));
  const crest = [0, 1, 2, 3].map((i) => ellipse(cx, 128 + i * 20, 3, 5.5, { fill: C.boneL, stroke: C.boneD, strokeWidth: 2 }));
  const tip = [cx + 60, 124], L = [546, 268], R = 164, a = Math.atan2(L[1] - tip[1], L[0] - tip[0]);
  return svg('harvest-hip', 740, 495, [ // the window shows the needle's tip in the marrow
    el('clipPath', { id: 'p' }, rect(0, 0, 740, 495, 24)),
    g({ clipPath: 'url(#p)' },
      path(torso, { fill: C.body, stroke: C.ink, strokeWidth: 3 }),
      [1, -1].map((s) => path(smooth(m(pubis, s)), { fill: C.boneL, stroke: C.ink, strokeWidth: 3 })),
      vertebra(2, 27), vertebra(38, 29), vertebra(74, 31),
      [1, -1].map((s) => path(smooth(m(ilium, s)), B)), femur(1), femur(-1),
      path(smooth(m(sacrum)), B), foram, crest),
    line(tip[0], tip[1], L[0] - Math.cos(a) * R, L[1] - Math.sin(a) * R, { stroke: C.ink, strokeWidth: 4 }),
    circle(tip[0], tip[1], 17, { fill: C.cellL, stroke: C.ink, strokeWidth: 4 }),
    boneLens(L[0], L[1], R, { id: 'q', size: 82, seed: 21, w: 18 }),
    [[-64, -66, 1], [-84, 34, 2], [-18, 62, 3], [60, 92, 4], [86, 24, 6]].map(([x, y, i]) => cell(L[0] + x, L[1] + y, 21, i, 4)),
    circle(L[0], L[1], R, { stroke: C.ink, strokeWidth: 5 }),
    g({ transform: at(L[0] - 6, L[1] - 8, -52) }, syringe({ needle: 150, barrel: 130, w: 52, fill: 0.5, plunger: 26, liquid: C.boneL, sw: 4, dots: [[16, -10, 7], [34, 10, 7], [50, -7, 7]] })),
  ]);
};

// ================================================================ a rat
out['lung-trap'] = () => { // a rat from the side: cells go in at the tail, most are caught in the lungs, few reach the thigh bone
  const I = { stroke: C.ink, strokeWidth: 6 }, skin = { fill: C.body, ...I };
  const tail = smooth([[330, 268], [262, 330], [176, 352], [96, 330], [24, 280], [-100, 262]], false);
  const lung = smooth([[664, 138], [716, 118], [772, 130], [806, 168], [812, 214], [788, 250], [742, 244], [712, 262], [664, 268], [618, 246], [606, 196], [626, 158]]);
  const inLung = []; const rng = random(8);
  for (let r = 0; r < 4; r++) for (let c = 0; c < 6; c++) { const x = 636 + c * 31 + (r % 2 ? 14 : 0) + (rng() - 0.5) * 5, y = 146 + r * 31 + (rng() - 0.5) * 5; if (Math.hypot((x - 710) / 92, (y - 192) / 66) < 1) inLung.push([x, y]); }
  const femur = g({ transform: at(440, 232, -34, 1.3) }, path(smooth([[-34, -52], [-24, -66], [-8, -66], [0, -54], [12, -58], [22, -48], [18, -30], [10, -14], [10, 24], [20, 42], [24, 58], [14, 66], [2, 60], [-10, 66], [-20, 56], [-14, 40], [-8, 24], [-9, -10], [-14, -28], [-28, -38]]), { fill: C.bone, ...I, strokeWidth: 4.5 }));
  const foot = (x, y, w) => path(`M${x} ${y - 40}Q${x - 6} ${y - 6} ${x + 8} ${y}H${x + w}Q${x + w + 14} ${y - 2} ${x + w + 6} ${y - 14}Q${x + w - 20} ${y - 22} ${x + 34} ${y - 40}Z`, skin);
  return svg('lung-trap', 1205, 352, [g({ transform: at(75, -26) }, path(tail, { stroke: C.ink, strokeWidth: 26 }), path(tail, { stroke: C.body, strokeWidth: 14 }), path(tail, { stroke: C.cell, strokeWidth: 9, strokeDasharray: '0 20' }),
    foot(386, 374, 92), foot(800, 374, 60),
    path(smooth([[1094, 262], [1064, 226], [1010, 196], [950, 178], [886, 168], [800, 112], [690, 66], [560, 52], [440, 84], [354, 160], [322, 246], [340, 318], [410, 346], [520, 344], [660, 346], [780, 352], [870, 332], [950, 306], [1030, 296], [1080, 284]]), skin),
    ellipse(914, 164, 40, 46, skin), ellipse(914, 166, 21, 26, { fill: C.harmL }), circle(1014, 226, 9, { fill: C.ink }), circle(1094, 262, 9, { fill: C.ink }), path('M1082 284Q1062 286 1046 276', { stroke: C.ink, strokeWidth: 4 }),
    path('M520 340C548 286 520 220 462 206', { stroke: C.ink, strokeWidth: 4.5 }),
    path('M330 288C430 324 560 330 640 300Q690 286 702 262', { stroke: C.cell, strokeWidth: 9, strokeDasharray: '0 20' }),
    path(lung, { fill: C.tealL, ...I }), inLung.map(([x, y], i) => cell(x, y, 14.5, i + 1, 3.5)), femur, [[392, 280], [500, 206]].map(([x, y], i) => cell(x, y, 14.5, i + 40, 3.5)),
    g({ transform: at(150, 346, -112, 1.25) }, syringe({ needle: 44, barrel: 92, w: 46, fill: 0.66, plunger: 30, sw: 4.4, dots: [[14, -9, 7], [34, 7, 7], [50, -8, 7]] })))], { panel: false });
};

out['rat-drip'] = () => { // as wide as a slide: a drip into the rat's tail, most cells stay in the lungs
  const S = ([x, y]) => [590 + x * 5.3, 338 + y * 4.72], D = (pts, closed = true) => smooth(pts.map(S), closed);
  const I = { stroke: C.ink, strokeWidth: 5 }, body = { fill: C.body, ...I }, E = (x, y, rx, ry, o) => { const [u, v] = S([x, y]); return ellipse(u, v, rx, ry, o); };
  const tail = smooth([S([-52, -12]), S([-64, -5]), [190, 306], [120, 280], [66, 300], [30, 290]], false), B = { fill: C.bone, ...I };
  const thigh = g({ transform: at(...S([-36, -22]), -38) }, path(smooth([[-34, -52], [-24, -66], [-8, -66], [0, -54], [12, -58], [22, -48], [18, -30], [10, -14], [10, 24], [20, 42], [24, 58], [14, 66], [2, 60], [-10, 66], [-20, 56], [-14, 40], [-8, 24], [-9, -10], [-14, -28], [-28, -38]]), B));
  const caught = [[-2, -40], [6, -46], [15, -46], [23, -39], [0, -31], [9, -37], [17, -33], [26, -30], [-3, -23], [15, -24], [23, -21]];
  return svg('rat-drip', 1130, 356, [
    path(tail, { stroke: C.ink, strokeWidth: 22 }), path(tail, { stroke: C.body, strokeWidth: 12 }),
    g({ transform: at(110, 8) }, dripBag({ w: 104, h: 122, level: 0.24, sw: 5, liquid: C.cellL, dots: [[-24, 58, 10], [22, 66, 10], [-4, 90, 10], [28, 102, 8]] })), path('M110 162C110 220 140 240 152 268', { stroke: C.cell, strokeWidth: 7 }), line(152, 268, 166, 292, I),
    [-34, 34].map((x) => E(x, -2, 70, 20, body)),
    path(D([[74, -22], [60, -37], [40, -49], [16, -58], [-14, -64], [-44, -52], [-58, -24], [-46, -6], [-10, -4], [30, -5], [56, -11], [70, -15]]), body),
    E(44, -53, 50, 46, body), E(44, -52, 27, 28, { fill: C.harmL }), E(59, -30, 10, 11, { fill: C.ink }),
    [[62, -14, 79, -9], [63, -18, 81, -19], [62, -21, 79, -28]].map(([x, y, u, v]) => line(...S([x, y]), ...S([u, v]), { stroke: C.ink, strokeWidth: 3 })),
    path(D([[28, -31], [42, -29], [55, -23], [66, -19]], false), { stroke: C.ink, strokeWidth: 18 }), path(D([[26, -31], [42, -29], [55, -23], [66, -19]], false), { stroke: C.tealL, strokeWidth: 8 }), // the windpipe, and two lobes
    path(D([[2, -50], [18, -50], [30, -40], [32, -26], [24, -15], [12, -14], [6, -21], [-2, -15], [-8, -20], [-10, -36]]), { fill: C.tealL, ...I }),
    thigh, caught.map((p, i) => cell(...S(p), 20, i + 1, 4)), [[-28, -34], [-46, -40]].map((p, i) => cell(...S(p), 17, i + 31, 4))]);
};

// ================================================================ study-path
const studyPath = (R = 96, zoom = 1, disc = { fill: C.body, stroke: C.ink, strokeWidth: 4 }) => {
  const xs = [128, 343, 557, 772], ys = [124, 124, 124, 124], I = { stroke: C.ink, strokeWidth: 4 };
  const way = smooth([[xs[0], ys[0]], [xs[3], ys[3]]], false);
  const chev = [0, 1, 2].map((i) => { const x = (xs[i] + xs[i + 1]) / 2, y = (ys[i] + ys[i + 1]) / 2; return path(`M${P(x - 5, y - 10)}L${P(x + 6, y)}L${P(x - 5, y + 10)}`, { stroke: C.teal, strokeWidth: 6 }); });
  const clipboard = [
    rect(-38, -50, 76, 102, 9, { fill: C.tealL, ...{ stroke: C.ink, strokeWidth: 4 } }), rect(-28, -38, 56, 80, 4, { fill: C.body, stroke: C.ink, strokeWidth: 3 }),
    rect(-17, -60, 34, 19, 7, { fill: C.body, ...I }),
    [-18, 4, 26].map((y) => [path(`M-20 ${y}l5 6l9 -11`, { stroke: C.teal, strokeWidth: 4.5 }), line(4, y + 1, 20, y + 1, { stroke: C.ink, strokeWidth: 3 })]),
  ];
  const wing = (k) => path(smooth([[6, -14], [18, -26], [40, -30], [54, -16], [52, 4], [42, 18], [42, 32], [34, 46], [22, 52], [8, 44], [4, 36], [18, 30], [22, 18], [12, 8]].map(([x, y]) => [x * k, y])), { fill: C.bone, ...I });
  const collect = [ // a needle in the back of the hip bone
    g({ transform: at(-10, 20, 0, 0.92) }, wing(1), wing(-1), [1, -1].map((k) => ellipse(k * 24, 38, 6, 5, { fill: C.body, stroke: C.ink, strokeWidth: 3 })),
      path(smooth([[-12, -16], [0, -19], [12, -16], [9, 6], [0, 22], [-9, 6]]), { fill: C.boneL, ...I })),
    g({ transform: at(2, 4, -46, 0.56) }, syringe({ needle: 30, barrel: 62, w: 36, fill: 0.62, liquid: C.boneL, sw: 6.5, plunger: 26, dots: [[10, -7, 5], [22, 6, 5], [31, -7, 5]] })),
  ];
  const grow = [ // a culture flask lying flat, then a drip
    g({ transform: at(-22, 16) },
      path('M-34 -14L-34 30Q-34 36 -28 36H30Q36 36 36 30V6L20 -14Z', { fill: C.body }),
      path('M-34 14Q-16 10 1 14T36 14V30Q36 36 30 36H-28Q-34 36 -34 30Z', { fill: C.cellL }),
      [[-24, 28], [-11, 25], [2, 29], [15, 25], [27, 29]].map(([x, y]) => circle(x, y, 4, { fill: C.cell })),
      path('M-34 -14L-34 30Q-34 36 -28 36H30Q36 36 36 30V6L20 -14Z', I), path('M-34 -14L-26 -14L-26 -32L2 -32L2 -14', { fill: C.body, ...I }), rect(-30, -46, 36, 14, 4, { fill: C.tealL, ...I })),
    g({ transform: at(44, -62, 0, 0.62) }, dripBag({ w: 66, h: 92, level: 0.36, sw: 6, liquid: C.cellL, dots: [[-12, 56, 6], [10, 64, 6], [0, 78, 6]] })),
    path('M44 8C44 34 44 44 58 48', I),
  ];
  const follow = [ // a calendar, and a picture of the hip
    rect(-58, -46, 70, 68, 8, { fill: C.body, ...I }), path('M-58 -24V-38Q-58 -46 -50 -46H4Q12 -46 12 -38V-24Z', { fill: C.tealL, ...I }),
    line(-40, -54, -40, -40, I), line(-6, -54, -6, -40, I),
    [0, 1, 2].flatMap((i) => [0, 1].map((j) => circle(-43 + i * 20, -9 + j * 18, 4, { fill: i === 1 && j === 1 ? C.teal : C.bone }))),
    rect(-8, -8, 68, 68, 8, { fill: C.ink, ...I }),
    path(smooth([[10, 20], [18, 8], [30, 10], [36, 20], [44, 14], [51, 20], [48, 34], [45, 57, 1], [30, 57, 1], [29, 42], [24, 34], [13, 31]]), { fill: C.bone }),
  ];
  const icons = [clipboard, collect, grow, follow];
  if (!R) return icons.map((icon) => g({ transform: at(0, 0, 0, zoom) }, icon)); // the things alone
  const stations = icons.map((icon, i) => g({ transform: at(xs[i], ys[i]) }, circle(0, 0, R, disc), zoom === 1 ? icon : g({ transform: at(0, 0, 0, zoom) }, icon)));
  return [disc.stroke ? path(way, { stroke: C.tealL, strokeWidth: 18 }) : '', chev, stations];
};
out['study-path-wide'] = () => { // a band of four steps, each points to the next; off both sides of the slide
  const h = 300, tip = 46, x = (i) => [0, 333, 640, 947, 1280][i], fill = ['#D3E4F1', C.boneL, '#E6D5EC', '#CFE3DC'];
  return svg('study-path-wide', 1280, h, [...[3, 2, 1, 0].map((i) => path(i < 3 ? `M0 0H${x(i + 1) - tip / 2}L${x(i + 1) + tip / 2} ${h / 2}L${x(i + 1) - tip / 2} ${h}H0Z` : `M0 0H1280V${h}H0Z`, { fill: fill[i], stroke: C.body, strokeWidth: i < 3 ? 8 : 0 })),
    studyPath(0, 2, {}).map((icon, i) => g({ transform: at([174, 493, 799, 1124][i], h / 2) }, icon))], { panel: false });
};
out['four-steps'] = () => svg('four-steps', 1130, 262, g({ transform: at(-28, -31, 0, 1.316) }, studyPath(92, 1.22, { fill: '#DDEBE4' })), { panel: false });

// ================================================================ evidence-steps
/** A small person without a face, feet at (0,0). */
const person = (x, y, h, o) => { const r = h * 0.16, w = h * 0.23, t = -h * 0.6;
  return g({ transform: at(x, y), ...o }, circle(0, -h + r, r), path(`M${P(-w, 0)}V${n1(t + w * 0.9)}Q${P(-w, t)} ${P(-w * 0.1, t)}H${n1(w * 0.1)}Q${P(w, t)} ${P(w, t + w * 0.9)}V0Z`)); };
/** Many such people in one colour as one path, so that the page stays small. */
const people = (places, h, o) => { const r = n1(h * 0.16), w = h * 0.23, c = n1(w * 0.9);
  return path(places.map(([x, y]) => `M${P(x - r, y - h + r * 1)}a${r} ${r} 0 1 1 ${n1(2 * r)} 0a${r} ${r} 0 1 1-${n1(2 * r)} 0zM${P(x - w, y)}v${n1(h * -0.6 + w * 0.9)}q0-${c} ${c}-${c}h${n1(w * 0.2)}q${c} 0 ${c} ${c}V${n1(y)}z`).join(''), o); };
out['evidence-steps'] = () => { // off both sides of the slide
  const x0 = 0, w = 320, tops = [316, 262, 208, 154], base = 444, I = { stroke: C.ink, strokeWidth: 4 };
  const mid = (i) => x0 + w * i + w / 2;
  const steps = tops.map((t, i) => rect(x0 + w * i, t, w, base - t, 0, i < 2 ? { fill: C.teal, ...I } : i === 2 ? { fill: C.tealL, ...I } : { stroke: ON_ANY.grey, strokeWidth: 4, strokeDasharray: '3 11' }));
  const dish = g({ transform: at(mid(0), tops[0] - 2, 0, 1.7) },
    path('M-66 -34V-14C-66 10 66 10 66 -14V-34Z', { fill: C.body, ...I }),
    ellipse(0, -34, 66, 19, { fill: C.body, ...I }), ellipse(0, -31, 56, 13, { fill: C.boneL }),
    [[-34, -31], [-14, -37], [-6, -25], [14, -33], [34, -30], [20, -23], [-22, -24]].map(([x, y]) => ellipse(x, y, 6.5, 4.2, { fill: C.cell })));
  const mouse = g({ transform: at(mid(1) + 4, tops[1] - 5, 0, 1.6) },
    path('M-50 -10C-74 -2 -88 -12 -86 -30C-85 -42 -75 -46 -71 -39', { stroke: C.ink, strokeWidth: 4 }),
    [-34, 34].map((x) => ellipse(x, -3, 13, 4.5, { fill: C.body, ...I })),
    path(smooth([[74, -22], [60, -37], [40, -47], [16, -51], [-14, -60], [-44, -48], [-58, -22], [-46, -7], [-10, -6], [30, -6], [56, -11], [70, -15]]), { fill: C.body, ...I }),
    ellipse(24, -54, 13, 15, { fill: C.body, ...I }), circle(52, -29, 3.6, { fill: C.ink }),
    path('M-14 -9C-17 -26 -30 -32 -42 -28', { stroke: C.ink, strokeWidth: 3 }));
  const few = [-90, 0, 90].map((d) => person(mid(2) + d, tops[2] - 2, 148, { fill: C.tealL, stroke: C.ink, strokeWidth: 4 }));
  const many = []; for (let r = 0; r < 2; r++) for (let c = 0; c < 7; c++) many.push(person(mid(3) - 132 + c * 44, tops[3] - 8 - r * 74, 66, { stroke: ON_ANY.grey, strokeWidth: 3, strokeDasharray: '4 5' }));
  return svg('evidence-steps', 1280, 446, [steps, dish, mouse, few, many], { panel: false });
};

out['evidence-stairs'] = () => { // the same stairs from edge to edge of the slide, for the conference: the step with many is the largest, and empty
  const I = { stroke: C.ink, strokeWidth: 5 }, tops = [334, 274, 214, 154], mid = (i) => i * 320 + 160;
  const steps = tops.map((t, i) => (i < 3 ? rect(i * 320 - 4, t, 324, 420 - t, 0, { fill: i < 2 ? C.teal : C.tealL, ...I }) : path(`M962 420V${t}H1290`, { stroke: '#5F7FA3', strokeWidth: 6, strokeDasharray: '4 14' })));
  const dish = g({ transform: at(mid(0), 331, 0, 1.25) }, path('M-66 -34V-14C-66 10 66 10 66 -14V-34Z', { fill: C.body, ...I, strokeWidth: 4 }), ellipse(0, -34, 66, 19, { fill: C.body, ...I, strokeWidth: 4 }), ellipse(0, -31, 56, 13, { fill: C.boneL }),
    [[-34, -31], [-14, -37], [-6, -25], [14, -33], [34, -30], [20, -23], [-22, -24]].map(([x, y]) => ellipse(x, y, 6.5, 4.2, { fill: C.cell })));
  const few = [-86, 0, 86].map((d) => person(mid(2) + d, 211, 150, { fill: C.tealL, ...I }));
  const many = []; for (let r = 0; r < 2; r++) for (let c = 0; c < 7; c++) many.push([992 + c * 42.6, 146 - r * 73]);
  return svg('evidence-stairs', 1280, 420, [el('clipPath', { id: 'w' }, rect(0, 0, 1280, 420, 0)), g({ clipPath: 'url(#w)' }, steps, dish, mouseAt(mid(1), 270, 1.5, true, 3.4), few, people(many, 66, { stroke: C.harm, strokeWidth: 4.4, strokeDasharray: '4 7' }))], { panel: false });
};

// ================================================================ pills-drip
out['pills-drip'] = () => {
  const I = { stroke: C.ink, strokeWidth: 4 };
  const tablet = (x, y, rx, ry) => [ellipse(x, y + 4, rx, ry, { fill: C.drug, ...I }), ellipse(x, y, rx, ry, { fill: C.body, ...I })];
  const blister = g({ transform: at(158, 138, -9) },
    rect(-104, -66, 208, 132, 16, { fill: C.drugL, ...I }),
    [0, 1].flatMap((j) => [0, 1, 2, 3].map((i) => (i === 3 && j === 1 ? circle(-72 + i * 48, -30 + j * 60, 18, { fill: C.drug, ...I }) : [circle(-72 + i * 48, -30 + j * 60, 18, { fill: C.body, ...I }), line(-81 + i * 48, -30 + j * 60, -63 + i * 48, -30 + j * 60, { stroke: C.drug, strokeWidth: 3 })]))));
  const loose = g({ transform: at(250, 236) }, path('M-24 -6V6A24 13 0 0 0 24 6V-6', { fill: C.drugL, ...I }), ellipse(0, -6, 24, 13, { fill: C.body, ...I }), line(-10, -2, 10, -10, { stroke: C.drug, strokeWidth: 3 }));
  const jab = g({ transform: at(352, 222, -26) }, syringe({ needle: 56, barrel: 132, w: 54, fill: 0.74, liquid: C.drugL, sw: 4 }), [0, 1, 2, 3].map((i) => line(92 + i * 19, 27, 92 + i * 19, 15, { stroke: C.drug, strokeWidth: 3 })));
  const drip = [
    path('M690 276V28H778', { stroke: C.ink, strokeWidth: 5 }), line(656, 276, 724, 276, { stroke: C.ink, strokeWidth: 5 }),
    g({ transform: at(778, 28) }, dripBag({ w: 104, h: 138, level: 0.34, sw: 4 })),
    path('M778 198C778 258 806 268 912 246', { stroke: C.ink, strokeWidth: 4 }),
  ];
  return svg('pills-drip', 900, 300, [el('clipPath', { id: 'p' }, rect(0, 0, 900, 300, 24)), blister, loose, jab, g({ clipPath: 'url(#p)' }, drip)]);
};

// ================================================================ cell-signals
out['cell-signals'] = () => {
  // a donor cell calls; the animal's own cells lay new bone; one donor cell has stayed; as wide as the slide
  const I = { stroke: C.ink, strokeWidth: 5 }, donor = [232, 176];
  const top = [[400, 420, 1], [440, 330], [540, 270], [700, 246], [900, 250], [1150, 226, 1]];
  const bone = path(smooth([...top, [1150, 440, 1], [380, 440, 1]]), { fill: C.bone, ...I });
  const fresh = path(smooth([[470, 304], [540, 270], [700, 246], [900, 250], [1150, 226, 1], [1150, 272, 1], [900, 294], [700, 288], [556, 310], [492, 344]]), { fill: C.boneL, stroke: C.boneD, strokeWidth: 4 });
  const own = [[520, 236, -24], [614, 214, -10], [712, 204, -3], [810, 205, 2], [908, 208, 0], [1006, 200, -5], [1102, 190, -6]].map(([x, y, deg]) => g({ transform: at(x, y, deg) }, rect(-42, -38, 84, 82, 26, { fill: C.tealL, ...I }), circle(0, 0, 16, { fill: C.teal })));
  const signals = [-27, -9, 9, 27].flatMap((deg, j) => [136, 176, 214].map((r, i) => circle(donor[0] + Math.cos(rad(deg)) * r, donor[1] + Math.sin(rad(deg)) * r, 13 - i * 2, { fill: (i + j) % 2 ? C.cell : C.cellL })));
  return svg('cell-signals', 1130, 400, [el('clipPath', { id: 'p' }, rect(0, 0, 1130, 400, 24)), g({ clipPath: 'url(#p)' }, bone, fresh, own), signals, cell(donor[0], donor[1], 108, 5, 6), cell(640, 348, 30, 9, 5)]);
};

// ================================================================ people who move, ask and tell
/** A scene drawn for 480 x 480, in a window that is wider than high. */
const scene = (name, inner, { w = 480, h = 350, by = h / 480, x = (w - 480 * by) / 2, y = 0 } = {}) => svg(name, w, h, [el('clipPath', { id: 'w' }, rect(0, 0, w, h, 24)), g({ clipPath: 'url(#w)' }, g({ transform: at(x, y, 0, by) }, inner))]);
/** A limb: a thick line with an outline, joints rounded. */
const limbOf = (pts, w, fill) => { const d = smooth(pts, false); return [path(d, { stroke: C.ink, strokeWidth: w + 8 }), path(d, { stroke: fill, strokeWidth: w })]; };
const I4 = { stroke: C.ink, strokeWidth: 4 };

/** Someone who climbs stairs, a hand on the rail; the front foot stands at (110, -56). Stroke in units of the drawing. */
const walker = (w = 4) => {
  const I = { stroke: C.ink, strokeWidth: w };
  const limb = (pts, t, fill) => { const d = smooth(pts, false); return [path(d, { stroke: C.ink, strokeWidth: t + 2 * w }), path(d, { stroke: fill, strokeWidth: t })]; };
  const shoe = (x, y) => path(`M${x - 14} ${y - 2}V${y - 18}Q${x - 6} ${y - 22} ${x + 6} ${y - 18}Q${x + 30} ${y - 14} ${x + 30} ${y - 2}Z`, { fill: C.bone, ...I });
  return [
    limb([[74, -268], [44, -224], [44, -176]], 20, C.tealL), circle(44, -166, 12, { fill: C.body, ...I }), // the far arm swings back
    limb([[64, -168], [56, -92], [20, -22]], 32, C.boneL), shoe(16, 0),
    limb([[74, -168], [130, -140], [122, -78]], 32, C.boneL), shoe(118, -56),
    limb([[88, -288], [98, -318]], 22, C.body),
    path(smooth([[66, -292], [88, -302], [110, -288], [112, -250], [100, -196], [94, -160], [68, -150], [46, -162], [52, -206], [56, -256]]), { fill: C.tealL, ...I }),
    path(smooth([[72, -352], [84, -384], [112, -390], [134, -372], [138, -350, 1], [146, -338], [138, -332], [134, -316], [114, -306], [90, -316]]), { fill: C.body, ...I }),
    path(smooth([[128, -384], [104, -402], [74, -390], [62, -360], [70, -326], [88, -318], [98, -344], [110, -366], [140, -368, 1]]), { fill: C.boneD, ...I }), circle(64, -376, 15, { fill: C.boneD, ...I }),
    circle(124, -350, 4, { fill: C.ink }), path('M116 -328Q124 -324 130 -328', { stroke: C.ink, strokeWidth: w * 0.8 })];
};
const walkerArm = (w = 4) => { const pts = smooth([[86, -272], [126, -226], [176, -238]], false); // over the rail
  return [path(pts, { stroke: C.ink, strokeWidth: 22 + 2 * w }), path(pts, { stroke: C.tealL, strokeWidth: 22 }), circle(186, -242, 14, { fill: C.body, stroke: C.ink, strokeWidth: w })]; };
const rail = (n, color, w) => { const end = 176 + n * 92, y = (x) => -236 - (x - 176) * 0.609; return [176, 176 + (n - 0.3) * 92].map((x) => line(x, y(x), x, -Math.floor((x + 30) / 92) * 56, { stroke: color, strokeWidth: w * 1.6 })).concat(line(164, y(164), end, y(end), { stroke: color, strokeWidth: w * 3.4 })); };

out['move'] = () => { // up the stairs, one hand on the rail; the stairs stand by themselves
  const steps = [0, 1, 2, 3].map((i) => rect(-30 + i * 92, -i * 56, 92, i * 56 + 44, 0, { fill: i % 2 ? C.teal : C.tealL, stroke: C.ink, strokeWidth: 6 }));
  return svg('move', 420, 360, g({ transform: at(112, 306, 0, 0.66) }, steps, rail(1.5, C.ink, 4.5), walker(6), walkerArm(6)));
};

out['balance'] = () => { // on one leg, a hand on a chair
  const I = { stroke: C.ink, strokeWidth: 5 }, foot = (x, y, deg) => g({ transform: at(x, y, deg) }, path('M-14 6V-8Q-4 -14 8 -10Q32 -6 32 6Z', { fill: C.boneD, ...I }));
  return svg('balance', 420, 360, [line(40, 334, 380, 334, I),
    line(300, 334, 300, 168, { stroke: C.ink, strokeWidth: 9 }), line(364, 334, 364, 256, { stroke: C.ink, strokeWidth: 9 }), rect(288, 164, 24, 66, 8, { fill: C.teal, ...I }), rect(290, 240, 84, 16, 6, { fill: C.teal, ...I }),
    limbOf([[198, 226], [244, 250], [190, 282]], 30, C.boneL), foot(182, 284, 78), limbOf([[178, 226], [176, 280], [176, 316]], 30, C.boneL), foot(176, 326, 0),
    limbOf([[160, 138], [112, 142], [76, 112]], 20, C.tealL), circle(70, 104, 12, { fill: C.body, ...I }),
    limbOf([[186, 112], [186, 96]], 20, C.body), path('M156 150Q156 122 186 122T216 150L212 228Q186 240 160 228Z', { fill: C.tealL, ...I }),
    limbOf([[208, 140], [250, 150], [286, 156]], 20, C.tealL), circle(298, 158, 12, { fill: C.body, ...I }),
    ellipse(186, 66, 30, 34, { fill: C.body, ...I }), path('M154 66C148 22 224 22 218 66C206 56 200 48 196 42C186 54 168 58 154 66Z', { fill: C.boneD, ...I }), circle(186, 26, 13, { fill: C.boneD, ...I })], { panel: true });
};

out['safe-home'] = () => { // a lamp that is lit, firm shoes in its light
  const I = { stroke: C.ink, strokeWidth: 5 };
  const shoe = (x, y) => g({ transform: at(x, y, 0, 1.06) }, path('M-64 -6V-58Q-50 -50 -34 -58L-6 -30Q22 -24 48 -14Q62 -8 62 -2Z', { fill: C.teal, ...I }), path('M-68 -6H64V12H-68Z', { fill: C.body, ...I }), [[-26, -46], [-14, -36], [-2, -28]].map(([u, v]) => line(u, v, u + 12, v - 12, { stroke: C.body, strokeWidth: 4 })));
  return svg('safe-home', 420, 360, [path('M166 100L66 312H354L254 100Z', { fill: C.boneL }), line(210, 2, 210, 66, I), path('M148 110Q156 64 210 64T272 110Z', { fill: C.teal, ...I }), path('M186 110A24 20 0 0 0 234 110Z', { fill: C.body, ...I }),
    line(40, 314, 380, 314, I), shoe(140, 301), shoe(292, 301)]);
};

out['eat-well'] = () => {
  // milk, cheese, greens and eggs
  const glass = [path('M62 74H178L164 250Q162 262 150 262H90Q78 262 76 250Z', { fill: C.body, ...I4 }), path('M66 122Q92 112 120 122T174 122L164 250Q162 260 150 260H90Q78 260 76 250Z', { fill: '#FFFFFF' }), path('M66 122Q92 112 120 122T174 122', I4), path('M62 74H178L164 250Q162 262 150 262H90Q78 262 76 250Z', I4)];
  const cheese = [path('M228 204L404 112Q432 140 432 176L432 204Z', { fill: C.boneL, ...I4 }), rect(228, 204, 204, 58, 4, { fill: C.bone, ...I4 }), [[290, 232, 13], [350, 226, 9], [398, 240, 12], [372, 176, 11]].map(([x, y, r]) => circle(x, y, r, { fill: C.boneL, stroke: C.ink, strokeWidth: 3 }))];
  const plate = [ellipse(240, 396, 210, 62, { fill: C.body, ...I4 }), ellipse(240, 388, 156, 40, { stroke: C.ink, strokeWidth: 2.5 })];
  const leaf = (x, y, deg, s) => g({ transform: at(x, y, deg, s) }, path(smooth([[0, 0, 1], [-34, -28], [-40, -70], [-20, -84], [0, -112, 1], [20, -84], [40, -70], [34, -28]]), { fill: C.teal, ...I4 }), line(0, 0, 0, -88, { stroke: C.body, strokeWidth: 4 }), [[-22, -52], [22, -52], [-18, -76], [18, -76]].map(([u, v]) => line(0, v + 20, u, v, { stroke: C.body, strokeWidth: 3 })));
  const egg = (x, y, deg) => g({ transform: at(x, y, deg) }, ellipse(0, 0, 44, 33, { fill: C.body, ...I4 }), circle(4, 0, 17, { fill: '#E6B35A' }));
  return scene('eat-well', [glass, cheese, plate, leaf(150, 398, -34, 0.86), leaf(196, 400, 4, 1), leaf(232, 398, 36, 0.74), egg(308, 366, -12), egg(362, 394, 10)], { w: 420, h: 360, by: 0.8, x: 18, y: -26 });
};

out['ask-sheet'] = () => svg('ask-sheet', 720, 590, [rect(16, 30, 688, 556, 22, { fill: C.body, stroke: C.boneL, strokeWidth: 4 }), // the sheet to take along: a question a line; for a dark ground
  rect(250, 4, 220, 54, 16, { fill: '#E6B35A' }), circle(360, 31, 11, { fill: '#12455A' }), [0, 1, 2, 3, 4, 5].map((i) => [rect(56, 100 + i * 79, 40, 40, 8, { stroke: C.teal, strokeWidth: 6 }), i < 5 ? line(56, 160 + i * 79, 664, 160 + i * 79, { stroke: C.bone, strokeWidth: 3 }) : ''])], { panel: false });

/** What gives an advert away: many illnesses, stories, "stop your medicine", "no risk", hurry, you pay. Each with its middle. */
const offerSigns = () => {
  const I = { stroke: C.ink, strokeWidth: 4 }, small = { stroke: C.ink, strokeWidth: 3.5 };
  const star = (x, y, r) => path('M' + [...Array(10).keys()].map((i) => { const a = -1.571 + (i * 6.283) / 10, q = i % 2 ? r * 0.45 : r; return P(x + Math.cos(a) * q, y + Math.sin(a) * q); }).join('L') + 'Z', { fill: C.bone, stroke: C.ink, strokeWidth: 2.5 });
  return [
    [418, 110, [path('M394 128C372 112 370 96 380 92C388 89 393 96 394 100C395 96 400 89 408 92C418 96 416 112 394 128Z', { fill: C.harmL, ...small }), path('M424 112Q440 94 456 112Q440 130 424 112Z', { fill: C.body, ...small }), circle(440, 112, 5, { fill: C.ink })]],
    [407, 217, [path('M366 176H446Q460 176 460 190V226Q460 240 446 240H410L394 258V240H366Q354 240 354 226V190Q354 176 366 176Z', { fill: C.tealL, ...small }), [382, 407, 432].map((x) => star(x, 208, 12))]],
    [0, 0, [rect(-28, -26, 56, 66, 8, { fill: C.drugL, ...small }), rect(-24, -44, 48, 18, 5, { fill: C.drug, ...small }), path('M-44 48L44 -52', { stroke: C.harm, strokeWidth: 10 })]],
    [672, 123, [path('M672 84L706 96V122Q706 148 672 162Q638 148 638 122V96Z', { fill: C.tealL, ...small }), path('M656 122L668 136L690 108', { stroke: C.teal, strokeWidth: 8 })]],
    [676, 229, [circle(676, 232, 36, { fill: C.body, ...I }), path('M676 208V232L694 242', { stroke: C.harm, strokeWidth: 6 }), [[652, 198], [700, 198]].map(([x, y]) => circle(x, y, 8, { fill: C.bone, ...small }))]],
    [0, 2, [rect(-50, -24, 100, 52, 7, { fill: C.boneL, ...small }), circle(0, 2, 15, { fill: C.bone, ...small }), [-36, 36].map((x) => circle(x, 2, 4, { fill: C.boneD }))]],
  ];
};
out['offer-signs'] = () => svg('offer-signs', 1130, 488, offerSigns().map(([cx, cy, sign], i) => { // each in a ring, as on a road; its words stand under it
  const x = 181 + (i % 3) * 384, y = 89 + Math.floor(i / 3) * 252;
  return [circle(x, y, 84, { fill: C.body, stroke: C.harm, strokeWidth: 9 }), g({ transform: at(x, y, 0, [1.5, 1.04, 1.14, 1.3, 1.3, 1.1][i]) }, g({ transform: at(-cx, -cy) }, sign))];
}), { panel: false });

/** One of four that stand beside their words, all in one frame. */
const tall = (name, ...inner) => svg(name, 480, 424, [rect(0, 0, 480, 424, 24, { fill: C.body }), inner], { panel: false });
out['risk-dial'] = () => { // a dial from low to high
  const arc = (a, b, color) => { const p = (d, r) => P(240 + Math.cos(rad(d)) * r, 296 + Math.sin(rad(d)) * r); return path(`M${p(a, 196)}A196 196 0 0 1 ${p(b, 196)}L${p(b, 112)}A112 112 0 0 0 ${p(a, 112)}Z`, { fill: color, ...I4, strokeWidth: 6 }); };
  return tall('risk-dial', [arc(180, 240, C.tealL), arc(240, 300, C.bone), arc(300, 360, C.harm),
    path('M240 296L240 150', { stroke: C.ink, strokeWidth: 16 }), circle(240, 296, 32, { fill: C.body, ...I4, strokeWidth: 7 })]);
};
out['tooth'] = () => tall('tooth', g({ transform: at(-8, 2, 0, 1.06) }, // a tooth, and the mirror that looks at it
  g({ transform: at(-16, -30, 0, 1.12) }, path('M120 92C148 58 186 74 208 82C230 74 268 58 296 92C322 130 292 170 284 206C276 246 272 304 248 304C224 304 232 236 208 236S192 304 168 304C144 304 140 246 132 206C124 170 94 130 120 92Z', { fill: C.bone, ...I4, strokeWidth: 6 }), path('M150 112Q164 96 184 100', { stroke: C.boneL, strokeWidth: 8 })),
  line(370, 184, 424, 306, { stroke: C.ink, strokeWidth: 24 }), line(370, 184, 424, 306, { stroke: C.tealL, strokeWidth: 12 }), ellipse(350, 130, 56, 60, { fill: C.tealL, ...I4, strokeWidth: 6 }), path('M326 120Q336 98 356 98', { stroke: C.body, strokeWidth: 8 })));

out['keep-taking'] = () => tall('keep-taking', // a telephone that rings
  g({ transform: at(196, 214, -10, 2.05) }, path('M-62 -40C-70 6 10 88 62 74L70 34L38 14L18 28C0 16 -14 0 -22 -14L-10 -34L-32 -66Z', { fill: C.teal, ...I4, strokeWidth: 3 })),
  [52, 92, 132].map((r) => path(`M${n1(258 + r * 0.34)} ${n1(190 - r * 0.94)}A${r} ${r} 0 0 1 ${n1(258 + r * 0.94)} ${n1(190 - r * 0.34)}`, { stroke: C.teal, strokeWidth: 13 })));

out['no-smoke'] = () => tall('no-smoke', g({ transform: at(50, 26, 0, 1.02) }, // a cigarette in a ring that strikes it through
  path('M262 118C238 94 276 76 256 44M292 128C276 108 300 92 288 68', { stroke: C.ink, strokeWidth: 6 }), g({ transform: at(182, 184, -12) }, rect(-112, -22, 224, 44, 8, { fill: C.body, ...I4, strokeWidth: 6 }), rect(-112, -22, 68, 44, 8, { fill: C.bone, ...I4, strokeWidth: 6 }), rect(90, -22, 22, 44, 8, { fill: C.harmL, ...I4, strokeWidth: 6 })),
  circle(186, 182, 164, { stroke: C.harm, strokeWidth: 20 }), line(70, 298, 302, 66, { stroke: C.harm, strokeWidth: 20 })));

out['friends'] = () => {
  // two friends of one size at a table: one asks, one listens
  const I = { stroke: C.ink, strokeWidth: 4.5 };
  const head = (flip, hair) => g({ transform: flip ? 'scale(-1 1)' : undefined },
    rect(-20, 48, 40, 54, 18, { fill: C.body, ...I }), hair[0], ellipse(0, 2, 52, 64, { fill: C.body, ...I }), hair[1],
    [-14, 22].map((x) => circle(x, 4, 5, { fill: C.ink })), path('M-10 34Q4 46 18 34', I));
  const torso = (fill) => path('M-112 250V170Q-112 104 -48 94Q0 116 48 94Q112 104 112 170V250Z', { fill, ...I });
  const bob = [path('M-58 62C-88 -10 -70 -76 -4 -80C52 -82 66 -40 58 -12L40 62Z', { fill: C.boneD, ...I }), path('M-56 30C-50 10 -52 -12 -34 -30C-6 -26 28 -30 52 -12C66 -54 36 -84 -6 -82C-70 -78 -82 -20 -56 30Z', { fill: C.boneD, ...I })];
  const short = ['', path('M-52 14C-74 -40 -48 -80 0 -80C46 -80 62 -50 54 -22C30 -40 4 -42 -22 -36C-36 -30 -36 -6 -52 14Z', { fill: C.teal, ...I })];
  return svg('friends', 480, 720, [
    path('M60 100Q60 50 110 50H266Q316 50 316 100V170Q316 220 266 220H206L168 268L164 220H110Q60 220 60 170Z', { fill: C.body, ...I }),
    path('M158 114Q158 82 188 82T218 112C218 138 188 138 188 160', { stroke: C.ink, strokeWidth: 12 }), circle(188, 188, 8, { fill: C.ink }),
    g({ transform: at(0, -26) }, path('M340 226Q340 200 366 200H428Q454 200 454 226V262Q454 288 428 288H404L384 318L380 288H366Q340 288 340 262Z', { fill: C.tealL, ...I }), [368, 397, 426].map((x) => circle(x, 244, 7, { fill: C.ink }))),
    g({ transform: at(150, 396) }, torso(C.tealL), head(false, bob)), g({ transform: at(372, 396) }, torso(C.boneL), head(true, short)),
    path('M520 622H48Q30 622 30 642T48 662H520Z', { fill: C.bone, ...I }),
    [[212, C.body], [298, C.drugL]].map(([x, fill]) => [path(`M${x - 24} 572H${x + 24}V604Q${x + 24} 622 ${x + 6} 622H${x - 6}Q${x - 24} 622 ${x - 24} 604Z`, { fill, ...I }), path(`M${x + 24} 582Q${x + 42} 582 ${x + 42} 595T${x + 22} 608`, I)])], { panel: false });
};

// ================================================================ what is known of cells: a dish, a mouse, a person
const lensAt = (x, y, R, o) => [boneLens(x, y, R, { w: 12, size: 40, ...o }), circle(x, y, R, { stroke: C.ink, strokeWidth: 5 })];
const dish = () => {
  const round = [[-96, -16, 22], [-44, -50, 20], [-34, 18, 22], [-104, 44, 18], [-74, -70, 15]].map(([x, y, r], i) => cell(240 + x, 236 + y, r, i + 1, 5));
  const boned = [[52, -46], [108, -10], [44, 26], [104, 54], [14, -84]].map(([x, y], i) => g({ transform: at(240 + x, 236 + y, i * 37) }, path('M-30 0Q-20 -20 0 -20T30 0Q20 20 0 20T-30 0Z', { fill: C.bone, ...I4, strokeWidth: 5 }), circle(0, 0, 8, { fill: C.cell })));
  const arrow = path('M214 300Q240 322 268 304M252 300L270 302L266 320', { stroke: C.teal, strokeWidth: 7 });
  return [ellipse(240, 258, 218, 190, { fill: C.tealL, ...I4, strokeWidth: 6 }), ellipse(240, 234, 218, 190, { fill: C.body, ...I4, strokeWidth: 6 }), ellipse(240, 234, 190, 164, { fill: C.boneL, stroke: C.ink, strokeWidth: 5 }), round, boned, arrow];
};
out['dish-cells'] = () => scene('dish-cells', dish());

const mouseAt = (x, y, s, tail = true, w = 4) => { const I = { stroke: C.ink, strokeWidth: w };
  return g({ transform: at(x, y, 0, s) },
    tail ? path('M-50 -10C-78 -2 -92 -12 -90 -32C-89 -44 -79 -48 -75 -41', I) : '', [-34, 34].map((u) => ellipse(u, -3, 14, 5, { fill: C.body, ...I })),
    path(smooth([[74, -22], [60, -37], [40, -47], [16, -51], [-14, -60], [-44, -48], [-58, -22], [-46, -7], [-10, -6], [30, -6], [56, -11], [70, -15]]), { fill: C.body, ...I }),
    ellipse(24, -54, 13, 15, { fill: C.body, ...I }), circle(52, -29, 3.6, { fill: C.ink }), path('M-14 -9C-17 -26 -30 -32 -42 -28', { stroke: C.ink, strokeWidth: w * 0.8 })); };
out['mouse-bone'] = () => svg('mouse-bone', 480, 350, [
  line(196, 222, 268, 180, I4), lensAt(344, 138, 112, { id: 'b', seed: 5 }), mouseAt(164, 318, 1.72, true, 2.6)]);

/** A window whose rim is only dotted, a question mark in it. */
const askAt = (x, y, R, k) => [circle(x, y, R, { fill: C.body, stroke: C.ink, strokeWidth: 5, strokeDasharray: '4 14' }),
  path(`M${n1(x - 40 * k)} ${n1(y - 26 * k)}Q${n1(x - 40 * k)} ${n1(y - 72 * k)} ${x} ${n1(y - 72 * k)}T${n1(x + 40 * k)} ${n1(y - 30 * k)}C${n1(x + 40 * k)} ${n1(y + 8 * k)} ${x} ${n1(y + 6 * k)} ${x} ${n1(y + 38 * k)}`, { stroke: C.ink, strokeWidth: 15 * k }), circle(x, y + 74 * k, 11 * k, { fill: C.ink })];
out['three-tests'] = () => svg('three-tests', 1130, 295, [ // from a dish to animals to people: what is known
  [0, 1].map((i) => rect(i * 388.5, 0, 334, 295, 24, { fill: C.body })), rect(779, 2, 349, 291, 24, { fill: C.body, stroke: C.ink, strokeWidth: 4, strokeDasharray: '4 12' }),
  [361, 750].map((x) => path(`M${x - 8} 124L${x + 9} 147L${x - 8} 170`, { stroke: ON_ANY.teal, strokeWidth: 9 })),
  el('clipPath', { id: 'd' }, rect(0, 0, 334, 295, 24)), g({ clipPath: 'url(#d)' }, g({ transform: at(-62, -66, 0, 0.93) }, dish())),
  lensAt(590, 118, 98, { id: 'b', seed: 5 }), mouseAt(520, 274, 1.3, true, 3),
  askAt(878, 147, 82, 0.76), g({ transform: at(1046, 28, 0, 0.43) }, figure(8))], { panel: false });

out['own-two'] = () => { // own cells go out of a body and back; of mice with thin bone those from marrow are worn, those from fat are whole
  const cycle = { stroke: C.ink, strokeWidth: 7 }, to = (y) => path(`M740 ${y}H774M759 ${y - 13}L775 ${y}L759 ${y + 13}`, cycle);
  const worn = [path(smooth(blobPoints(860, 90, 54, random(40), 0.14, 9)), { fill: C.boneL, stroke: C.cell, strokeWidth: 7, strokeDasharray: '13 12' }), circle(860, 90, 19, { fill: C.cellL })];
  const fat = [[-34, -20, 30], [20, -32, 34], [36, 24, 30], [-16, 32, 33], [-58, 22, 20]].map(([x, y, r]) => circle(660 + x * 0.84, 252 + y * 0.84, r * 0.84, { fill: '#F7DE8B', stroke: C.boneD, strokeWidth: 5 }));
  return svg('own-two', 1130, 340, [rect(0, 0, 549, 340, 24, { fill: C.panel }), rect(581, 0, 549, 340, 24, { fill: '#EBDDF0' }),
    g({ transform: at(158, 20, 0, 0.54) }, figure(8)),
    path('M226 222C276 288 348 288 384 248', cycle), path('M356 250L386 246L386 276', cycle), path('M384 92C346 42 276 40 232 96', cycle), path('M234 66L230 99L262 94', cycle),
    cell(428, 170, 78, 5, 6), cell(304, 273, 19, 2, 4), cell(304, 56, 19, 3, 4),
    lensAt(660, 90, 56, { id: 'o', seed: 11, loss: 1, size: 34, w: 11, gap: 9 }), to(90), worn, fat, to(252), cell(860, 252, 56, 8, 6)], { panel: false });
};

/** Cells go out of a body and back; they are as old as it is: both lean on a stick. */
out['own-old'] = () => { // a cell is taken out of a body and given back; a young cell lays much bone, an old one little
  const cycle = { stroke: C.ink, strokeWidth: 5 }, I = { stroke: C.ink, strokeWidth: 5 };
  const hill = (x, w, h) => path(`M${x - w} 322C${x - w * 0.5} 322 ${x - w * 0.6} ${322 - h} ${x} ${322 - h}S${x + w * 0.5} 322 ${x + w} 322Z`, { fill: C.boneL, ...I });
  return svg('own-old', 1130, 388, [el('clipPath', { id: 'w' }, rect(577, 0, 553, 388, 24)), [0, 577].map((x) => rect(x, 0, 553, 388, 24, { fill: C.panel })),
    line(40, 352, 513, 352, I), g({ transform: at(138, 28, 0, 0.578) }, figure(8.6)),
    path('M224 258C258 304 300 304 330 276M306 274L332 273L334 299', cycle), path('M330 112C300 78 262 78 228 118M228 90L226 120L256 120', cycle), cell(420, 194, 88, 2, 5),
    g({ clipPath: 'url(#w)' }, hill(712, 104, 66), hill(996, 84, 17), rect(560, 322, 590, 90, 0, { fill: C.bone, ...I })), cell(712, 160, 74, 3, 5), cell(996, 160, 74, 8, 5)], { panel: false });
};

out['hope-bone'] = () => svg('hope-bone', 1280, 480, [ // two halves, off both sides: a mouse, whose bone was seen to get denser; a person, whose bone nobody has seen
  rect(0, 0, 640, 480, 0, { fill: '#EADAB9' }), rect(640, 0, 640, 480, 0, { fill: '#12455A' }),
  lensAt(446, 252, 182, { id: 'b', seed: 5, size: 58, w: 18, gap: 14 }), mouseAt(170, 440, 1.66, true, 3),
  circle(1036, 252, 182, { stroke: C.boneL, strokeWidth: 6, strokeDasharray: '4 16' }), path('M968 188Q968 110 1036 110T1104 182C1104 248 1036 244 1036 298', { stroke: '#E6B35A', strokeWidth: 26 }), circle(1036, 358, 19, { fill: '#E6B35A' }),
  g({ transform: at(740, 180, 0, 0.48) }, figure(3))], { panel: false });
out['more-than-a-tablet'] = () => { // medicine today: one step; cells in a study: a needle, weeks in a lab, a drip
  const I = { stroke: C.ink, strokeWidth: 4.5 }, block = (i, row, fill) => rect(150 + i * 342, row * 206, 296, 190, 20, { fill }), mid = (i) => 298 + i * 342;
  const tablet = g({ transform: at(mid(0), 74) }, circle(0, 0, 52, { fill: C.drugL, ...I }), line(-32, 15, 32, -15, I));
  const wing = (k) => path(smooth([[6, -14], [18, -26], [40, -30], [54, -16], [52, 4], [42, 18], [42, 32], [34, 46], [22, 52], [8, 44], [4, 36], [18, 30], [22, 18], [12, 8]].map(([x, y]) => [x * k, y])), { fill: C.bone, ...I });
  const hip = g({ transform: at(mid(0) - 8, 284, 0, 0.94) }, wing(1), wing(-1), path(smooth([[-12, -16], [0, -19], [12, -16], [9, 6], [0, 22], [-9, 6]]), { fill: C.boneL, ...I }), g({ transform: at(14, -12, -42, 0.62) }, syringe({ needle: 30, barrel: 62, w: 36, fill: 0.62, liquid: C.boneL, sw: 6.4, plunger: 20 })));
  const flask = g({ transform: at(mid(1), 286, 0, 1.36) }, path('M-34 -14L-34 30Q-34 36 -28 36H30Q36 36 36 30V6L20 -14Z', { fill: C.body }), path('M-34 14Q-16 10 1 14T36 14V30Q36 36 30 36H-28Q-34 36 -34 30Z', { fill: C.cellL }), [[-24, 28], [-11, 25], [2, 29], [15, 25], [27, 29]].map(([x, y]) => circle(x, y, 4, { fill: C.cell })), path('M-34 -14L-34 30Q-34 36 -28 36H30Q36 36 36 30V6L20 -14Z', { stroke: C.ink, strokeWidth: 3.4 }), path('M-34 -14L-26 -14L-26 -32L2 -32L2 -14', { fill: C.body, stroke: C.ink, strokeWidth: 3.4 }), rect(-30, -46, 36, 14, 4, { fill: C.tealL, stroke: C.ink, strokeWidth: 3.4 }));
  const drip = g({ transform: at(mid(2), 218, 0, 0.86) }, dripBag({ w: 78, h: 92, level: 0.34, sw: 5, liquid: C.cellL, dots: [[-16, 58, 8], [14, 66, 8], [-4, 82, 7]] }));
  return svg('more-than-a-tablet', 1130, 396, [block(0, 0, '#D3E4F1'), [0, 1, 2].map((i) => block(i, 1, '#E6D5EC')), [0, 1].map((i) => path(`M${mid(i) + 164} 286l14 15l-14 15`, { stroke: '#9A6DB0', strokeWidth: 8 })), tablet, hip, flask, drip], { panel: false });
};

// ================================================================ how common
/** A woman or a man who stands at (x, y); one who breaks a bone has a crack in the chest. */
const WHOLE = { fill: C.body, stroke: C.ink, strokeWidth: 4 };
const BREAKS = { fill: C.harmL, stroke: C.harm, strokeWidth: 6 };
const standing = (x, y, skirt, o, broken) => {
  const body = skirt ? 'M-16 -152H16Q26 -152 29 -142L46 -62Q48 -54 40 -54H26V-8Q26 0 18 0H6V-54H-6V0H-18Q-26 0 -26 -8V-54H-40Q-48 -54 -46 -62L-29 -142Q-26 -152 -16 -152Z'
    : 'M-24 -152H24Q38 -152 38 -138V-78Q38 -70 30 -70H27V-8Q27 0 19 0H6V-66H-6V0H-19Q-27 0 -27 -8V-70H-30Q-38 -70 -38 -78V-138Q-38 -152 -24 -152Z';
  return g({ transform: at(x, y) }, path(body, o), circle(0, -186, 28, o), broken ? path('M-20 -112l14 11l8 -14l16 12', { stroke: C.harm, strokeWidth: 7 }) : '');
};
out['one-in-three'] = () => svg('one-in-three', 1130, 332, [ // as wide as a slide, on its own ground
  [0, 1, 2].map((i) => g({ transform: at(72 + i * 144, 320, 0, 1.4) }, standing(0, 0, true, i ? WHOLE : BREAKS, false))), line(466, 20, 466, 322, { stroke: C.boneD, strokeWidth: 5 }),
  [0, 1, 2, 3, 4].map((i) => g({ transform: at(544 + i * 131, 320, 0, 1.4) }, standing(0, 0, false, i ? WHOLE : BREAKS, false)))], { panel: false });
out['how-common'] = () => svg('how-common', 1130, 296, [[0, 1, 2].map((i) => [66 + i * 152, true, i]), [0, 1, 2, 3, 4].map((i) => [548 + i * 130, false, i])].flat().map(([x, skirt, i]) => // three women, five men; the one who breaks a bone stands out
  g({ transform: at(x, 290, 0, 1.32) }, standing(0, 0, skirt, i ? WHOLE : BREAKS, !i))), { panel: false });

// ================================================================ the parts' openers, off the slide's edge on a dark ground
const opener = (name, ...inner) => svg(name, 480, 720, [el('clipPath', { id: 'w' }, rect(0, 0, 480, 720, 0)), g({ clipPath: 'url(#w)' }, inner)], { panel: false });

out['part-bones'] = () => opener('part-bones', boneLens(420, 380, 350, { id: 'b', seed: 5, size: 112, w: 32, step: 7, gap: 25, sw: 4 }), circle(420, 380, 350, { stroke: C.boneD, strokeWidth: 8 }));

out['part-spine'] = () => { // three vertebrae, the middle one broken and wedged; off the slide's edge
  const V = { fill: C.bone, stroke: C.boneD, strokeWidth: 9 }, disc = (y, deg) => g({ transform: at(262, y, deg) }, rect(-166, -27, 332, 54, 27, { fill: '#6E8FB8' }));
  const block = (y, a, b) => path(`M84 ${y - a}Q262 ${y - 66} 436 ${y - b}Q416 ${y} 436 ${y + b}Q262 ${y + 66} 84 ${y + a}Q104 ${y} 84 ${y - a}Z`, V);
  const spine = (y) => path(smooth([[440, y - 30], [500, y - 48], [560, y - 20], [560, y + 50], [500, y + 26], [440, y + 34]]), V);
  return opener('part-spine', [40, 240, 440, 640].map(spine), disc(140, 4), disc(340, 0), disc(540, 0), block(40, 84, 84), block(440, 84, 84), block(640, 84, 84),
    path('M92 196Q250 184 436 160Q418 240 436 322Q262 304 92 288Q108 242 92 196Z', V), path('M190 190l26 32l-32 26l30 30l-14 20', { stroke: C.harm, strokeWidth: 15 }));
};

out['part-short'] = () => { // tablets are there; the cells are still looked at
  const tablet = (x, y) => g({ transform: at(x, y, -24) }, circle(0, 0, 46, { fill: C.body, stroke: C.drug, strokeWidth: 8 }), line(-24, 0, 24, 0, { stroke: C.drug, strokeWidth: 9 }));
  return opener('part-short', g({ transform: at(350, 120, 16) }, rect(-140, -280, 280, 560, 34, { fill: C.drugL, stroke: C.drug, strokeWidth: 10 }), [-188, -62, 64, 190].flatMap((y) => [-64, 64].map((x) => tablet(x, y)))),
    line(280, 604, 420, 744, { stroke: C.boneD, strokeWidth: 44 }), circle(190, 506, 146, { fill: C.body, stroke: C.bone, strokeWidth: 18 }), cell(190, 506, 92, 5, 8));
};

out['part-mouse'] = () => { // a mouse, and a window on its bone: no dark outline, which would sink in the ground
  const k = 2.75, x = (u) => 226 - u * k, y = (v) => 716 + v * k, L = { stroke: C.boneD, strokeWidth: 6 };
  const body = smooth([[74, -21], [62, -34], [42, -45], [18, -51], [-14, -62], [-44, -54], [-64, -30], [-60, -8], [-40, -5], [-10, -6], [30, -6], [56, -10], [69, -14]].map(([u, v]) => [x(u), y(v)]));
  const W = [262, 232, 196], S = [x(-34), y(-31), 22], turn = Math.atan2(S[1] - W[1], S[0] - W[0]);
  const on = ([cx, cy, r], a) => [cx + Math.cos(a) * r, cy + Math.sin(a) * r];
  return opener('part-mouse', path(`M${P(x(-56), y(-12))}C${P(x(-76), y(-4))} ${P(x(-84), y(-34))} ${P(x(-70), y(-58))}`, { stroke: C.boneL, strokeWidth: 13 }),
    ellipse(x(37), y(-52), 28, 38, { fill: C.boneL, ...L }), [-40, 34].map((u) => ellipse(x(u) - 12, y(-3), 44, 14, { fill: C.boneL, ...L })), path(body, { fill: C.body }), path(`M${P(x(-14), y(-8))}C${P(x(-14), y(-34))} ${P(x(-30), y(-48))} ${P(x(-50), y(-42))}`, L),
    ellipse(x(25), y(-54), 39, 46, { fill: C.body, ...L }), ellipse(x(25), y(-53), 22, 28, { fill: C.boneL }), [-7, 5].map((v) => line(x(64), y(-18), x(50), y(-18 + v), { ...L, strokeWidth: 4 })), circle(x(53), y(-29), 9, { fill: C.ink }), circle(x(73.4), y(-20.5), 9, { fill: C.boneD }),
    line(...on(S, turn + Math.PI), ...on(W, turn), { stroke: C.boneD, strokeWidth: 9 }), circle(...S, { fill: C.bone, stroke: C.boneD, strokeWidth: 6 }),
    boneLens(...W, { id: 'b', seed: 5, size: 80, w: 24, step: 6, gap: 18, sw: 4 }), circle(...W, { stroke: C.boneD, strokeWidth: 9 }));
};

out['part-cells'] = () => opener('part-cells', // cut by the slide's edge alone; nothing touches
  [[354, 356, 172, 3, 9], [124, 130, 80, 8, 7], [446, 62, 98, 4, 7], [126, 560, 84, 12, 7], [352, 652, 70, 6, 7]].map(([x, y, r, seed, sw]) => cell(x, y, r, seed, sw)),
  [[258, 66], [60, 296], [128, 408], [236, 668], [462, 594]].map(([x, y]) => circle(x, y, 15, { fill: C.cellL })));

out['part-study'] = () => { // a drip of cells; its lines are light, for the ground is dark
  const bag = 'M180 74H380Q420 74 420 114V432Q420 486 366 486H194Q140 486 140 432V114Q140 74 180 74Z';
  const fluid = 'M140 138Q210 118 280 138T420 138V432Q420 486 366 486H194Q140 486 140 432Z';
  return opener('part-study', line(280, -20, 280, 40, { stroke: C.boneL, strokeWidth: 12 }), path('M250 74V66A30 30 0 0 1 310 66V74', { stroke: C.boneL, strokeWidth: 8 }),
    path(bag, { fill: C.body }), path(fluid, { fill: C.cellL }), [[204, 222, 24], [286, 276, 30], [362, 210, 19], [356, 352, 27], [210, 344, 26], [284, 416, 22]].map(([x, y, r]) => circle(x, y, r, { fill: C.cell })),
    path(bag, { stroke: C.boneL, strokeWidth: 8 }), rect(258, 490, 44, 70, 10, { fill: C.body, stroke: C.boneL, strokeWidth: 6 }),
    path('M280 564C280 690 390 650 500 650', { stroke: C.cellL, strokeWidth: 13 }));
};

out['part-hopes'] = () => { // cells against a medicine: nobody has weighed them
  const S = { stroke: C.boneL, strokeWidth: 11 };
  const pan = (x, inner) => [[-1, 1].map((s) => line(x, 262, x + s * 80, 486, { ...S, strokeWidth: 6 })), inner, path(`M${x - 94} 486H${x + 94}Q${x + 82} 548 ${x} 548T${x - 94} 486Z`, { fill: C.bone, stroke: C.boneD, strokeWidth: 6 })];
  const tablet = (x, y) => [circle(x, y, 40, { fill: C.body, stroke: C.drug, strokeWidth: 6 }), line(x - 21, y, x + 21, y, { stroke: C.drug, strokeWidth: 7 })];
  return opener('part-hopes', g({ transform: at(8, 30, 0, 0.94) }, line(108, 262, 340, 262, S), line(224, 262, 224, 640, S), path('M134 652Q134 632 160 632H288Q314 632 314 652Z', { fill: C.boneL }),
    pan(108, [cell(68, 446, 38, 3, 5), cell(148, 438, 46, 8, 5), cell(106, 378, 35, 4, 5)]), pan(340, [tablet(304, 444), tablet(376, 444), tablet(340, 376)]),
    circle(224, 176, 70, { fill: C.body, stroke: C.boneD, strokeWidth: 7 }), g({ transform: at(224, 178, 0, 0.76) }, path('M-32 -22Q-32 -60 0 -60T32 -26C32 4 0 4 0 30', { stroke: C.ink, strokeWidth: 15 }), circle(0, 60, 10, { fill: C.ink }))));
};

out['part-four'] = () => { // four hopes, their rims only dotted: more bone, own cells, an easy way, cells with a medicine
  const hope = (x, y, ...inner) => [circle(x, y, 98, { fill: '#1B5468', stroke: C.boneL, strokeWidth: 5, strokeDasharray: '4 14' }), g({ transform: at(x, y, 0, 0.92) }, inner)];
  const feather = [path('M-46 48C-58 -6 0 -66 72 -76C74 -44 64 -20 50 -4L26 2L38 10C28 22 12 32 -2 38L-8 20L-16 44Q-30 50 -46 48Z', { fill: C.boneL, stroke: C.boneD, strokeWidth: 5 }), path('M-74 78L40 -48', { stroke: C.boneD, strokeWidth: 6 })];
  const tablet = [circle(38, 24, 44, { fill: C.body, stroke: C.drug, strokeWidth: 7 }), line(16, 24, 60, 24, { stroke: C.drug, strokeWidth: 8 })];
  return opener('part-four', hope(122, 168, boneLens(0, 0, 78, { id: 'h', size: 42, seed: 5, w: 13, step: 2.5, gap: 11 }), circle(0, 0, 78, { stroke: C.boneD, strokeWidth: 6 })), hope(340, 168, person(-32, 68, 134, { fill: C.tealL, stroke: C.body, strokeWidth: 5 }), cell(52, 26, 32, 5, 6)),
    hope(122, 440, feather), hope(340, 440, cell(-34, -20, 50, 3, 7), tablet));
};

out['part-research'] = () => opener('part-research', [0, 1, 2, 3, 4].flatMap((r) => [0, 1, 2, 3].map((c) => // a crowd that every edge cuts
  person(66 + c * 132, 102 + r * 172, 138, r === 2 && (c === 1 || c === 2) ? { fill: C.tealL, stroke: C.body, strokeWidth: 5 } : { stroke: C.boneL, strokeWidth: 4, strokeDasharray: '5 11' }))));

out['part-you'] = () => opener('part-you', // up the stairs, a hand on the rail
  g({ transform: at(82, 620, 0, 1.42) }, [0, 1, 2, 3].map((i) => rect(-26 + i * 92, -i * 56, 400, i * 56 + 34, 0, { fill: C.teal, stroke: C.ink, strokeWidth: 4 })), rail(3, C.boneL, 4), walker(4), walkerArm(4)));

out['part-next'] = () => { // the bar that drugs have set; a cell stands before it, the leap is only dotted and leaves the slide
  const post = (x) => [rect(x - 19, 236, 38, 428, 0, { fill: C.boneL, ...I4 }), rect(x - 46, 634, 92, 30, 0, { fill: C.boneL, ...I4 })];
  return opener('part-next', line(-20, 664, 560, 664, { stroke: C.boneL, strokeWidth: 8 }), post(206), post(414),
    rect(150, 276, 320, 52, 0, { fill: C.drugL, ...I4 }),
    path('M82 520C92 60 420 20 540 400', { stroke: C.boneL, strokeWidth: 9, strokeDasharray: '4 21' }),
    cell(82, 594, 68, 8, 6));
};

out['one-last'] = () => { // a tablet drawn whole, a cell whose rim is only dotted, each before its line; for a dark ground
  const tested = path(smooth(blobPoints(140, 424, 114, random(4 * 7919 + 13), 0.06, 8)), { stroke: C.cellL, strokeWidth: 11, strokeDasharray: '3 22' });
  return svg('one-last', 280, 560, [circle(140, 136, 126, { fill: C.body, stroke: C.drugL, strokeWidth: 16 }), line(78, 136, 202, 136, { stroke: C.drug, strokeWidth: 18 }), tested, circle(140, 424, 44, { fill: C.cellL })], { panel: false });
};

out['take-home'] = () => { // a sign for each of three lines: a tablet drawn whole, a cell whose rim is only dotted, a lens
  return svg('take-home', 100, 550, [circle(50, 108, 42, { fill: C.drugL, stroke: C.drug, strokeWidth: 6 }), g({ transform: at(50, 108, -24) }, line(-22, 0, 22, 0, { stroke: C.drug, strokeWidth: 7 })),
    path(smooth(blobPoints(50, 323, 43, random(4 * 7919 + 13), 0.06, 8)), { stroke: '#9A6DB0', strokeWidth: 6, strokeDasharray: '2 13' }), circle(50, 323, 18, { fill: '#9A6DB0' }),
    line(64, 520, 86, 542, { stroke: ON_ANY.teal, strokeWidth: 14 }), circle(44, 500, 30, { stroke: ON_ANY.teal, strokeWidth: 8 })], { panel: false });
};

out['nine-ticks'] = () => svg('nine-ticks', 400, 470, [0, 1, 2].flatMap((r) => [0, 1, 2].map((c) => g({ transform: at(c * 138, r * 160) }, // nine studies; the tick for fewer breaks is missing on each. For a coloured ground
  rect(2, 2, 118, 144, 12, { fill: C.body }), [28, 50].map((y, i) => line(22, y, i ? 78 : 100, y, { stroke: C.teal, strokeWidth: 8 })), rect(34, 74, 54, 54, 10, { stroke: C.harm, strokeWidth: 5, strokeDasharray: '2 11' })))), { panel: false });

out['phone'] = () => svg('phone', 300, 300, [g({ transform: at(112, 176, -10, 1.72) }, path('M-62 -40C-70 6 10 88 62 74L70 34L38 14L18 28C0 16 -14 0 -22 -14L-10 -34L-32 -66Z', { fill: C.body })), // for a coloured ground
  [44, 82, 120].map((r) => path(`M${n1(150 + r * 0.34)} ${n1(148 - r * 0.94)}A${r} ${r} 0 0 1 ${n1(150 + r * 0.94)} ${n1(148 - r * 0.34)}`, { stroke: '#F2B84B', strokeWidth: 13 }))], { panel: false });

out['scan-unknown'] = () => { // an X-ray film, off the slide's right edge, that does not show the answer yet
  const bone = [[96, 118], [136, 100], [172, 122], [204, 128], [240, 112], [276, 122], [290, 168], [272, 224], [258, 300], [252, 380], [252, 640, 1], [160, 640, 1], [162, 400], [164, 320], [178, 268], [152, 238], [104, 226], [72, 178]];
  return svg('scan-unknown', 436, 640, [el('clipPath', { id: 'f' }, rect(24, 24, 600, 592, 24)), g({ clipPath: 'url(#f)' }, rect(24, 24, 600, 592, 0, { fill: '#14384C' }), g({ transform: at(-66, -74, 0, 1.72) }, path(smooth(bone), { fill: '#2A566D' }))),
    g({ transform: at(-46, -70, 0, 1.5) }, path('M146 252Q146 190 200 190T254 248C254 298 204 300 204 350', { stroke: '#E0AC4E', strokeWidth: 28 }), circle(204, 404, 19, { fill: '#E0AC4E' }))], { panel: false });
};

// ================================================================ the conference edition: numbers and claims drawn
/** Rows of dots from `from` to `to`, `per` a row: one path, so that the page stays small. */
const dotRows = (x, y, from, to, per, pitch, r, color) => {
  let d = '';
  for (let i = from; i < to;) {
    const row = Math.floor(i / per), end = Math.min(to, (row + 1) * per), c0 = i - row * per, c1 = end - 1 - row * per;
    d += `M${P(x + c0 * pitch, y + row * pitch)}H${n1(x + c1 * pitch + 0.1)}`; i = end;
  }
  return path(d, { stroke: color, strokeWidth: 2 * r, strokeDasharray: `0 ${pitch}` });
};

out['paper-read'] = () => { // the abstract is read, the pages below and behind it are not; on the slide's own ground
  const edge = { stroke: '#5F7FA3', strokeWidth: 5, strokeDasharray: '3 13' };
  const rows = (y, n, o) => [...Array(n).keys()].map((i) => line(56, y + i * 36, i === n - 1 ? 240 : 344, y + i * 36, o));
  return svg('paper-read', 480, 500, [path('M452 88H474V494H76V472', edge), path('M424 46H450V472H48V448', edge), rect(3, 3, 420, 444, 10, edge),
    rect(3, 3, 420, 190, 10, { fill: C.drugL, stroke: C.drug, strokeWidth: 6 }), line(56, 54, 264, 54, { stroke: C.drug, strokeWidth: 18 }), rows(104, 2, { stroke: C.drug, strokeWidth: 10 }),
    rows(248, 5, { stroke: '#5F7FA3', strokeWidth: 9, strokeDasharray: '2 17' })], { panel: false });
};

out['after-hip'] = () => svg('after-hip', 1048, 560, [17, 25].map((died, row) => { // two crowds of a hundred
  const all = [...Array(100).keys()].map((i) => [22 + Math.floor(i / 4) * 41.8, 62 + row * 306 + (i % 4) * 64]);
  return [people(all.slice(0, died), 56, { fill: '#F2A58C' }), people(all.slice(died), 56, { fill: '#8CA3C6' })]; }), { panel: false });

out['drug-harms'] = () => { // a thermometer, a lower jaw, a thigh bone with a crack; for a dark ground
  const L = { stroke: C.boneL, strokeWidth: 6 }, coral = '#F2A58C', disc = (y) => circle(80, y, 76, { fill: '#24477A', stroke: C.boneL, strokeWidth: 5 });
  const jaw = g({ transform: at(80, 268, 0, 1.05) }, path(smooth([[-48, -40], [-36, -46], [-28, -20], [-14, 4], [14, 4], [28, -20], [36, -46], [48, -40], [44, 0], [28, 34], [0, 44], [-28, 34], [-44, 0]]), { fill: C.bone, ...L, strokeWidth: 4 }), [-20, -7, 7, 20].map((x) => rect(x - 6, -14 + Math.abs(x) * -0.3, 12, 20, 4, { fill: C.body, stroke: C.boneD, strokeWidth: 3 })), circle(0, 26, 13, { fill: coral }));
  const thigh = g({ transform: at(80, 460, 8, 1) }, path(smooth([[-20, -58], [-6, -62], [10, -52], [22, -56], [34, -46], [30, -26], [14, -14], [13, 30], [24, 50], [14, 62], [-8, 60], [-18, 50], [-10, 30], [-10, -16], [-24, -40]]), { fill: C.bone, ...L, strokeWidth: 4 }), path('M-18 2l12 8l10 -12l16 8', { stroke: '#C2512F', strokeWidth: 7 }));
  return svg('drug-harms', 160, 540, [disc(80), path('M66 104V40A14 14 0 0 1 94 40V104A28 28 0 1 1 66 104Z', { fill: C.body, ...L, strokeWidth: 5 }), circle(80, 124, 17, { fill: '#E8825F' }), line(80, 124, 80, 60, { stroke: '#E8825F', strokeWidth: 12 }), disc(270), jaw, disc(460), thigh], { panel: false });
};

out['fracture-heart'] = () => svg('fracture-heart', 1130, 192, [[0, 33, '#3F7DBB'], [581, 6, C.harm]].map(([x, n, fill]) => // ARCH, of 1,000 women: fewer fractures, more events
  people([...Array(n).keys()].map((i) => [x + 16 + (i % 11) * 50, 61 + Math.floor(i / 11) * 65, 0]), 56, n > 9 ? { fill, stroke: fill, strokeWidth: 3 } : { stroke: fill, strokeWidth: 4 })), { panel: false }); // in outline: it may be chance

/** A hundred people, `per` a row: those with a fracture, those spared one, the rest in outline. */
const spared100 = (x0, y0, per, dx, dy, h, broken, spared) => [...Array(100).keys()].map((i) => person(x0 + (i % per) * dx, y0 + Math.floor(i / per) * dy, h,
  i < broken ? { fill: C.harm, stroke: C.harm, strokeWidth: 2.6 } : i < broken + spared ? { fill: '#3F7DBB', stroke: '#3F7DBB', strokeWidth: 2.6 } : { stroke: '#75879C', strokeWidth: 2.6 }));
out['one-fall'] = () => { // four falls, one of them struck out: falls are counted, not people
  const limbs = (x, color, head, trunk, ...thin) => g({ transform: at(x, 254), stroke: color }, path(trunk, { strokeWidth: 42 }), thin.map((d) => path(d, { strokeWidth: 25 })), circle(...head, 29, { fill: color, strokeWidth: 0 }));
  const fall = (x, color) => limbs(x, color, [-62, -166], 'M-28 -112L20 -70', 'M-36 -112L-78 -76L-104 -18', 'M-18 -126L26 -152L66 -132', 'M26 -62L76 -98L128 -112', 'M22 -56L74 -40L120 -10');
  return svg('one-fall', 1130, 266, [line(4, 260, 1126, 260, { stroke: '#75879C', strokeWidth: 7 }), [120, 405, 690].map((x) => fall(x, '#75879C')), fall(985, '#A9CBE6'),
    [[875, 58, 1105, 248], [875, 248, 1105, 58]].map((l) => line(...l, { stroke: '#2B6CA3', strokeWidth: 14 }))], { panel: false });
};

out['men-spared'] = () => { // the first column tells; the others had none in any case
  const all = [...Array(100).keys()].map((i) => [15 + Math.floor(i / 5) * 40.3 + (i > 4 ? 4 : 0), 60 + (i % 5) * 64]), o = (fill) => ({ fill, stroke: fill, strokeWidth: 2.6 });
  return svg('men-spared', 800, 320, [people(all.slice(0, 2), 57, o(C.harm)), people(all.slice(2, 5), 57, o('#3F7DBB')), people(all.slice(5), 57, { stroke: '#75879C', strokeWidth: 2.6 })], { panel: false });
};

out['search-tiles'] = () => { // what was searched, a disc for each: filled had studies, open had none, dashed was left out; for a dark ground
  const disc = (row, n, o) => [...Array(n).keys()].map((i) => circle(366 + i * 66, 66 + row * 132, 28, { strokeWidth: 5, ...o })), rule = (y) => line(1, y, 1129, y, { stroke: '#5F84B3', strokeWidth: 3 });
  return svg('search-tiles', 1130, 397, [rule(132), rule(264), disc(0, 3, { fill: '#2F6FB5', stroke: '#9DB6D8' }), disc(1, 4, { stroke: '#9DB6D8' }), disc(2, 1, { stroke: '#F2A58C', strokeDasharray: '4 13' })], { panel: false });
};

out['find-bone'] = () => { // cells on their way: few arrive at the bone
  const way = (d) => path(d, { stroke: C.cell, strokeWidth: 5, strokeDasharray: '2 13' });
  return svg('find-bone', 480, 350, [path('M330 366C350 300 338 250 352 210C312 180 330 120 376 126C392 92 450 104 448 146C472 176 448 208 426 214C416 260 430 310 444 366Z', { fill: C.bone, ...INK, fill: C.bone, strokeWidth: 5 }),
    way('M96 70C170 40 210 50 250 22'), way('M84 170C150 150 190 210 236 250S250 310 236 336'), way('M92 276C130 300 150 316 150 340'), way('M126 116C220 110 250 190 318 172'),
    cell(70, 72, 32, 4, 4), cell(62, 176, 36, 8, 4), cell(66, 278, 32, 6, 4), cell(122, 122, 24, 2, 4), cell(374, 170, 24, 5, 4)]);
};

out['kept-out'] = () => { // three who are kept out behind a barrier: with a stick, with a growth, with tablets; behind it ten places
  const I = { stroke: C.ink, strokeWidth: 5 }, out3 = { fill: C.body, ...I }, chest = (x, ...inner) => g({ transform: at(x, 183) }, circle(0, 0, 43, { fill: C.body, stroke: C.harm, strokeWidth: 6 }), inner);
  const lump = [[-10, -8, 15], [13, -11, 11], [6, 12, 14]].map(([x, y, r]) => [circle(x, y, r, { fill: C.harmL, stroke: C.harm, strokeWidth: 4 }), circle(x, y, r * 0.36, { fill: C.harm })]);
  const pill = g({ transform: 'rotate(-32)' }, rect(-30, -13, 60, 26, 13, { fill: C.body, ...I4 }), path('M0 -13H17A13 13 0 0 1 17 13H0Z', { fill: C.drugL, ...I4 }));
  const inside = [...Array(10).keys()].map((i) => person(772 + (i % 5) * 79, 150 + Math.floor(i / 5) * 170, 144, { fill: C.tealL, stroke: C.teal, strokeWidth: 5 }));
  const boom = [rect(3, 232, 640, 40, 20, { fill: C.harm, ...I }), rect(616, 176, 56, 146, 8, { fill: '#5F7FA3' }), circle(644, 206, 13, { fill: C.body })];
  return svg('kept-out', 1130, 326, [[100, 306, 512].map((x) => person(x, 320, 300, out3)), path('M186 320V210Q186 190 200 190T214 210', { stroke: '#5F7FA3', strokeWidth: 11 }), chest(306, lump), chest(512, pill), boom, inside], { panel: false });
};

out['marrow-count'] = () => { // ten thousand marrow cells round a lens that shows one of them, an MSC; for a dark ground
  const pitch = 5.8, cols = 195, L = [846, 164, 96], grid = [];
  for (let i = 0; i < cols * 56; i++) { const x = 3 + (i % cols) * pitch, y = 3 + Math.floor(i / cols) * pitch; grid.push([x, y, Math.hypot(x - L[0], y - L[1])]); }
  const rim = grid.map((p) => p[2]).sort((a, b) => b - a)[9999]; // what is nearest to the lens is left out
  const kept = grid.filter((p) => p[2] >= rim).slice(-10000), runs = kept.map(([x, y], i) => (i && kept[i - 1][1] === y && x - kept[i - 1][0] < pitch * 1.5 ? '' : `M${P(x, y)}`) + (kept[i + 1]?.[1] === y && kept[i + 1][0] - x < pitch * 1.5 ? '' : `H${n1(x + 0.1)}`)).join('');
  const [X, Y] = [3 + 64 * pitch, 3 + 19 * pitch], d = Math.hypot(L[0] - X, L[1] - Y), a = Math.atan2(L[1] - Y, L[0] - X);
  return svg('marrow-count', 1130, 326, [path(runs, { stroke: C.bone, strokeWidth: 3.3, strokeDasharray: `0 ${pitch}` }),
    [-1, 1].map((k) => { const b = a + k * Math.acos(L[2] / d); return line(X, Y, L[0] - Math.cos(b) * L[2], L[1] - Math.sin(b) * L[2], { stroke: C.cellL, strokeWidth: 5 }); }),
    circle(X, Y, 11, { fill: C.cellL, stroke: C.cell, strokeWidth: 4 }), circle(...L, { fill: C.body, stroke: C.cellL, strokeWidth: 10 }), cell(L[0], L[1], 68, 5, 6)], { panel: false });
};

out['not-counted'] = () => { // a hundred women on teriparatide
  const feet = [...Array(100).keys()].map((i) => [18 + (i % 25) * 45.6, 70 + Math.floor(i / 25) * 76]);
  return svg('not-counted', 1130, 300, [people(feet.slice(0, 5), 68, { fill: C.harm }), people(feet.slice(5, 14), 68, { fill: '#2F74BC' }), people(feet.slice(14), 68, { fill: '#8494A6' })], { panel: false });
};

/** The place of a bar that nobody has: as long as the longest, only dashed. */
out['empty-bar'] = () => svg('empty-bar', 873, 47, rect(0, 3, 870, 41, 0, { stroke: '#9A6DB0', strokeWidth: 4, strokeDasharray: '2 11' }), { panel: false });

out['two-arms'] = () => { // seven finished in each arm, one of them with cells; six did not finish, of which arm we did not see, so they stand across both
  const whole = { fill: C.tealL, stroke: C.ink, strokeWidth: 4.5 }, row = (y, cells) => [0, 1, 2, 3, 4, 5, 6].map((i) => [person(36 + i * 74, y, 150, whole), cells ? cell(36 + i * 74, y - 38, 20, i + 1, 4) : '']);
  const out6 = [0, 1, 2, 3, 4, 5].map((i) => person(638 + (i % 2) * 92, 102 + Math.floor(i / 2) * 94, 86, { stroke: '#5F7FA3', strokeWidth: 4, strokeDasharray: '4 8' }));
  return svg('two-arms', 800, 362, [row(154, true), row(358, false), rect(572, 3, 224, 356, 16, { stroke: C.boneD, strokeWidth: 4 }), out6], { panel: false });
};

out['needle-bone'] = () => { // a syringe in spongy bone, which the slide's right edge cuts; it comes in from the upper edge
  return svg('needle-bone', 330, 540, [el('clipPath', { id: 'w' }, rect(0, 0, 330, 540, 0)), g({ clipPath: 'url(#w)' },
    boneLens(300, 262, 190, { id: 'b', seed: 7, size: 62, w: 17, gap: 13, marrow: C.harmL, sw: 3.5 }), circle(300, 262, 190, { stroke: C.ink, strokeWidth: 7 }),
    g({ transform: at(208, 262, -80, 1.9) }, syringe({ needle: 60, barrel: 150, w: 46, fill: 0.31, plunger: 40, liquid: C.harmL, sw: 3.2 })))], { panel: false });
};

out['nine-sheets'] = () => { // nine studies, in none the box for fractures is ticked; two were seen only in part
  const sheet = (i) => { const part = i > 6, dash = part ? { strokeDasharray: '4 13' } : {}, ink = { stroke: C.ink, strokeWidth: 5, ...dash };
    return g({ transform: at(4 + (i % 3) * 146, 4 + Math.floor(i / 3) * 162) }, path('M8 0H84L112 28V132Q112 140 104 140H8Q0 140 0 132V8Q0 0 8 0Z', { fill: C.body, fillOpacity: part ? 0.4 : 1, ...ink }), part ? '' : path('M84 0V28H112', ink),
      [46, 66].map((y) => line(20, y, y > 50 ? 72 : 92, y, { ...ink, strokeWidth: 6 })), rect(20, 88, 34, 34, 4, { ...ink, strokeWidth: 6 })); };
  return svg('nine-sheets', 412, 472, [0, 1, 2, 3, 4, 5, 6, 7, 8].map(sheet), { panel: false });
};

out['spine-vein'] = () => { // a dot for ten million cells: four into the broken vertebra, twenty into a vein
  const I = { stroke: C.ink, strokeWidth: 6 }, dot = ([x, y], i) => cell(x, y, 17, i + 1, 4);
  const body = (d, fill = C.bone) => path(d, { fill, ...I });
  const spine = [-92, 244].map((y) => body(`M-40 ${y}Q110 ${y - 12} 262 ${y}Q242 ${y + 60} 262 ${y + 120}Q110 ${y + 132} -40 ${y + 120}Z`)).concat(body('M-40 62Q110 54 254 112Q238 142 252 172Q110 218 -40 208Z'), path('M120 72l24 26l-22 22l34 26l-16 40', { stroke: C.harm, strokeWidth: 9 }));
  const bag = [];
  for (let r = 0; r < 4; r++) for (let c = 0; c < 5; c++) bag.push([856 + (c - 2) * 46 + (r % 2 ? 7 : -7), 122 + r * 42]);
  const edge = 'M740 36H972Q998 36 998 62V262Q998 306 954 306H758Q714 306 714 262V62Q714 36 740 36Z';
  return svg('spine-vein', 1130, 340, [[0, 581].map((x, i) => rect(x, 0, 549, 340, 24, { fill: i ? '#EBDDF0' : C.panel })), el('clipPath', { id: 'w' }, rect(0, 0, 549, 340, 24)), g({ clipPath: 'url(#w)' }, spine,
    g({ transform: at(226, 146, -7, 1.3) }, syringe({ needle: 62, barrel: 122, w: 62, fill: 0.84, sw: 4.6, plunger: 20, dots: [] })), [[350, 124], [396, 142], [398, 104], [440, 126]].map(dot)),
    g({ transform: at(85.6, 14, 0, 0.9) }, path('M840 36V18A16 16 0 0 1 872 18V36', I), path(edge, { fill: C.body }), path('M714 92Q785 80 856 92T998 92V262Q998 306 954 306H758Q714 306 714 262Z', { fill: C.cellL, opacity: 0.55 }), bag.map(([x, y], i) => cell(x, y, 17 / 0.9, i + 1, 4)), path(edge, I), path('M842 306h28v34h-28z', { fill: C.body, ...I }))], { panel: false });
};

out['fracture-counts'] = () => { // a scale of T-scores from 1 to -4: a broken vertebra at -1.8 counts as what lies below -2.5
  const x = (t) => (1 - t) * 226, pin = x(-1.8), zone = (a, b, fill) => rect(x(a) + (a < 1 ? 3 : 0), 196, x(b) - x(a) - (a < 1 ? 3 : 0), 104, 0, { fill });
  const I = { stroke: C.boneD, strokeWidth: 5 };
  return svg('fracture-counts', 1130, 322, [zone(1, -1, '#5F84B3'), zone(-1, -2.5, '#2F6FB5'), zone(-2.5, -4, C.harm), [-1, -2.5].map((t) => line(x(t) + 1, 300, x(t) + 1, 318, { stroke: '#75879C', strokeWidth: 5 })),
    line(pin, 112, pin, 190, { stroke: C.harm, strokeWidth: 8 }), path(`M${pin - 78} 12Q${pin} 28 ${pin + 78} 52Q${pin + 88} 84 ${pin + 78} 106Q${pin} 114 ${pin - 78} 106Q${pin - 66} 60 ${pin - 78} 12Z`, { fill: C.bone, ...I }),
    path(`M${pin + 4} 34l15 20l-17 14l17 18l-9 20`, { stroke: C.harm, strokeWidth: 9 }), path(`M${pin + 104} 76H${x(-3.2) - 24}Q${x(-3.2)} 76 ${x(-3.2)} 100V160`, { stroke: C.harm, strokeWidth: 12 }), path(`M${x(-3.2) - 30} 150L${x(-3.2)} 184L${x(-3.2) + 30} 150Z`, { fill: C.harm })], { panel: false });
};

out['diagnosis-years'] = () => { // what counts, from the year in which it came, up to today; off the slide's right edge, for a dark ground
  const x = (year) => (year - 1994) * 28.8, w = 1204, rows = [[1994, '#24477A'], [2003, '#24477A'], [2014, '#2F6FB5'], [2022, '#24477A']];
  return svg('diagnosis-years', w, 438, rows.map(([year, fill], i) => [rect(x(year), i * 112, w - x(year), 102, 0, { fill }), rect(x(year), i * 112, 9, 102, 0, { fill: '#EBB542' })]), { panel: false });
};

out['bar-gap-duty'] = () => { // a tablet over the bar; a cell before a bar that nobody has put up; a shield before a person; for a dark ground
  const L = { stroke: C.boneL, strokeWidth: 7 }, tile = (i, o, ...inner) => [rect(i * 388.5 + 3, 3, 347, 292, 24, o), g({ transform: at(i * 388.5 + 176, 0) }, inner)];
  const whole = { fill: '#24477A' }, dash = { stroke: C.cellL, strokeWidth: 6, strokeDasharray: '4 15' };
  const posts = (o) => [-96, 96].map((x) => line(x, 118, x, 262, o));
  const bar = [posts({ stroke: C.boneL, strokeWidth: 16 }), rect(-120, 140, 240, 22, 0, { fill: C.drugL }), circle(0, 78, 52, { fill: C.body, stroke: C.drugL, strokeWidth: 8 }), line(-24, 78, 24, 78, { stroke: C.drug, strokeWidth: 10 }), line(-140, 262, 140, 262, L)];
  const gap = [posts(dash), rect(-120, 140, 240, 22, 0, dash), cell(0, 214, 44, 8, 6), line(-140, 262, 140, 262, L)];
  const duty = [path('M0 34L104 66V148Q104 226 0 270Q-104 226 -104 148V66Z', { fill: C.tealL, stroke: C.boneL, strokeWidth: 9 }), person(0, 226, 142, { fill: C.body, stroke: C.ink, strokeWidth: 6 })];
  return svg('bar-gap-duty', 1130, 298, [tile(0, whole, bar), tile(1, { stroke: C.cellL, strokeWidth: 5, strokeDasharray: '4 14' }, gap), tile(2, whole, duty)], { panel: false });
};

out['near-studies'] = () => { // a broken upper arm, a bone that does not unite, a strand of DNA
  const I = { stroke: C.ink, strokeWidth: 4 }, tile = (i, by, ...inner) => [rect(i * 388.5, 0, 353, 270, 24, { fill: C.body }), g({ transform: at(i * 388.5 + 176, 135, 0, by) }, inner)];
  const humerus = g({ transform: 'rotate(62)' }, path(smooth([[-24, -84], [-12, -100], [12, -100], [28, -84], [20, -62], [10, -48], [10, 56], [22, 80], [14, 96], [0, 90], [-14, 96], [-22, 80], [-10, 56], [-10, -48], [-20, -62]]), { fill: C.bone, ...I }), path('M-16 -32l11 10l10 -13l13 10', { stroke: C.harm, strokeWidth: 7 }));
  const gap = g({ transform: 'rotate(90)' }, [-1, 1].map((k) => path(smooth([[-12, k * 16], [12, k * 16], [11, k * 64], [24, k * 86], [14, k * 102], [0, k * 95], [-14, k * 102], [-24, k * 86], [-11, k * 64]]), { fill: C.bone, ...I })), line(-30, 0, 30, 0, { stroke: C.harm, strokeWidth: 7, strokeDasharray: '3 12' }));
  const x = (t, k) => k * 40 * Math.cos(t * 2.1), strand = (k) => path(smooth([...Array(25).keys()].map((i) => { const t = -2.4 + i * 0.2; return [x(t, k), t * 42]; }), false), { stroke: k > 0 ? C.cell : C.drug, strokeWidth: 9 });
  const rungs = [...Array(13).keys()].map((i) => { const t = -2.3 + i * 0.383, w = x(t, 1); return Math.abs(w) > 9 ? line(-w, t * 42, w, t * 42, { stroke: C.boneD, strokeWidth: 5 }) : ''; });
  return svg('near-studies', 1130, 270, [tile(0, 1.62, humerus), tile(1, 1.62, gap), tile(2, 1.42, g({ transform: 'rotate(62)' }, rungs, strand(1), strand(-1)))], { panel: false });
};

out['bone-question'] = () => { // a question mark of bone: a wall, and a fine mesh in it
  const line = [...bezier([104, 236], [104, 66], [392, 60], [392, 236], 30), ...bezier([392, 236], [392, 350], [246, 360], [246, 488], 24)], R = 66;
  const stem = (x, y) => { let m = 1e9; for (let i = 0; i < line.length - 1; i++) { const a = line[i], b = line[i + 1], dx = b[0] - a[0], dy = b[1] - a[1], t = clamp(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1), 0, 1); m = Math.min(m, Math.hypot(x - a[0] - dx * t, y - a[1] - dy * t)); } return Math.max(R - m, 66 - Math.hypot(x - 246, y - 662)); };
  const rng = random(4), mesh = strutField(lattice(20, 20, 470, 720, 38, 9, { jitter: 0.34 }).map(([a, b], id) => { const w = 8 + rng() * 3; return { id, a, b, wa: w, wb: w }; }), 2.4, 40);
  const field = (x, y) => { const d = stem(x, y); if (d <= 0) return Math.max(0.01, -d); const c = 14 - d, l = -mesh(x, y), k = 2; return -k * Math.log(Math.exp(clamp(-(d - 14) / k, -40, 40)) + Math.exp(clamp(l / k, -40, 40))); };
  const rim = contours((x, y) => -stem(x, y), 10, 10, 490, 730, 3), loops = contours(field, 10, 10, 490, 730, 2.5).filter((l) => Math.abs(area(l)) > 60).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  return svg('bone-question', 480, 740, [path(fieldPath(loops, 13), { fill: C.bone, fillRule: 'evenodd', stroke: C.boneD, strokeWidth: 1.6 }), path(fieldPath(rim, 16), { stroke: C.boneL, strokeWidth: 4 })], { panel: false });
};

out['nine-studies'] = () => { // a row for each study, the published ones first; violet is published, filled is who finished or was treated, open is planned
  const rows = [[20, 14, 1], [8, 8, 1], [30, 0], [30, 0], [20, 7], [18, 0], [10, 0], [5, 0], [0, 0]], step = 46.8;
  return svg('nine-studies', 782, step * 9.5, rows.map(([n, full, read], r) => { const color = read ? '#8A55A5' : '#6F8CAD', o = { stroke: color, strokeWidth: read ? 3.4 : 2.2 };
    const feet = [...Array(n || 1).keys()].map((i) => [13 + i * 23.4, (r + (r > 1 ? 0.5 : 0)) * step + 45]);
    return [full && people(feet.slice(0, full), 43, { fill: color, ...o }), feet.length > full && people(feet.slice(full), 43, n ? o : { ...o, strokeDasharray: '3 5' })].filter(Boolean); }), { panel: false });
};

out.warnings = () => { // years 2020 to 2026 on one scale; a flag for each statement
  const x = (year) => 4 + (year - 2020) * 173.3, y = 262;
  const flag = (year, top, color) => [line(x(year), y, x(year), top, { stroke: color, strokeWidth: 6 }), circle(x(year), y, 17, { fill: color })];
  return svg('warnings', 1130, 284, [line(4, y, 1126, y, { stroke: C.boneD, strokeWidth: 8 }), [0, 1, 2, 3, 4, 5, 6].map((i) => line(x(2020 + i), y - 18, x(2020 + i), y + 18, { stroke: C.boneD, strokeWidth: 5 })),
    flag(2020.32, 6, C.harm), flag(2021.42, 112, C.harm), flag(2024.74, 112, '#4A80B4'), flag(2025.2, 6, C.harm)], { panel: false });
};

out['spared-caused'] = () => svg('spared-caused', 1130, 174, [[9.5, 149, 2], [598, 91, 8]].map(([x, spared, caused]) => // a dot for each fracture, those caused behind those spared
  [dotRows(x, 11, 0, spared, 22, 24.7, 9.5, '#4A80B4'), dotRows(x, 11, spared, spared + caused, 22, 24.7, 9.5, C.harm)]), { panel: false });

// ---------------------------------------------------------------- write
const here = dirname(fileURLToPath(import.meta.url));
const want = process.argv.slice(2);
for (const [name, make] of Object.entries(out)) {
  if (want.length && !want.includes(name)) continue;
  const text = make();
  writeFileSync(join(here, `${name}.svg`), text);
  console.log(`${name}.svg ${(text.length / 1024).toFixed(1)} kB`);
}
