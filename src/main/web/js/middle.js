// A picture wider than its frame is shown with whom it is about in the middle, not from its left edge.
export default function middle(frame) {
  const her = frame.querySelector('[aria-current]');
  if (!her) return;
  const at = her.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  frame.scrollLeft += at.left + at.width / 2 - box.left - box.width / 2;
}
