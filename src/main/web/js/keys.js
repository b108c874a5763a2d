// Single keys, by their place on the keyboard: the Thai layout has other letters there. Only while no field has the focus;
// people can switch them off (a cookie of this browser).
const off = () => /(?:^|; )keys=off/.test(document.cookie);
const inField = target => target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable=true], dialog[open]');

const ACTS = {
  Slash: () => document.querySelector('[data-key-search]')?.focus(),
  KeyN: () => document.querySelector('[data-key-new]')?.click(),
  KeyJ: () => step(1),
  KeyK: () => step(-1),
};

export function listenToKeys() {
  for (const opener of document.querySelectorAll('[data-open-keys]')) opener.hidden = false;
  document.addEventListener('click', event => { if (event.target.closest('[data-open-keys]')) overview(); });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat && event.code === 'KeyN') return;
    if (off() || inField(event.target)) return;
    const act = event.code === 'Slash' && event.shiftKey ? overview : event.shiftKey ? null : ACTS[event.code];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  wordOfSwitch();
}

function overview() {
  const dialog = document.getElementById('keys');
  if (dialog && !dialog.open) dialog.showModal();
}

function wordOfSwitch() {
  const button = document.querySelector('[data-keys-switch]');
  if (button && off()) {
    button.value = 'on';
    button.textContent = button.dataset.on;
  }
}

/** Moves the focus to the first link of the next or previous row of a list. */
function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);
  const here = rows.findIndex(row => row.contains(document.activeElement));
  const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + by, 0), rows.length - 1)];
  const focusable = next?.matches('a, button') ? next : next?.querySelector('a, button');
  focusable?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
