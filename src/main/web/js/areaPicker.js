// A place typed in words becomes one line of the official list: an ARIA combobox over /api/areas.
// Without this script the same field is plain text and the server finds the place.
const AFTER_KEY = 120;

export default function areaPicker(picker) {
  const text = picker.querySelector('input[type=text]');
  const code = picker.querySelector('input[type=hidden]');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  const answers = new Map();
  let found = [], active = -1, timer, asked = 0;

  list.id = `${text.id}-places`;
  list.className = 'area-places';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', picker.dataset.places);
  status.className = 'vh';
  status.setAttribute('role', 'status');
  picker.append(list, status);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    text.setAttribute(name, value);
  }

  text.addEventListener('input', () => {
    code.value = '';
    clearTimeout(timer);
    timer = setTimeout(search, AFTER_KEY);
  });
  text.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const act = keys[event.key];
    if (act?.(event)) event.preventDefault();
  });
  text.addEventListener('blur', () => { clearTimeout(timer); asked++; close(); });
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const line = event.target.closest('[role=option]');
    if (line) choose(found[line.dataset.at]);
  });

  const isOpen = () => !list.hidden;
  const keys = {
    ArrowDown: () => isOpen() ? move(active + 1) : search(),
    ArrowUp: () => isOpen() ? move(active < 0 ? found.length - 1 : active - 1) : search(),
    Enter: () => isOpen() && active >= 0 && choose(found[active]),
    Escape: event => {
      if (!isOpen()) return false;
      event.stopPropagation();
      return close();
    },
  };

  async function search() {
    const words = text.value.trim();
    const mine = ++asked;
    if (!words) return close();
    const places = answers.get(words) ?? await ask(words);
    if (mine !== asked || !places) return true;
    answers.set(words, places);
    show(places);
    return true;
  }

  async function ask(words) {
    const query = new URLSearchParams({ q: words, lang: document.documentElement.lang || 'th' });
    if (picker.dataset.level) query.set('level', picker.dataset.level);
    if (picker.dataset.near) query.set('near', picker.dataset.near);
    try {
      const answer = await fetch(`/api/areas?${query}`, { headers: { Accept: 'application/json' } });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null; // No signal: the words alone are sent, and the server finds the place.
    }
  }

  function show(places) {
    found = places;
    active = -1;
    list.replaceChildren(...places.map(line));
    list.hidden = !places.length;
    list.scrollTop = 0;
    text.setAttribute('aria-expanded', String(isOpen()));
    text.removeAttribute('aria-activedescendant');
    status.className = places.length ? 'vh' : 'area-none';
    status.textContent = places.length ? picker.dataset.found.replace('{0}', places.length) : picker.dataset.none;
  }

  function line(place, at) {
    const item = document.createElement('li');
    item.id = `${list.id}-${at}`;
    item.dataset.at = at;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const name = item.appendChild(document.createElement('b'));
    name.textContent = place.above ? place.full.slice(0, -place.above.length).replace(/[,\s]+$/, '') : place.full;
    const above = item.appendChild(document.createElement('span'));
    above.textContent = [place.above, place.postcode].filter(Boolean).join(' ');
    return item;
  }

  function move(to) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (to + found.length) % found.length;
    const item = list.children[active];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    text.setAttribute('aria-activedescendant', item.id);
    return true;
  }

  function choose(place) {
    text.value = place.full;
    code.value = place.code;
    asked++;
    close();
    text.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  function close() {
    list.hidden = true;
    active = -1;
    status.textContent = '';
    status.className = 'vh';
    text.setAttribute('aria-expanded', 'false');
    text.removeAttribute('aria-activedescendant');
    return true;
  }
}
