// Sends forms marked data-keep without leaving the page: while the signal is gone nothing typed is lost, and the same
// request with the same key goes out again until the server has answered. Without this script they are plain forms.
import { NotSignedIn, post } from './session.js';
import { say } from './words.js';

const WAITS = [1000, 2000, 4000, 8000, 15000];
let leaving = false;

export const isLeaving = () => leaving;

export function keepForms() {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-keep') || event.defaultPrevented) return;
    event.preventDefault();
    if (form.dataset.sending !== 'yes') submit(form, event.submitter);
  });
}

/** A file that would be refused is not carried over a slow line first. */
export function weighFiles() {
  document.addEventListener('change', event => {
    const field = event.target;
    if (!field.dataset?.largest) return;
    field.parentElement.querySelector('.too-large')?.remove();
    if ([...field.files].every(file => file.size <= Number(field.dataset.largest))) return;
    field.value = '';
    const told = document.createElement('p');
    told.className = 'error too-large';
    told.setAttribute('role', 'alert');
    field.after(told);
    told.textContent = field.dataset.tooLarge;
  });
}

async function submit(form, submitter) {
  const address = submitter?.getAttribute('formaction') || form.getAttribute('action') || location.href;
  const data = new FormData(form, submitter);
  const fields = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  form.dataset.sending = 'yes';
  submitter?.setAttribute('aria-disabled', 'true');
  try {
    await show(await untilAnswered(form, address, fields), form);
  } catch (failure) {
    note(form, failure instanceof NotSignedIn ? say('notSignedIn') : say('edited'));
  } finally {
    form.dataset.sending = 'no';
    submitter?.removeAttribute('aria-disabled');
  }
}

/** Sends again, later and later, as long as there is no answer and nothing was changed meanwhile. */
async function untilAnswered(form, address, fields) {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await post(address, fields, { headers: { 'X-Redirect': 'tell' } });
      if (answer.status !== 503 && answer.status !== 429) return answer;
    } catch (failure) {
      if (failure instanceof NotSignedIn) throw failure;
    }
    note(form, say('unsent'), say('unsentKept'));
    await waitOrEdit(form, WAITS[Math.min(tries, WAITS.length - 1)]);
  }
}

function waitOrEdit(form, wait) {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const done = (settle, value) => { stop.abort(); clearTimeout(timer); settle(value); };
    const timer = setTimeout(() => done(resolve), wait);
    window.addEventListener('online', () => done(resolve), { signal: stop.signal });
    form.addEventListener('input', () => done(reject, new Error('edited')), { signal: stop.signal });
  });
}

async function show(answer, form) {
  const next = answer.headers.get('X-Location');
  if (next !== null) return go(next);
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.getElementById('main')) {
    swap(page);
  } else {
    note(form).replaceChildren(...page.body.childNodes);
  }
}

export function go(next) {
  leaving = true;
  window.dispatchEvent(new Event('dulae:leaving'));
  const address = new URL(next, location.href);
  const here = address.pathname === location.pathname && address.search === location.search;
  if (here && address.hash) {
    location.hash = address.hash;
    location.reload();
  } else {
    location.assign(address);
  }
}

/** Puts the answered page in place of this one: usually the same form with what is still wrong. */
function swap(page) {
  const fresh = page.querySelector('.app') ?? page.getElementById('main');
  const old = document.querySelector('.app') ?? document.getElementById('main');
  document.title = page.title;
  old.replaceWith(document.adoptNode(fresh));
  window.htmx?.process(document.body);
  document.dispatchEvent(new Event('dulae:page'));
  const first = document.querySelector('[data-errors]') ?? document.getElementById('main');
  first.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

/** The place above the form where trouble is told; emptied and filled. */
function note(form, title, text) {
  let place = form.querySelector(':scope > [data-note]');
  if (!place) {
    place = document.createElement('div');
    place.dataset.note = '';
    place.setAttribute('role', 'alert');
    form.prepend(place);
  }
  place.replaceChildren();
  if (title) {
    const box = place.appendChild(document.createElement('div'));
    box.className = 'call-out call-warn';
    const inner = box.appendChild(document.createElement('div'));
    inner.appendChild(document.createElement('b')).textContent = title;
    if (text) inner.appendChild(document.createElement('p')).textContent = text;
  }
  place.scrollIntoView({ block: 'nearest' });
  return place;
}
