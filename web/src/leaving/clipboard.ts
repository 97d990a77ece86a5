// Text that leaves by the clipboard, as rich text and as plain text together.

export interface RichText {
  html: string;
  text: string;
}

/**
 * To be called while a click or key press is handled; browsers refuse it at any other time. Gives whether it was
 * possible: what a browser refuses by one way may go by another, and the plain text alone is better than nothing.
 */
export async function copy(rich: RichText, root: ShadowRoot): Promise<boolean> {
  const ways = [() => writeBoth(rich), () => navigator.clipboard.writeText(rich.text), () => copyByEvent(rich, root)];
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch {
      // The next way is tried.
    }
  }
  return false;
}

function writeBoth({ html, text }: RichText): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}

/** The old way, which pages without a secure origin still have: a copy event whose content is replaced. */
async function copyByEvent({ html, text }: RichText, root: ShadowRoot): Promise<void> {
  const before = root.activeElement;
  // Without a selection some browsers send no event.
  const selected = document.createElement('textarea');
  selected.className = 'heard';
  selected.value = text;
  root.append(selected);
  selected.focus({ preventScroll: true });
  selected.select();
  let taken = false;
  selected.addEventListener('copy', (event) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  });
  const copied = document.execCommand('copy');
  selected.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!copied || !taken) throw new Error('The browser does not copy.');
}
