// Choosing the other's text shows it in the field at once; choosing mine brings my text back. The server decides the same without this.
export default function conflict(section) {
  const form = section.closest('form');
  for (const part of section.querySelectorAll('[data-field]')) {
    const field = form?.elements.namedItem(part.dataset.field);
    if (!field || !('value' in field)) continue;
    const mine = field.value;
    part.addEventListener('change', event => {
      field.value = event.target.value === 'theirs' ? event.target.dataset.text : mine;
    });
  }
}
