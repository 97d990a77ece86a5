// One browser with its pages, without faults and without chance: what a test says happens, in the order it says.
import { bundle } from '../bundle.mjs';

const { Keeping } = await bundle('../../web/src/keeping/keeping.ts');

/** An assessment as these tests write it: who, when, and what was said, by name. */
export const assessment = (created, said = {}, subject = '', more = {}) => JSON.stringify({ created, subject, said, ...more });

/** How many texts have been read to know what they say, which takes long where they are. */
export const readings = { count: 0 };

const codec = {
  identify(text) {
    readings.count += 1;
    return identify(text);
  },
  merge(mine, theirs) {
    readings.count += mine === theirs ? 1 : 2;
    return merge(mine, theirs);
  },
};

function identify(text) {
  const { created = '', subject = '', newer } = parsed(text) ?? {};
  if (newer) return { refusal: 'written by a newer Milepost', isNewer: true };
  if (!parsed(text)) return { refusal: 'not JSON', isNewer: false };
  return { framework: 'f', relation: 'self', created, updated: created, subject, assessor: '' };
}

function merge(mine, theirs) {
  const [one, other] = [parsed(mine), parsed(theirs)];
  if (!one || !other || other.newer) return { refusal: 'cannot be read', isNewer: false };
  if (one.created !== other.created && one.subject && other.subject && one.subject !== other.subject) return 'another';
  const said = { ...other.said };
  for (const [name, value] of Object.entries(one.said)) if (!(said[name] >= value)) said[name] = value;
  const created = one.created < other.created ? one.created : other.created;
  const text = assessment(created, Object.fromEntries(Object.entries(said).sort()), one.subject || other.subject);
  return { text, addsToMine: text !== sorted(one), addsToTheirs: text !== sorted(other) };
}

const sorted = ({ created, said, subject }) => assessment(created, Object.fromEntries(Object.entries(said).sort()), subject);
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const timers = new Set();
let isOver = false;

function wait(delay, call) {
  if (isOver) return () => {};
  const timer = setTimeout(() => {
    timers.delete(timer);
    call();
  }, delay);
  timers.add(timer);
  return () => {
    clearTimeout(timer);
    timers.delete(timer);
  };
}

/** Time stands still in all worlds from now on, so that whatever is tried again and again there keeps nobody waiting. */
export function end() {
  isOver = true;
  for (const timer of timers) clearTimeout(timer);
}

/** A browser: what all its pages share, and how often it was asked. */
export function browser() {
  const storage = new Map();
  const database = new Map();
  const channels = new Set();
  const counts = { reads: 0, writes: 0, adopted: 0 };
  const shared = {
    storage,
    database,
    counts,
    isFull: false,
    /** So many of the next steps of the database are never answered. */
    unanswered: 0,
    /** The page is left in the middle of each step of the database, which is then taken once more. */
    isLeftInSteps: false,
    ports: ({ scope = '', isUnseen = false, hasDatabase = true, watch = () => {} } = {}) => ({
      storage: {
        get: (key) => { counts.reads += 1; return storage.get(key) ?? null; },
        set: (key, text) => {
          if (shared.isFull) throw new Error('QuotaExceededError');
          counts.writes += 1;
          storage.set(key, text);
        },
        remove: (key) => storage.delete(key),
        keys: () => [...storage.keys()],
      },
      database: hasDatabase ? {
        exchange: async (key, next) => {
          if (shared.unanswered > 0) return new Promise(() => { shared.unanswered -= 1; });
          if (shared.isLeftInSteps) next(database.get(key));
          const text = next(database.get(key));
          if (text !== undefined) database.set(key, text);
        },
        keys: async (start) => [...database.keys()].filter((key) => key.startsWith(start)),
        remove: async (key, text) => void (database.get(key) === text && database.delete(key)),
      } : undefined,
      openChannel: (heard) => {
        const channel = { heard, send: (message) => { for (const other of channels) if (other !== channel) other.heard(message); }, close: () => channels.delete(channel) };
        channels.add(channel);
        return channel;
      },
      clock: { now: () => Date.UTC(2026, 10, 27), after: wait },
      page: { scope, isUnseen, watch: (listener) => { watch(listener); return () => {}; } },
    }),
  };
  return shared;
}

export const openPage = (of, options) => new Keeping(of.ports(options));

/** An element of a page, with what was said in it; its core ends in a fault when it is asked for `endsIn`. */
export function element(page, { created = '2026-01-01', relation = 'self', stored = true, counts, endsIn, ...wanted } = {}) {
  const it = {
    text: assessment(created),
    states: [],
    places: [],
    codec,
    assessment: () => it.text,
    identity: () => identify(it.text),
    adopt: (text) => {
      if (counts) counts.adopted += 1;
      if (!parsed(text)) return 'not JSON';
      it.text = text;
      return undefined;
    },
    leaving: () => {},
    saveStateChanged: (state, why) => it.states.push(why || state),
    placeChanged: (place) => { it.place = place; it.places.push(place); },
    keptBeside: () => { it.beside = true; },
    cameBeside: () => { it.cameIsBeside = true; },
    unread: (text) => { it.unreadText = text; },
    refused: (sentence) => { it.refusal = sentence; },
    say: (name, value = 1) => {
      const { said, ...rest } = JSON.parse(it.text);
      it.text = JSON.stringify({ ...rest, said: { ...said, [name]: value } });
      it.seat.changed(it.text);
    },
    openFile: (text) => {
      it.text = text;
      it.seat.changed(text, true);
    },
    get said() { return JSON.parse(it.text).said; },
    /** Its core ends in a fault when it is asked for that the next time. */
    endIn: (name) => {
      const end = () => {
        it.codec = undefined;
        for (const each of ['assessment', 'identity', 'placeChanged', 'saveStateChanged']) it[each] = end;
        it.adopt = () => undefined;
        throw new Error('The core has ended in a fault.');
      };
      it[name] = end;
    },
  };
  if (endsIn) it.endIn(endsIn);
  it.seat = page.join({ framework: 'f', relation, stored, ...wanted }, it);
  return it;
}

/** How often the storage is asked, and elements are told, for one claim on a page with so many elements. */
export async function costOfClaim(number) {
  const shared = browser();
  const page = openPage(shared);
  const all = Array.from({ length: number }, () => element(page, { counts: shared.counts }));
  await later();
  const before = { ...shared.counts };
  all[0].say('a');
  await later(1500);
  return Object.fromEntries(Object.entries(shared.counts).map(([name, now]) => [name, now - before[name]]));
}

export const later = (time = 400) => new Promise((resolve) => { setTimeout(resolve, time); });
