// A short message over the slides, read out once.
const SHOWN = 8000;

export function toast(message: string): void {
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'alert');
  document.body.append(box);
  box.textContent = message;
  setTimeout(() => box.remove(), SHOWN);
}
