// The wasm core behind typed calls: text goes in and comes out as UTF-8, everything else is numbers.

import { dropCore, useCore } from '../element/awake';
import { readDrawData, type DrawData } from '../picture/draw-data';
import type { Codec, Identity, Merged, Refusal } from '../keeping/ports';
import { Snapshot } from './snapshot';

/** What the core asks of the page it runs in. Sizes are device pixels, `weight` is a CSS font weight. */
export interface Host {
  textWidth(text: string, weight: number, size: number): number;
  fontMetrics(weight: number, size: number): { ascent: number; descent: number };
  /** The box of whole pixels the text covers, relative to the pen on the baseline: left, top, width, height. */
  textBounds(text: string, weight: number, size: number): [number, number, number, number];
  /** The pixels of that box, RGBA, white text; colour glyphs keep their colours. */
  rasterize(
    text: string,
    weight: number,
    size: number,
    left: number,
    top: number,
    width: number,
    height: number,
  ): Uint8ClampedArray;
  /** Milliseconds since 1970. */
  now(): number;
  /** Days since 1970 of the calendar day that an instant, in milliseconds since 1970, lies on here. */
  dayOf(milliseconds: number): number;
  /** 32 random bits. */
  random(): number;
}

/** The exports of the core. Text goes in through `_mp_input` before a call, and is read from `_mp_output` after it. */
interface Exports {
  _mp_input(size: number): number;
  _mp_output(): number;
  _mp_output_size(): number;
  _mp_configure(): number;
  _mp_fonts_changed(): void;
  _mp_textures_lost(): void;
  _mp_set_framework(): number;
  _mp_framework(): number;
  _mp_framework_id(): number;
  _mp_import(merge: number): number;
  _mp_adopt(): number;
  _mp_identify(): number;
  _mp_identity(): number;
  _mp_fresh(): number;
  _mp_merge(mineSize: number, theirsSize: number): number;
  _mp_assessment(): number;
  _mp_drafts(): number;
  _mp_resume_drafts(stay: number): void;
  _mp_note_shown(goesOn: number): void;
  _mp_export(includePrivate: number): number;
  _mp_page_copy(includePrivate: number): number;
  _mp_export_name(): number;
  _mp_evaluation(): number;
  _mp_brief(): number;
  _mp_purpose_of_drop(): number;
  _mp_open_file(purpose: number, nameSize: number): number;
  _mp_copied(done: number): void;
  _mp_claim(milestone: number): number;
  _mp_undo(): void;
  _mp_redo(): void;
  _mp_reset(): void;
  _mp_frame(width: number, top: number, height: number, ratio: number, time: number): number;
  _mp_content_height(): number;
  _mp_cursor(): number;
  _mp_draw_data(): number;
  _mp_mirror(): number;
  _mp_effects(): number;
  _mp_pointer(kind: number, x: number, y: number, type: number): void;
  _mp_event(kind: number, id: number): void;
  _mp_focus_visible(visible: number): void;
}

/** What Emscripten's module gives: the exports and views of its memory, which are new ones after memory grew. */
export interface CoreModule extends Exports {
  /** Adds the part with the further views, where it has been loaded. */
  readonly addFurther?: () => Promise<void>;
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU32: Uint32Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array<ArrayBuffer>;
}

export type Color = [red: number, green: number, blue: number];

export interface Theme {
  dark: boolean;
  background: Color;
  text: Color;
  accent: Color;
  /** CSS pixels. */
  radius: number;
  /** CSS pixels. */
  font_size: number;
  more_contrast: boolean;
}

export interface Configuration {
  view?: string;
  ability?: string;
  role?: string;
  relation?: string;
  touch?: boolean;
  /** Whether the framework is the built-in one, since the page asked for none. */
  example?: boolean;
  /** Whether copies of the page can be made. */
  copies?: boolean;
  /** Whether the views that are opened later can be drawn. */
  further_views?: 'here' | 'coming' | 'missing';
  saved?: string;
  /** A sentence where nothing is kept. */
  save_problem?: string;
  /** Whether the answers are somebody else's perhaps, and are kept apart from the reader's own. */
  kept_apart?: boolean;
  /** Whether what was here before was set aside. */
  kept_beside?: boolean;
  theme?: Theme;
}

export type Rectangle = [x: number, y: number, width: number, height: number];

