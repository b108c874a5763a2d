// Keeps what is typed in a form on the server, at most a second behind the keys, and says so.
// A form asks for it with data-draft="address"; the newest text wins by its number.
import { NotSignedIn, post } from './session.js';
import { say, timeOfDay } from './words.js';

const AFTER_KEY = 600;
const WAITS = [1000, 2000, 4000, 8000, 15000, 30000];

export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-draft]:not([data-drafting])')) {
    form.dataset.drafting = '';
    drafting(form);
  }
}

/** Whether some text is not yet on the server. */
export const unsaved = () => [...document.querySelectorAll('form[data-draft]')].some(form => form.dataset.unsaved === 'yes');

function drafting(form) {
  let number = 0, changed = 0, saved = 0, failures = 0, timer = null, sending = false;

  const state = () => document.querySelector('[data-draft-state]');
  const tell = (kind, text) => {
    const place = state();
    if (place && place.textContent !== text) place.textContent = text;
    if (place) place.dataset.kind = kind;
  };
  const mark = () => { form.dataset.unsaved = changed > saved ? 'yes' : 'no'; };
  const later = wait => { timer ??= setTimeout(() => { timer = null; send(); }, wait); };
  const now = () => { clearTimeout(timer); timer = null; send(); };

  async function send(keepalive = false) {
    if (sending || changed <= saved) return;
    sending = true;
    const upTo = changed;
    number = Math.max(number + 1, Date.now());
    const fields = new URLSearchParams(new FormData(form));
    fields.set('seq', number);
    try {
      const answer = await post(form.dataset.draft, fields, { keepalive });
      if (answer.ok) {
        saved = Math.max(saved, upTo);
        failures = 0;
        tell('kept', say('kept', timeOfDay()));
      } else if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
        retry();
      } else {
        tell('trouble', say('refused'));
      }
    } catch (failure) {
      failure instanceof NotSignedIn ? tell('trouble', say('notSignedIn')) : retry();
    } finally {
      sending = false;
      mark();
      if (changed > upTo) later(failures ? WAITS[0] : AFTER_KEY);
    }
  }

  function retry() {
    tell('trouble', say('offline'));
    later(WAITS[Math.min(failures++, WAITS.length - 1)]);
  }

  const typed = event => {
    if (!event.target.name || event.target.type === 'hidden' && !event.detail?.draft) return;
    changed++;
    mark();
    if (!failures) tell('keeping', say('keeping'));
    later(AFTER_KEY);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('dulae:changed', () => { changed++; mark(); later(AFTER_KEY); });
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') send(true); });
}
