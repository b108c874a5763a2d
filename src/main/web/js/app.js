// What every staff page does by script. Each page works without it; with it, less is lost and fewer keys are pressed.
import { runClocks } from './clock.js';
import { keepDrafts, unsaved } from './draft.js';
import { isLeaving, keepForms, weighFiles } from './forms.js';
import { listenToKeys } from './keys.js';
import { post, signInAgain, token, tokenName } from './session.js';
import { announce, announceText, say } from './words.js';

// htmx notes the address of the page; nothing about a case stays in the browser.
sessionStorage.removeItem('htmx-current-path-for-history');

keepForms();
weighFiles();
keepDrafts();
listenToKeys();
runClocks();
parts();
document.addEventListener('dulae:page', () => { keepDrafts(); parts(); });

/** A part of a page that needs more script names it: data-js="areaPicker" loads areaPicker.js and hands the element over. */
function parts(root = document) {
  for (const element of root.querySelectorAll('[data-js]:not([data-js-on])')) {
    element.dataset.jsOn = '';
    import(`./${element.dataset.js}.js`).then(module => module.default(element));
  }
  for (const close of document.querySelectorAll('[data-toast-close]')) close.hidden = false;
}

// ---- menus, dialogs, toasts
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  const opener = event.target.closest('[data-open]');
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.open)?.showModal();
  }
  const away = event.target.closest('[data-leave]');
  if (away) {
    event.preventDefault();
    location.replace(away.href);
  }
  if (event.target.closest('[data-toast-close]')) event.target.closest('.toast').remove();
  if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// ---- night colours without a new page
document.addEventListener('submit', event => {
  const button = event.submitter;
  if (!button?.hasAttribute('data-theme-switch')) return;
  event.preventDefault();
  const chosen = button.value, next = chosen === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = chosen;
  document.querySelector('meta[name=color-scheme]').content = chosen;
  for (const each of document.querySelectorAll('[data-theme-switch]')) {
    each.value = next;
    each.querySelector('span').textContent = next === 'dark' ? each.dataset.wordDark : each.dataset.wordLight;
    each.querySelector('use').setAttribute('href', next === 'dark' ? each.dataset.iconDark : each.dataset.iconLight);
  }
  post('/preferences', new URLSearchParams({ theme: chosen }), { headers: { 'X-Redirect': 'tell' } }).catch(() => {});
});

// ---- htmx: the token, the sign-in in place, and what is said when nothing comes back
document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-Requested-With'] = 'fetch';
  if (event.detail.verb !== 'get') event.detail.parameters[tokenName()] = token();
});
document.addEventListener('htmx:responseError', async event => {
  const { xhr, elt, target, requestConfig } = event.detail;
  if (xhr.status !== 401) {
    announce(xhr.responseText);
  } else if (await signInAgain()) {
    window.htmx.ajax(requestConfig.verb, requestConfig.path, { source: elt, target });
  }
});
// Who is writing in a menu of the work list goes on writing: the list waits until it is closed.
document.addEventListener('htmx:beforeRequest', event => {
  if (event.target.id === 'work' && event.target.querySelector('details.menu[open]')) event.preventDefault();
});
document.addEventListener('htmx:sendError', () => announceText('warn', say('offline')));
document.addEventListener('htmx:afterSwap', event => { announce(''); parts(event.detail.target); });

// ---- nobody leaves unsaved text by mistake
window.addEventListener('beforeunload', event => {
  if (!isLeaving() && (unsaved() || edited())) event.preventDefault();
});

function edited() {
  const fields = document.querySelectorAll('form[data-keep]:not([data-draft]) :is(textarea, input[type=text], input[type=tel])');
  return [...fields].some(field => field.value !== field.defaultValue);
}
