// On the phone: brings the code once, then shows notes, clock and what comes next, and asks the deck to go on.
import { minutes } from '../../render/web/client/speaker/pace.ts';
import { words } from '../../render/web/client/words-of-controls.ts';
import type { Act, ForPhone, Standing } from '../messages.ts';

const by = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
let told: ForPhone = { elapsed: 0 };
let heard = 0;
let shown = '';
let say = words(navigator.language);

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, { method: 'POST', headers: { 'x-lectern': 'present' }, body: JSON.stringify(body) });

async function enter(): Promise<void> {
  const code = location.hash.slice(1);
  // the code is used up and need not be seen any more
  history.replaceState(null, '', '/');
  if (code) {
    const { ok } = await post('/enter', { code });
    if (!ok) return tell(say.phoneRefused);
  }
  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }) => take(JSON.parse(data as string) as ForPhone));
  events.addEventListener('error', () => tell(heard ? say.phoneLost : say.phoneRefused));
}

function tell(text: string): void {
  by('told').textContent = text;
  by('told').hidden = !text;
}

function take(now: ForPhone): void {
  told = now;
  heard = Date.now();
  if (!now.standing) return tell(say.phoneWaits);
  tell('');
  show(now.standing);
  tick();
}

function show(standing: Standing): void {
  const { lang, dir, number, count, title, next, steps, notes } = standing;
  say = words(lang);
  Object.assign(document.documentElement, { lang, dir });
  for (const part of document.querySelectorAll<HTMLElement>('header, main, footer')) part.hidden = false;
  by('count').textContent = number.startsWith('B') ? number : `${number} / ${count}`;
  by('title').textContent = title;
  const after = next ? `${say.next}: ${next}` : say.end;
  by('next').textContent = steps ? say.nextStep : after;
  by('prev').textContent = say.back;
  by('forward').textContent = say.forward;
  by('black').textContent = say.black;
  by('restart').textContent = say.restart;
  by('black').setAttribute('aria-pressed', String(standing.paused));
  by('notes').setAttribute('aria-label', say.notes);
  const key = `${number}\0${notes}`;
  if (key === shown) return;
  shown = key;
  if (notes) by('notes').innerHTML = notes;
  else by('notes').textContent = say.noNotes;
  by('notes').scrollTop = 0;
}

function tick(): void {
  const { standing, elapsed } = told;
  if (!standing) return;
  const running = standing.begun || elapsed > 0;
  const now = elapsed + (running ? (Date.now() - heard) / 1000 : 0);
  by('elapsed').textContent = minutes(now);
  by('total').textContent = standing.duration ? `${say.ofPlan} ${minutes(standing.duration)}` : '';
  const over = standing.duration ? now - standing.duration : 0;
  by('over').textContent = over > 0 ? `+${minutes(over)}` : '';
  by('clock').textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

const ACTS: Readonly<Record<string, Act>> = { prev: 'prev', forward: 'next', black: 'black', restart: 'clock' };
for (const [id, act] of Object.entries(ACTS)) by(id).addEventListener('click', () => void post('/act', { act }));
setInterval(tick, 250);
enter().catch(() => tell(say.phoneLost));
