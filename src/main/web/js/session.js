// Everything a script sends goes through here: the token, the sign-in when the session has ended, the same key again.
import { say } from './words.js';

const page = document.body.dataset;
const SCRIPT = { 'X-Requested-With': 'fetch' };
let asking = null;

export const token = () => page.csrf;
export const tokenName = () => page.csrfName;

/** Sends a form's fields; when the session has ended, asks to sign in on this page and sends the very same again. */
export async function post(address, fields, { headers = {}, keepalive = false } = {}) {
  for (;;) {
    fields.set(tokenName(), token());
    const answer = await fetch(address, {
      method: 'POST', body: fields, headers: { ...SCRIPT, ...headers }, credentials: 'same-origin', cache: 'no-store', keepalive,
    });
    if (answer.status !== 401) return answer;
    if (!(await signInAgain())) throw new NotSignedIn();
  }
}

export class NotSignedIn extends Error {}

/** Opens the sign-in over the page; true once the same person is back. All who wait share one dialog. */
export function signInAgain() {
  asking ??= new Promise(resolve => openDialog(resolve)).finally(() => { asking = null; });
  return asking;
}

async function openDialog(resolve) {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'sign-in-again';
  dialog.setAttribute('aria-label', say('signIn'));
  const end = signedIn => { dialog.close(); dialog.remove(); resolve(signedIn); };
  dialog.addEventListener('cancel', event => { event.preventDefault(); end(false); });
  dialog.addEventListener('submit', event => { event.preventDefault(); enter(dialog, event.target, end); });
  dialog.showModal();
  await show(dialog, () => fetch('/sign-in/again', { headers: SCRIPT, cache: 'no-store' }), end);
}

async function enter(dialog, form, end) {
  const fields = new URLSearchParams(new FormData(form));
  await show(dialog, () => fetch(form.action, { method: 'POST', body: fields, headers: SCRIPT, cache: 'no-store' }), end);
}

// The answer is the form again (the first time, or after a wrong password) or the sign that all is well, with a fresh token.
async function show(dialog, ask, end) {
  let html;
  try {
    html = await (await ask()).text();
  } catch {
    dialog.querySelector('[data-trouble]')?.remove();
    const note = dialog.appendChild(document.createElement('p'));
    note.dataset.trouble = '';
    note.className = 'error';
    note.setAttribute('role', 'alert');
    note.textContent = say('offline');
    if (!dialog.querySelector('form')) setTimeout(() => dialog.isConnected && show(dialog, ask, end), 3000);
    return;
  }
  const part = new DOMParser().parseFromString(html, 'text/html');
  const done = part.querySelector('[data-signed-in]');
  if (!done) {
    dialog.replaceChildren(...part.body.childNodes);
    dialog.querySelector('[autofocus], input:not([type=hidden])')?.focus();
  } else if (done.dataset.user === page.user) {
    freshen(done.dataset.csrf);
    end(true);
  } else {
    // Somebody else sits here now: what was typed belongs to the first person, whose draft waits on the server.
    window.dispatchEvent(new Event('dulae:leaving'));
    location.assign('/');
  }
}

function freshen(fresh) {
  page.csrf = fresh;
  for (const field of document.querySelectorAll(`input[name="${tokenName()}"]`)) field.value = fresh;
}