/** One node of the semantic tree, its rectangle in CSS pixels of the whole content. */
export interface TreeNode {
  id: number;
  /** 0 for the root. */
  parent: number;
  /** The sibling before it, 0 for the first. */
  after: number;
  role: string;
  name: string;
  rect: Rectangle;
  value?: string;
  description?: string;
  level?: number;
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  invalid?: boolean;
  required?: boolean;
  current?: boolean;
  options?: { value: string; label: string }[];
  min?: number;
  max?: number;
  now?: number;
  url?: string;
  placeholder?: string;
  input?: 'text' | 'url' | 'date' | 'search';
  /** The description is drawn nowhere. */
  hint?: boolean;
  /** How the words of a paragraph are drawn, CSS pixels. */
  text_size?: number;
  line_height?: number;
  strong?: boolean;
}

/** How the tree differs from the one before. `move` is a flat list of id, x, y, width, height. */
export interface TreeChange {
  /** Of the framework's texts; empty where it names none. */
  lang?: string;
  remove: number[];
  put: TreeNode[];
  move: number[];
}

export type Effect =
  | { kind: 'change' }
  | { kind: 'keep' }
  | { kind: 'export'; name: string; type: string; text: string }
  | { kind: 'open'; purpose: FilePurpose }
  | { kind: 'copy'; html: string; text: string }
  | { kind: 'print' }
  | { kind: 'save-copy' }
  | { kind: 'load-views' }
  | { kind: 'announce'; text: string; assertive: boolean }
  | { kind: 'error'; message: string }
  | { kind: 'focus'; id: number }
  | { kind: 'link'; id: number }
  | { kind: 'reveal'; id: number };

/** To replace what is there, to tell changes since it, or to compare with it. */
export type FilePurpose = 'replace' | 'since' | 'compare' | 'observation';
export type PointerKind = 'move' | 'down' | 'up' | 'leave';
export type EventKind = 'activate' | 'focus' | 'blur' | 'value' | 'dismiss';

const FILE_PURPOSES: FilePurpose[] = ['replace', 'since', 'compare', 'observation'];
const POINTER_KINDS: PointerKind[] = ['move', 'down', 'up', 'leave'];
const POINTER_TYPES = ['mouse', 'touch', 'pen'];
const EVENT_KINDS: EventKind[] = ['activate', 'focus', 'blur', 'value', 'dismiss'];
/** By default the browser's own choice, which is another one over words. */
const CURSORS = ['', 'pointer', 'text'];
const SETTLING = 1;

/** Whether another instance can be had at once, which not every browser and not every Emscripten allows. */
let canGoOn: boolean | undefined;

/** The core ended in a fault; nothing can be asked of it any more. */
export class CoreFault extends Error {}

export class Core implements Codec {
  /** Not there while it is put aside. */
  #module: CoreModule | undefined;
  /** What it had in its memory when it was put aside. */
  #aside: Snapshot | undefined;
  /** What it was told since then, which can wait until it is asked for something. */
  #told: { adopt?: string; configure?: Configuration } = {};
  #left = false;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #ended: () => void;
  readonly #again: (bytes: number) => CoreModule;
  #broken = false;

  /**
   * `ended` is called once, where the core ends in a fault; `again` gives another instance with that much memory, in
   * which it goes on after it was put aside.
   */
  constructor(
    module: CoreModule,
    configuration: Configuration,
    ended: () => void,
    again: (bytes: number) => CoreModule,
  ) {
    this.#module = module;
    this.#ended = ended;
    this.#again = again;
    this.#send(JSON.stringify(configuration));
    this.#call('_mp_configure');
  }

  /** Whether it has ended in a fault. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Bytes of memory that its instance takes. */
  get bytes(): number {
    return this.#module?.HEAPU8.length ?? 0;
  }

