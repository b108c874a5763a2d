// What the desk shows beside what is being said. It is asked for at most once a second and by one question at a time, so no older answer ever
// comes after a newer one; what is said while an answer is awaited is asked right after it.
const LEAST = 1050;
const AFTER_KEY = 500;
const AFTER_CHOICE = 200;
const LONGEST = 2000;

export default function meanwhile(box) {
  const form = document.querySelector(box.getAttribute('hx-include'));
  const typed = form.querySelectorAll(box.dataset.typed);
  let sent = -LEAST, first = null, timer = null, asking = false, wanted = false;

  function soon(wait) {
    if (asking) {
      wanted = true;
      return;
    }
    const now = performance.now();
    first ??= now;
    clearTimeout(timer);
    timer = setTimeout(ask, Math.max(sent + LEAST, Math.min(now + wait, first + LONGEST)) - now);
  }

  function ask() {
    first = null;
    window.htmx.trigger(box, 'said');
  }

  box.addEventListener('htmx:beforeSend', event => {
    if (event.target !== box) return;
    asking = true;
    sent = performance.now();
  });
  box.addEventListener('htmx:afterRequest', event => {
    if (event.target !== box) return;
    asking = false;
    if (wanted) soon(0);
    wanted = false;
  });
  form.addEventListener('change', () => soon(AFTER_CHOICE));
  for (const field of typed) {
    field.addEventListener('input', () => soon(AFTER_KEY));
    if (field.value !== field.defaultValue) soon(AFTER_KEY);
  }
}
