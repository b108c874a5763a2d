// A running clock of a call: data-clock-since="2026-11-22T09:11:20Z" becomes 00:03:12.
const two = number => String(number).padStart(2, '0');

function tick() {
  for (const clock of document.querySelectorAll('[data-clock-since]')) {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.clockSince)) / 1000));
    clock.textContent = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
}

export function runClocks() {
  if (!document.querySelector('[data-clock-since]')) return;
  tick();
  setInterval(tick, 1000);
}
