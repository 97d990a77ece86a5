// One running element: brings together the core, its picture, its mirror, and the page around it.

import { Answers } from './answers';
import { copy, type RichText } from '../leaving/clipboard';
import type { Configuration, Core, Effect, EventKind, FilePurpose, PointerKind } from '../core/core';
import { acceptDrops, download, offerStored, openFiles } from '../leaving/files';
import type { Fonts } from '../core/fonts';
import { Frames } from './frames';
import { listenToPointer } from '../mirror/input';
import type { Place, Wanted } from '../keeping/keeping';
import type { SaveState } from '../keeping/ports';
import { LiveRegions } from '../mirror/live';
import { Look } from '../look/look';
import { Mirror } from '../mirror/mirror';
import { listenToMirror } from '../mirror/mirror-events';
import { isTouch, watchPage } from './page';
import { Opening } from '../leaving/opening';
import type { Parts } from './parts';
import { Picture } from '../picture/picture';
import { print } from '../leaving/print';
import { SavedPage, type SavedTexts } from '../leaving/saved-page';
import { isEmpty, saysTheSame } from './said';
import { Surface } from '../picture/surface';
import { Tooltip } from '../mirror/tooltip';
import type { ThemeChoice } from '../look/theme';
import { windowOf } from './window-of';

const CAME_BESIDE = 'The page came with other answers here too; they are kept beside what is shown and can be opened.';
const UNSURE = 'The frame around this page may not allow downloads. If no file arrived, open the page by itself.';

/** What the element is told. */
export interface WidgetListener {
  drawn(): void;
  /** Something was done that may not be part of the assessment yet. */
  worked(): void;
  /** The whole assessment as text. */
  changed(assessment: string): void;
  /** Gives whether the file is to be downloaded. */
  exported(file: { name: string; type: string; text: string }): boolean;
  /** The person wants a copy of the page with everything in it. */
  copyWanted(): void;
  /** The views that are opened later could not be loaded, and are to be tried again. */
  viewsWanted(): void;
  failed(message: string): void;
  /** What is shown is kept there; where it is another one than before, what is being written is not its. */
  placed(place: Place): void;
  saveStateChanged(state: SaveState): void;
}

export interface WidgetOptions {
  theme: ThemeChoice;
  /** The mirror as a plain form instead of the picture. */
  plain: boolean;
}

export class Widget {
  readonly core: Core;
  readonly answers: Answers;
  /** Whether the copy in the page holds private records: where it has come with some. */
  savesPrivate = false;
  /** What is known to be there: only what differs from it is a change. */
  #known: string;
  readonly #host: HTMLElement;
  readonly #parts: Parts;
  readonly #listener: WidgetListener;
  readonly #mirror: Mirror;
  readonly #surface: Surface;
  readonly #picture: Picture;
  readonly #frames: Frames;
  readonly #live: LiveRegions;
  readonly #tooltip: Tooltip;
  readonly #savedPage: SavedPage;
  /** Whether a file takes the place of what is there. */
  #isOpening = false;
  #saveState: SaveState | undefined;
  readonly #look: Look;
  readonly #opening: Opening;
  readonly #signal: AbortSignal;
  #options: WidgetOptions;
  /** Whether it is known if the element is in view. */
  #seen = false;
  #inView = false;
  #tellComposed = (): boolean => false;
  /** Whether text and pictures can be drawn here at all. */
  #hasPicture = true;
  #drawn = false;

