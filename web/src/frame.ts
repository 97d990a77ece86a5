// frame.js: the page around an element that stands in a frame of another page, and what the two tell each other.
// docs/frame.md is the contract. What a person wrote goes only to a page that the keeper of this one has named.

import type { MilepostElement } from '../milepost';
import { messageOf } from './sentences';
import { ATTRIBUTES } from './settings';

interface Message {
  type: unknown;
  framework?: unknown;
  assessment?: unknown;
}

const CHANNEL = /^[\w-]{8,64}$/;
/** CSS pixels. Beyond it the frame scrolls by itself, since a canvas that is all in view cannot be of any length. */
const TALLEST = 4000;

const { documentElement: root } = document;
const element = document.querySelector('milepost-assessment') as MilepostElement;
const address = new URLSearchParams(location.hash.slice(1));
const channel = address.get('channel') ?? '';
/** Origins; a page from disk or in a sandbox has none that could be told from another's. */
const trusted = new Set([location.origin, ...(root.dataset.hosts ?? '').split(' ')].filter((origin) => /^https?:/.test(origin)));
/** The origin of the page around, once it has spoken and is trusted. */
let host: string | undefined;

const problem = arrange();
if (window.parent !== window && CHANNEL.test(channel)) {
  addEventListener('message', hear);
  if (problem) tell('refused', { message: problem });
  else void customElements.whenDefined('milepost-assessment').then(converse);
}

/** Makes the element as the address wants it, before its own script runs. Gives the sentence of a refusal. */
function arrange(): string | undefined {
  const scheme = address.get('theme');
  root.style.colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : 'light dark';
  Object.assign(document.body.style, { margin: '0', font: '16px/1.5 system-ui, "DejaVu Sans", sans-serif' });
  // What is only heard sticks out by a pixel, and would make the frame scroll.
  element.style.overflow = 'clip';
  const src = address.get('src');
  const refusal = src === null ? undefined : refusalOfSource(src);
  if (refusal) element.replaceWith(refusal);
  for (const name of ATTRIBUTES) {
    const value = address.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  return refusal;
}

/** Nobody can make an address of this page that shows their own framework as if it were the keeper's. */
function refusalOfSource(src: string): string | undefined {
  const origin = URL.canParse(src, location.href) ? new URL(src, location.href).origin : 'null';
  if (trusted.has(origin)) return undefined;
  return `${src}: the framework is not read from there; the frame’s page can name ${origin} in its data-hosts`;
}

function converse(): void {
  const tellHeight = (): void => {
    tell('resize', { height: Math.min(TALLEST, Math.ceil(element.getBoundingClientRect().height)) });
  };
  element.ready.then(() => tell('ready', progress()), (error: unknown) => tell('refused', { message: messageOf(error) }));
  element.addEventListener('milepost-change', () => tell('change', progress()));
  element.addEventListener('milepost-export', (event) => {
    if (host === undefined || address.get('downloads') !== 'host') return;
    event.preventDefault();
    const { name, type: mediaType, text } = event.detail;
    tell('export', { name, mediaType, text }, host);
  });
  new ResizeObserver(tellHeight).observe(element);
}

/** How far somebody has come, and nothing of what they said. */
function progress(): object {
  const { assessed, abilities } = element.evaluation?.summary ?? { assessed: 0, abilities: 0 };
  return { assessed, abilities };
}

/** Only the page around is heard, and only on the channel that it chose. */
function hear({ source, origin, data }: MessageEvent<unknown>): void {
  if (source !== window.parent || !isMessage(data)) return;
  try {
    if (!trusted.has(origin)) throw new Error(`${origin} may not read or load answers; the frame’s page can name it in data-hosts`);
    host = origin;
    answer(data, origin);
  } catch (error) {
    tell('refused', { message: messageOf(error) });
  }
}

function isMessage(data: unknown): data is Message {
  const heard = data as { milepost?: unknown; channel?: unknown } | null | undefined;
  return typeof heard === 'object' && heard?.milepost === 1 && heard.channel === channel;
}

function answer({ type, framework, assessment }: Message, to: string): void {
  if (type === 'export') {
    const text = element.exportJSON();
    return tell('export', { name: 'assessment.json', mediaType: 'application/json', text }, to);
  }
  if (type !== 'load') throw new TypeError('type: expected "load" or "export"');
  const given = framework ?? assessment;
  if (typeof given !== 'string' || (framework !== undefined && assessment !== undefined)) {
    throw new TypeError('load: expected either a framework or an assessment, as JSON text');
  }
  if (framework === undefined) element.importJSON(given);
  else element.framework = JSON.parse(given);
  tell('loaded', progress());
}

/** To anybody who is around, unless `to` names the origin that may hear it. */
function tell(type: string, fields: object, to = '*'): void {
  window.parent.postMessage({ milepost: 1, channel, type, ...fields }, to);
}
