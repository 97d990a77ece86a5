// frame.js: the page around an element that stands in a frame of another page, and what the two tell each other.
// docs/frame.md is the contract. What a person wrote goes only to a page that the keeper of this one has named.

import type { Framework, MilepostElement } from '../package/milepost';
import { BUILD } from './core/build-name';
import { messageOf } from './sentences';
import { ATTRIBUTES } from './element/settings';

interface Message {
  type: unknown;
  framework?: unknown;
  assessment?: unknown;
}

const NAME = 'milepost-assessment';
const CHANNEL = /^[\w-]{8,64}$/;
/** CSS pixels. Beyond it the frame scrolls by itself, since a canvas that is all in view cannot be of any length. */
const TALLEST = 4000;
/**
 * What a page hears that was not named, whatever went wrong, and when, in ms after the frame was loaded: neither words
 * nor time tell what stands at an address that such a page has made up.
 */
const REFUSED = 'Refused. The frame tells the reason only to pages that its keeper has named in data-hosts.';
const REFUSED_AFTER = 5000;

const { documentElement: root } = document;
const element = document.querySelector(NAME) as MilepostElement;
const address = new URLSearchParams(location.hash.slice(1));
const channel = address.get('channel') ?? '';
const src = address.get('src');
/** Origins; a page from disk or in a sandbox has none that could be told from another's. */
const trusted = new Set([location.origin, ...(root.dataset.hosts ?? '').split(' ')].filter((origin) => /^https?:/.test(origin)));
/** The origin of the page around, once it has spoken and is trusted. */
let host: string | undefined;

const stand = arrange();
const isHeard = window.parent !== window && CHANNEL.test(channel);
if (isHeard) addEventListener('message', hear);
/** That nothing is there by then is told where it will be there later too. */
const refusal = src === null || !isHeard ? undefined : setTimeout(() => host ?? tell('refused', { message: REFUSED }), REFUSED_AFTER);
begin().catch(refuse);

/** Makes the element as the address wants it. It waits outside of the page, which shows the element's content. */
function arrange(): HTMLElement {
  const scheme = address.get('theme');
  root.style.colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : 'light dark';
  Object.assign(document.body.style, { margin: '0', font: '16px/1.5 system-ui, "DejaVu Sans", sans-serif' });
  // What is only heard sticks out by a pixel, and would make the frame scroll.
  element.style.overflow = 'clip';
  for (const name of ATTRIBUTES) {
    const value = address.get(name);
    if (value !== null && name !== 'src') element.setAttribute(name, value);
  }
  const content = document.createElement('div');
  content.append(...[...element.childNodes].map((each) => each.cloneNode(true)));
  element.replaceWith(content);
  return content;
}

/** Nothing is started before it is known that all parts are there and go together. Throws a sentence. */
async function begin(): Promise<void> {
  const [framework] = await Promise.all([src === null ? undefined : read(src), customElements.whenDefined(NAME)]);
  const { build } = customElements.get(NAME) as { build?: string };
  if (build !== BUILD) {
    throw new Error('frame.js and milepost.js are not of the same build; put both files of one build there, and let no cache mix them');
  }
  customElements.upgrade(element);
  if (isHeard) converse();
  if (framework) element.framework = framework;
  stand.replaceWith(element);
  await element.ready;
}

/**
 * From the frame's own site or one that is trusted, so that nobody can make an address of this page that shows their own
 * framework as if it were the keeper's; and without what tells a site who its reader is.
 */
async function read(name: string): Promise<Framework> {
  const url = URL.canParse(name, location.href) ? new URL(name, location.href) : undefined;
  if (!url || !trusted.has(url.origin)) {
    throw new Error(`${name}: the framework is not read from there; the frame’s page can name ${url?.origin ?? 'its origin'} in its data-hosts`);
  }
  const response = await fetch(url, { credentials: 'omit', redirect: 'error' }).catch((cause: unknown) => {
    throw new Error(`${name}: the framework cannot be read; see that the address is right and allowed here`, { cause });
  });
  if (!response.ok) throw new Error(`${name}: the server answers ${response.status}; see that the address is right`);
  try {
    const framework = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer())) as Framework | null;
    // An element that is given none shows the one built in, as if nothing had been asked for.
    if (!framework) throw new TypeError(`expected a framework, got ${String(framework)}`);
    return framework;
  } catch (cause) {
    throw new Error(`${name}: ${messageOf(cause)}; see that a framework is there`, { cause });
  }
}

/** Whoever looks at the frame sees why; the page around it hears why only where it may. */
function refuse(error: unknown): void {
  const message = messageOf(error);
  if (stand.isConnected) stand.textContent = message;
  if (!isHeard) return;
  if (host !== undefined) tell('refused', { message }, host);
  else if (src === null) tell('refused', { message: REFUSED });
}

function converse(): void {
  const tellHeight = (): void => {
    tell('resize', { height: Math.min(TALLEST, Math.ceil(element.getBoundingClientRect().height)) });
  };
  const sizes = new ResizeObserver(tellHeight);
  element.addEventListener('milepost-ready', () => {
    clearTimeout(refusal);
    tell('ready', progress());
    // Not before: a sentence that stands there instead has a height too.
    sizes.observe(element);
  });
  element.addEventListener('milepost-change', () => tell('change', progress()));
  element.addEventListener('milepost-export', (event) => {
    if (host === undefined || address.get('downloads') !== 'host') return;
    event.preventDefault();
    const { name, type: mediaType, text } = event.detail;
    tell('export', { name, mediaType, text }, host);
  });
}

/** How far somebody has come, and nothing of what they said. */
function progress(): object {
  const { assessed, abilities } = element.evaluation?.summary ?? { assessed: 0, abilities: 0 };
  return { assessed, abilities };
}

/** Only the page around is heard, and only on the channel that it chose. */
function hear({ source, origin, data }: MessageEvent<unknown>): void {
  if (source !== window.parent || !isMessage(data)) return;
  if (!trusted.has(origin)) return tell('refused', { message: REFUSED });
  host = origin;
  try {
    answer(data, origin);
  } catch (error) {
    tell('refused', { message: messageOf(error) }, origin);
  }
}

function isMessage(data: unknown): data is Message {
  const heard = data as { milepost?: unknown; channel?: unknown } | null | undefined;
  return typeof heard === 'object' && heard?.milepost === 1 && heard.channel === channel;
}

function answer({ type, framework, assessment }: Message, to: string): void {
  if (!('ready' in element)) throw new Error('The assessment has not started; wait until the frame tells that it is ready');
  if (type === 'export') {
    const text = element.exportJSON();
    return tell('export', { name: 'assessment.json', mediaType: 'application/json', text }, to);
  }
  if (type !== 'load') throw new TypeError('type: expected "load" or "export"');
  const given = framework ?? assessment;
  if (typeof given !== 'string' || (framework !== undefined && assessment !== undefined)) {
    throw new TypeError('load: expected either a framework or an assessment, as JSON text');
  }
  if (framework === undefined) {
    element.importJSON(given);
  } else {
    const value = JSON.parse(given) as Framework | null;
    if (value === null) throw new TypeError('framework: expected a framework as JSON text, got null');
    element.framework = value;
    // Where no framework could be had there is one now.
    if (stand.isConnected) stand.replaceWith(element);
  }
  tell('loaded', progress());
}

/** To anybody who is around, unless `to` names the origin that may hear it. */
function tell(type: string, fields: object, to = '*'): void {
  window.parent.postMessage({ milepost: 1, channel, type, ...fields }, to);
}