  /**
   * Gives its instance back until it is asked for something the next time, and then goes on as if nothing had been:
   * whoever calls notices nothing. Only between two tasks, since views of its memory may be in use within one.
   */
  putAside(): void {
    if (!this.#module || this.#broken) return;
    canGoOn ??= works(() => this.#again(0));
    if (!canGoOn) return;
    this.#aside = new Snapshot(this.#module.HEAPU32);
    this.#module = undefined;
  }

  /** Adds the part with the further views, where it has been loaded; one that is put aside has it when it goes on. */
  async addFurther(): Promise<void> {
    await this.#module?.addFurther?.();
  }

  /** Nobody needs it any more. */
  leave(): void {
    this.#left = true;
    dropCore(this);
  }

  /** Whether it was put aside and nobody has asked it for anything since. */
  get isAside(): boolean {
    return this.#aside !== undefined;
  }

  configure(configuration: Configuration): void {
    if (this.isAside) {
      this.#told.configure = { ...this.#told.configure, ...configuration };
      return;
    }
    this.#send(JSON.stringify(configuration));
    this.#call('_mp_configure');
  }

  fontsChanged(): void {
    this.#call('_mp_fonts_changed');
  }

  texturesLost(): void {
    this.#call('_mp_textures_lost');
  }

  /** Gives the sentence of the refusal, or nothing where the framework was taken. */
  setFramework(text: string | Uint8Array): string | undefined {
    this.#send(text);
    return this.#refusal('_mp_set_framework');
  }

  framework(): string {
    return this.#text('_mp_framework');
  }

  frameworkId(): string {
    return this.#text('_mp_framework_id');
  }

  /** Gives the sentence of the refusal, or nothing where the assessment was taken. One step to undo. */
  importText(text: string | Uint8Array, merge: boolean): string | undefined {
    this.#send(text);
    return this.#refusal('_mp_import', merge ? 1 : 0);
  }

  /** What a file is opened for that is dropped on what is shown. */
  purposeOfDrop(): FilePurpose {
    return FILE_PURPOSES[this.#call('_mp_purpose_of_drop')] ?? 'replace';
  }

  /** Gives the sentence of the refusal, which names the file, or nothing where it was opened. */
  openFile(purpose: FilePurpose, name: string, text: Uint8Array): string | undefined {
    const nameBytes = this.#encoder.encode(name);
    const bytes = new Uint8Array(nameBytes.length + text.length);
    bytes.set(nameBytes);
    bytes.set(text, nameBytes.length);
    this.#send(bytes);
    return this.#refusal('_mp_open_file', FILE_PURPOSES.indexOf(purpose), nameBytes.length);
  }

  /**
   * Takes over an assessment without a step to undo and without telling of a change. One that is put aside takes it when
   * it goes on, and nothing of one that it would refuse.
   */
  adopt(text: string): string | undefined {
    if (this.isAside) {
      this.#told.adopt = text;
      return undefined;
    }
    this.#send(text);
    return this.#refusal('_mp_adopt');
  }

  /** What the text of an assessment says it is, whatever is open here. */
  identify(text: string): Identity | Refusal {
    this.#send(text);
    const outcome = this.#call('_mp_identify');
    const received = this.#received();
    return outcome ? { refusal: received, isNewer: outcome === 2 } : (JSON.parse(received) as Identity);
  }

  /** What is open here says it is. */
  identity(): Identity {
    return JSON.parse(this.#text('_mp_identity')) as Identity;
  }

  /** An assessment in which nothing is said yet but whom it is about, for `adopt`. */
  fresh(subject: string): string {
    this.#send(subject);
    return this.#text('_mp_fresh');
  }

  /** Two copies of an assessment in one; `base` is what both were last known to say. */
  merge(mine: string, theirs: string, base = ''): Merged | Refusal | 'another' {
    const texts = [mine, theirs, base].map((text) => this.#encoder.encode(text));
    const [size = 0, theirSize = 0, baseSize = 0] = texts.map(({ length }) => length);
    const all = new Uint8Array(size + theirSize + baseSize);
    let at = 0;
    for (const text of texts) {
      all.set(text, at);
      at += text.length;
    }
    this.#send(all);
    const outcome = this.#call('_mp_merge', size, theirSize);
    const text = this.#received();
    if (!outcome) return { refusal: text, isNewer: false };
    if (outcome & 8) return 'another';
    return { text, addsToMine: (outcome & 1) !== 0, addsToTheirs: (outcome & 2) !== 0 };
  }

  /** Everything, private records too. */
  assessment(): string {
    return this.#text('_mp_assessment');
  }

  /** What is being written in forms and not saved yet, for `resumeDrafts`; nothing where no form is open. */
  drafts(): string {
    return this.#text('_mp_drafts');
  }

  /** The page's name for what is shown from now on; unless that goes on, what was opened and chosen beside it goes. */
  noteShown(name: string, goesOn: boolean): void {
    this.#send(name);
    this.#call('_mp_note_shown', goesOn ? 1 : 0);
  }

  /** Opens forms again, in place of those that are open, or beside them where they `stay`. */
  resumeDrafts(text: string, stay: boolean): void {
    this.#send(text);
    this.#call('_mp_resume_drafts', stay ? 1 : 0);
  }

  export(includePrivate: boolean): string {
    return this.#text('_mp_export', includePrivate ? 1 : 0);
  }

  /** The same for the page's own copy, which is not handed to anybody. */
  pageCopy(includePrivate: boolean): string {
    return this.#text('_mp_page_copy', includePrivate ? 1 : 0);
  }

  exportName(): string {
    return this.#text('_mp_export_name');
  }

  evaluation(): string {
    return this.#text('_mp_evaluation');
  }

  /** The 1:1 brief as Markdown, without what is private. */
  brief(): string {
    return this.#text('_mp_brief');
  }

  /** Whether a copy that was asked for is on the clipboard. */
  copied(done: boolean): void {
    this.#call('_mp_copied', done ? 1 : 0);
  }

  /** Null takes the claim back. Gives the sentence of the refusal, or nothing. */
  claim(ability: string, milestone: number | null): string | undefined {
    this.#send(ability);
    return this.#refusal('_mp_claim', milestone ?? -1);
  }

  undo(): void {
    this.#call('_mp_undo');
  }

  redo(): void {
    this.#call('_mp_redo');
  }

  reset(): void {
    this.#call('_mp_reset');
  }

  /** Draws what lies between `top` and `top + height`. Gives whether the content is still settling. */
  frame(width: number, top: number, height: number, ratio: number, time: number): boolean {
    return (this.#call('_mp_frame', width, top, height, ratio, time) & SETTLING) !== 0;
  }

  /** CSS pixels, after a frame. */
  contentHeight(): number {
    return this.#call('_mp_content_height');
  }

  cursor(): string {
    return CURSORS[this.#call('_mp_cursor')] ?? '';
  }

  /** Views of the core's memory: to be used before the next call. */
  drawData(): DrawData {
    const at = this.#call('_mp_draw_data');
    return readDrawData(this.#awake(), at);
  }

  /** The semantic tree's change since this was last asked, or nothing. */
  treeChange(): TreeChange | undefined {
    return this.#call('_mp_mirror') ? (JSON.parse(this.#received()) as TreeChange) : undefined;
  }

  /** What the page is to do; each is given once. */
  effects(): Effect[] {
    return JSON.parse(this.#text('_mp_effects')) as Effect[];
  }

  pointer(kind: PointerKind, x: number, y: number, type: string): void {
    this.#call('_mp_pointer', POINTER_KINDS.indexOf(kind), x, y, Math.max(0, POINTER_TYPES.indexOf(type)));
  }

  event(kind: EventKind, id: number, value?: string): void {
    if (value !== undefined) this.#send(value);
    this.#call('_mp_event', EVENT_KINDS.indexOf(kind), id);
  }

  /** Whether the keyboard was used last, so that the focus is to be shown. */
  focusVisible(visible: boolean): void {
    this.#call('_mp_focus_visible', visible ? 1 : 0);
  }

  #call(name: keyof Exports, ...values: number[]): number {
    if (this.#broken) throw new CoreFault('The core has ended.');
    if (!this.#left) useCore(this);
    try {
      const call = this.#awake()[name] as ((...values: number[]) => number | void) | undefined;
      if (call) return call(...values) ?? 0;
    } catch (cause) {
      this.#broken = true;
      dropCore(this);
      queueMicrotask(this.#ended);
      throw new CoreFault('The core has ended in a fault.', { cause });
    }
    throw new Error(`This core cannot do ${name.replace('_mp_', '')}.`);
  }

  /** The instance, which takes up its work again where it was put aside. */
  #awake(): CoreModule {
    if (!this.#module) {
      const module = this.#again(this.#aside?.bytes ?? 0);
      this.#aside?.putInto(module.HEAPU32);
      this.#aside = undefined;
      this.#module = module;
      const { configure, adopt } = this.#told;
      this.#told = {};
      if (configure) this.configure(configure);
      if (adopt !== undefined) this.adopt(adopt);
    }
    return this.#module;
  }

  #send(text: string | Uint8Array): void {
    const bytes = typeof text === 'string' ? this.#encoder.encode(text) : text;
    const at = this.#call('_mp_input', bytes.length);
    this.#awake().HEAPU8.set(bytes, at);
  }

  #received(): string {
    const at = this.#call('_mp_output');
    const size = this.#call('_mp_output_size');
    return this.#decoder.decode(this.#awake().HEAPU8.subarray(at, at + size));
  }

  #text(name: keyof Exports, ...values: number[]): string {
    this.#call(name, ...values);
    return this.#received();
  }

  #refusal(name: keyof Exports, ...values: number[]): string | undefined {
    return this.#call(name, ...values) ? this.#received() : undefined;
  }
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
