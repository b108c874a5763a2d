// Sentences the scripts say, in the reader's language; the page brings them along.
const words = document.getElementById('script-words')?.dataset ?? {};

/** The sentence with its place filled in. */
export function say(name, value = '') {
  return (words[name] ?? '').replace('{0}', value);
}

/** Time of day in Thailand to the second: 09.14.32 in Thai, 09:14:32 in English. */
export function timeOfDay(date = new Date()) {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', timeStyle: 'medium' }).format(date);
  return document.documentElement.lang === 'th' ? time.replaceAll(':', '.') : time;
}

/** Announces something at once to people and to screen readers, at the foot of the page. */
export function announce(html) {
  const place = document.getElementById('trouble');
  if (place) place.innerHTML = html;
}

export function announceText(kind, title, text) {
  const box = document.createElement('div');
  box.className = `call-out call-${kind}`;
  const inner = box.appendChild(document.createElement('div'));
  inner.appendChild(document.createElement('b')).textContent = title;
  if (text) inner.appendChild(document.createElement('p')).textContent = text;
  announce(box.outerHTML);
}
