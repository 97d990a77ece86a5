// Files in and out: a download, the open dialog, a file dropped on the element.

/** Files beyond this are not read into memory; the core refuses texts of more than 4 MiB anyway. */
const LARGEST = 16 * 1024 * 1024;
/** Safari reads the blob only after a while, in ms. */
const KEEP_BLOB = 60_000;

/** Gives whether nothing can keep the file from arriving, as a sandboxed frame does without a word. */
export function download({ name, type, text }: { name: string; type: string; text: string }): boolean {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_BLOB);
  if (location.protocol !== 'file:' && origin === 'null') return false;
  const sandbox = frameElement?.getAttribute('sandbox') ?? 'allow-downloads';
  return sandbox.includes('allow-downloads');
}

/** Lets a button that was not there hand over a text as a file; `taken` is called where nothing keeps it back. */
export function offer(button: HTMLButtonElement, label: string, name: string, text: string, taken = () => {}): void {
  button.textContent = label;
  button.hidden = false;
  button.onclick = () => void (download({ name, type: 'application/json', text }) && taken());
}

/** The same for a text that was stored and cannot be read here. */
export function offerStored(button: HTMLButtonElement, text: string, taken?: () => void): void {
  offer(button, 'Save what is stored as a file', 'milepost-stored.json', text, taken);
}

/** `texts` offers plain texts too. To be called while a click or key press is handled; browsers refuse the dialog at any other time. */
export function openFiles({ several = false, texts = false }, opened: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = texts ? '.json,application/json,.txt,.md,text/plain' : '.json,application/json';
  input.addEventListener('change', () => {
    if (input.files?.length) opened([...input.files]);
  });
  input.click();
}

/** The bytes as they are, since decoding them here would hide bad UTF-8 from the core. Throws a sentence. */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) {
    throw new Error(`${file.name}: ${file.size} bytes are too many for an assessment; choose a file saved by Milepost`);
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** `hint` is shown while a file is held over `area`, with the words that `wordsOfHint` gives then. */
export function acceptDrops(
  area: HTMLElement,
  hint: HTMLElement,
  wordsOfHint: () => string,
  dropped: (files: File[]) => void,
  signal: AbortSignal,
): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent): void => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (hint.hidden) hint.textContent = wordsOfHint();
    hint.hidden = false;
  };
  area.addEventListener('dragenter', over, { signal });
  area.addEventListener('dragover', over, { signal });
  area.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))) hint.hidden = true;
  }, { signal });
  area.addEventListener('drop', (event) => {
    hint.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    dropped(files);
  }, { signal });
}