  constructor(
    host: HTMLElement,
    parts: Parts,
    core: Core,
    fonts: Fonts,
    options: WidgetOptions,
    listener: WidgetListener,
    signal: AbortSignal,
  ) {
    this.core = core;
    this.#known = core.assessment();
    this.#host = host;
    this.#parts = parts;
    this.#options = options;
    this.#listener = listener;
    this.#signal = signal;
    this.#mirror = new Mirror(parts.mirror);
    this.#surface = new Surface(parts.frame, {
      renewed: () => core.texturesLost(),
      redraw: () => this.#frames.now(),
      lost: () => this.#losePicture(),
    }, signal);
    this.#picture = new Picture(core, this.#surface, this.#mirror, parts);
    // Out of view one that was put aside is not woken to be drawn; it is when it comes into view.
    const rests = (): boolean => core.isAside && !this.#inView;
    this.#frames = new Frames((time, last) => this.#picture.draw(time, last), () => this.#settled(), rests, windowOf(host), signal);
    this.#tooltip = new Tooltip(parts, this.#mirror, signal);
    this.#live = new LiveRegions(parts.polite, parts.assertive, signal);
    this.#savedPage = new SavedPage(host, parts.words, () => (core.broken ? undefined : this.#textsToSave()), signal);
    this.answers = new Answers(core, {
      took: (text) => {
        this.#known = text;
        this.#savedPage.took();
        this.#frames.request();
      },
      leaving: () => this.settle(),
      saveStateChanged: (state, why) => this.#showSaved(state, why),
      placeChanged: (place) => {
        listener.placed(place);
        this.configure({ kept_apart: place.apart, kept_beside: false });
      },
      keptBeside: () => {
        this.configure({ kept_beside: true });
        this.#live.announce('What was here before is kept in this browser and can be opened again.', false);
      },
      cameBeside: () => this.say(CAME_BESIDE),
      refused: (sentence) => this.fail(sentence),
    }, signal);
    this.#look = new Look(host, parts, fonts, options.theme, {
      themeChanged: (theme) => this.configure({ theme }),
      fontChanged: () => this.#fontChanged(),
    }, signal);
    this.#opening = new Opening(core, {
      begun: () => (parts.problem.hidden = true),
      read: () => this.settle(),
      opened: () => this.opened(),
      refused: (sentences) => {
        this.fail(sentences);
        parts.problem.scrollIntoView({ block: 'nearest' });
      },
    }, signal);
    this.#listen(signal);
    signal.addEventListener('abort', () => this.#mirror.clear());
    this.#look.read();
    this.#hasPicture = fonts.readable();
    this.#choosePicture();
  }

  /** After anything that was asked of the core: what it wants of the page is done, and a frame follows. */
  refresh(): void {
    this.#drain();
    this.#frames.request();
  }

  /** The same after a file took the place of what was there. */
  opened(): void {
    this.#isOpening = true;
    this.refresh();
    this.#isOpening = false;
  }

  /** What was typed is taken now: something else may be shown next. */
  settle(): void {
    if (this.#tellComposed() || this.#frames.isAsked) this.#frames.now();
  }

  /** What was wrong is no longer so. */
  relieve(): void {
    this.#parts.problem.hidden = true;
    this.#live.hush();
  }

  /** After the core took a framework, which the page is told of as such, not as a change of answers. */
  frameworkChanged(): void {
    this.#known = this.core.assessment();
    this.#savedPage.took();
    this.refresh();
  }

  /** Takes all answers away, as one step to undo, where there are any. */
  empty(): void {
    const before = this.core.assessment();
    if (isEmpty(before)) return;
    this.core.reset();
    this.refresh();
  }

  configure(configuration: Configuration): void {
    this.core.configure(configuration);
    this.refresh();
  }

  setOptions(options: WidgetOptions): void {
    this.#options = options;
    this.#choosePicture();
    this.#look.choose(options.theme);
    this.#frames.request();
  }

  /** Shows what is kept of what is wanted; `key` names the place in the page where it is written. */
  join(key: string, wanted: Wanted): void {
    this.#savedPage.key = key;
    this.answers.join(wanted);
  }

  /** The host stands somewhere else now. */
  moved(): void {
    this.#look.moved();
  }

  /** As a download, unless the page takes it. */
  handOver(file: { name: string; type: string; text: string }): void {
    if (this.#listener.exported(file) && !download(file)) this.fail(UNSURE);
  }

  /** Said, shown until something else is done, and told to the page. */
  fail(message: string): void {
    const { problem } = this.#parts;
    problem.textContent = message;
    problem.hidden = false;
    this.#live.announce(message, true);
    this.#listener.failed(message);
  }

  /** The same for what is no failure. */
  say(message: string): void {
    const { problem } = this.#parts;
    problem.textContent = message;
    problem.hidden = false;
    this.#live.announce(message, false);
  }

  #listen(signal: AbortSignal): void {
    const { box, frame, dropHint, ruler } = this.#parts;
    listenToPointer(frame, {
      pointer: (...event) => this.#pointer(...event),
      held: (x, y) => !this.#isPlain && this.#tooltip.held(x, y),
    }, signal);
    this.#tellComposed = listenToMirror(this.#mirror, {
      happened: (...event) => this.#happened(...event),
      focusVisible: (visible) => this.core.focusVisible(visible),
    }, signal);
    const opening = this.#opening;
    acceptDrops(this.#host, dropHint, () => opening.dropHint(), (files) => void opening.open(files), signal);
    watchPage(box, ruler, {
      widthChanged: (width) => this.#resize(width),
      scrolled: () => this.#picture.covered || this.#frames.request(),
      ratioChanged: () => this.#frames.request(),
      inView: (inView) => this.#see(inView),
      fontsChanged: () => this.#fontChanged(),
      touchChanged: () => this.configure({ touch: isTouch() }),
      printing: (printing) => frame.classList.toggle('plain', printing || this.#isPlain),
    }, signal);
  }

  #pointer(kind: PointerKind, x: number, y: number, type: string): void {
    if (this.#isPlain) return;
    if (kind === 'down') this.core.focusVisible(false);
    if (kind === 'up') this.#tellComposed();
    this.#tooltip.pointer(kind, x, y, type);
    this.core.pointer(kind, x, y, type);
    // Within the event, since a download or a dialog is allowed only there.
    if (kind === 'up') this.#frames.now();
    else this.#frames.request();
  }

  #happened(kind: EventKind, id: number, value?: string): void {
    if (kind === 'activate') this.#tellComposed();
    this.core.event(kind, id, value);
    if (kind === 'activate' || kind === 'dismiss') this.#frames.now();
    else this.#frames.request();
  }

  /** Before the browser paints, so that no stretched picture is seen. */
  #resize(width: number): void {
    this.#picture.width = width;
    if (this.#seen) this.#frames.now();
  }

  #see(inView: boolean): void {
    this.#seen = true;
    this.#inView = inView;
    this.#choosePicture();
    this.#frames.request();
  }

  #settled(): void {
    this.#drain();
    this.#listener.worked();
    this.#mirror.inheritFocus();
    this.#tooltip.update();
    if (this.#drawn || this.#picture.width <= 0) return;
    this.#drawn = true;
    this.#listener.drawn();
    // Only now it has its place on the page, which may lie further up or down than was thought.
    if (!this.#picture.covered) this.#frames.now();
  }

  #drain(): void {
    const effects = this.core.effects();
    // One telling is enough, however many changes there were.
    if (effects.some(({ kind }) => kind === 'change')) this.#change();
    // What was exported is to be remembered, and is no change that anybody is told of.
    else if (effects.some(({ kind }) => kind === 'keep')) this.#hand(this.core.assessment(), false);
    for (const effect of effects) this.#perform(effect);
  }

  #change(): void {
    const text = this.core.assessment();
    if (saysTheSame(text, this.#known)) {
      // What was exported of it is to be remembered all the same.
      if (text !== this.#known) this.#hand(text, false);
      return;
    }
    this.#parts.problem.hidden = true;
    this.#hand(text, this.#isOpening);
    this.#savedPage.changed();
    this.#listener.changed(text);
  }

  /** To whoever keeps it. */
  #hand(text: string, opened: boolean): void {
    this.answers.changed(text, opened);
    this.#known = text;
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case 'export':
        return this.handOver(effect);
      case 'save-copy':
        return this.#listener.copyWanted();
      case 'load-views':
        return this.#listener.viewsWanted();
      case 'open':
        return this.#choose(effect.purpose);
      case 'copy':
        return void this.#copy(effect);
      case 'print':
        return this.#print();
      case 'announce':
        return this.#live.announce(effect.text, effect.assertive);
      case 'error':
        return this.fail(effect.message);
      case 'focus':
        if (!this.#mirror.focus(effect.id)) this.core.event('blur', effect.id);
        return;
      case 'link':
        return this.#mirror.control(effect.id)?.click();
      case 'reveal':
        return this.#mirror.control(effect.id)?.scrollIntoView({ block: 'nearest' });
    }
  }

  async #copy(rich: RichText): Promise<void> {
    const done = await copy(rich, this.#parts.mirror.getRootNode() as ShadowRoot);
    if (this.#signal.aborted) return;
    this.core.copied(done);
    this.refresh();
  }

  #print(): void {
    const sheet = this.#parts.mirror.querySelector<HTMLElement>('.document');
    const refused = (): void => this.fail('This page may not print; copy the brief or download it as Markdown.');
    if (sheet) print(sheet, this.#parts.mirror.getRootNode() as ShadowRoot, refused);
  }

  #choose(purpose: FilePurpose): void {
    const offer = { several: purpose === 'compare', texts: purpose === 'observation' };
    openFiles(offer, (files) => void this.#opening.open(files, purpose));
  }

  #textsToSave(): SavedTexts {
    const { core } = this;
    const holdsPrivate = this.savesPrivate;
    return { assessment: holdsPrivate ? core.assessment() : core.pageCopy(false), brief: core.brief(), holdsPrivate };
  }

  #showSaved(state: SaveState, why: string): void {
    const unread = this.answers.stored;
    if (why && (state === 'unsaved' || unread !== undefined)) this.fail(why);
    if (unread !== undefined) offerStored(this.#parts.rescue, unread);
    if (state === this.#saveState && !why) return;
    this.#saveState = state;
    this.core.configure({ saved: state, save_problem: why });
    this.#frames.request();
    this.#listener.saveStateChanged(state);
  }

  #fontChanged(): void {
    this.core.fontsChanged();
    this.#frames.request();
  }

  /** The form is shown where it is wanted, and where nothing can be drawn. */
  get #isPlain(): boolean {
    return this.#options.plain || !this.#hasPicture;
  }

  #choosePicture(): void {
    this.#parts.frame.classList.toggle('plain', this.#isPlain);
    this.#surface.inView = this.#inView && !this.#isPlain;
    if (this.#isPlain) this.#surface.release();
  }

  #losePicture(): void {
    this.#hasPicture = false;
    this.#choosePicture();
    this.#frames.request();
  }
}
