// An element's life: its core starts when it is needed, ends when the element goes, starts again after a fault.

import { holdsPage, mistaken, UNCLOSED, unknownIn } from './asked';
import { holdsPrivate, sayUnread, takeWhatCame } from '../leaving/came';
import type { MakeCopy } from '../leaving/copy';
import { Core, type Configuration, type CoreModule } from '../core/core';
import { evaluated } from './evaluated';
import { Faults } from './faults';
import { offer, offerStored } from '../leaving/files';
import { Fonts } from '../core/fonts';
import { readFramework, textOf, whenParsed, type FrameworkSource } from './framework-source';
import { complete, type CompiledCore } from '../core/further';
import { giveWay } from './gives-way';
import { makeHost } from '../core/host';
import type { Place } from '../keeping/keeping';
import { lastForm } from './last-form';
import { instantiate, instantiateNow, type Compile } from '../core/load';
import { isTouch, whenNear, whenSeen } from './page';
import type { Parts } from './parts';
import { recorderReady, whyUnrecorded } from '../ports';
import { messageOf, refusalOf } from '../sentences';
import { savedWords } from '../leaving/saved-page';
import { configurationOf, isStored, optionsOf, sharingOf } from './settings';
import { applyStyles } from './styles';
import { Widget, type WidgetListener } from './widget';
import { Written } from '../leaving/written';

export interface RunnerListener extends Omit<WidgetListener, 'copyWanted' | 'viewsWanted' | 'worked' | 'placed'> {
  /** It begins, or has gone: only when it is drawn it can be used. */
  notReady(): void;
  /** Nothing can be shown but the element's own content. */
  couldNotStart(error: Error): void;
  /** Another framework was set than there was. */
  frameworkChanged(text: string): void;
}

export class Runner {
  /** There while the core runs. */
  widget: Widget | undefined;
  /** A framework and an assessment that the page has set; a framework that was set last wins over the attributes. */
  readonly given: { framework?: FrameworkSource & { text: string }; assessment?: string | null } = {};
  /** What stood there when the core last ended. */
  kept: string | undefined;
  /** What was stored and could not be read there. */
  #unread: string | undefined;
  readonly #host: HTMLElement;
  readonly #partsOfPage: Parts | undefined;
  readonly #compile: Compile;
  readonly #makeCopy: MakeCopy | undefined;
  readonly #listener: RunnerListener;
  readonly #written = new Written();
  readonly #faults = new Faults();
  /** From coming into a page until leaving it or failing. */
  #life: AbortController | undefined;
  /** The last reading of a framework, which ends those before. */
  #reading: AbortController | undefined;
  /** It waits no longer for coming near the window. */
  #begun = false;
  /** The framework that the core was given; nothing for the one built in. */
  #framework: FrameworkSource | undefined;
  /** It starts again with the built-in framework, where the page knows of another. */
  #isOther = false;
  #compiled: CompiledCore | undefined;
  /** It did not start since its attributes ask for what there is not. */
  #isMistaken = false;
  #isLooking = false;

  constructor(
    host: HTMLElement,
    parts: Parts | undefined,
    compile: Compile,
    makeCopy: MakeCopy | undefined,
    listener: RunnerListener,
  ) {
    this.#host = host;
    this.#partsOfPage = parts;
    this.#compile = compile;
    this.#makeCopy = makeCopy;
    this.#listener = listener;
  }

  /** Without a page there are none, and nothing asks for them. */
  get #parts(): Parts {
    return this.#partsOfPage as Parts;
  }

  /** To be called whenever the element comes into a page; does nothing but look around where it runs already. */
  enter(): void {
    // Nobody sees a document without a window, and nothing can be drawn there.
    if (!this.#host.ownerDocument.defaultView) return;
    if (this.#life) return this.widget?.moved();
    this.#begin(this.#host.getAttribute('loading') === 'eager');
  }

  /** The element has left its page: frees everything and keeps the answers. */
  leave(): void {
    this.#end();
    this.#written.close();
    this.#listener.notReady();
  }

  attributeChanged(name: string): void {
    const { widget } = this;
    if (name === 'src') {
      delete this.given.framework;
      this.#readAgain();
    }
    this.#lookAtAttributes();
    if (!widget || name === 'src') return;
    if (name === 'theme' || name === 'render') widget.setOptions(optionsOf(this.#host));
    else if (name === 'storage') this.#changeStorage(widget);
    else if (name === 'relation') this.#changeRelation(widget);
    else widget.configure(configurationOf(this.#host));
  }

  /** Once for all that is changed together: what there is not is said, and what is right again begins. */
  #lookAtAttributes(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    queueMicrotask(() => {
      this.#isLooking = false;
      if (!this.#begun) return;
      if (!this.#isRefused(mistaken(this.#host) ?? this.#unknownIn(this.widget?.core)) && this.#isMistaken) this.#again();
    });
  }

  #unknownIn(core: Core | undefined): string | undefined {
    return core && unknownIn(this.#host, () => core.framework());
  }

  /** Says what there is not, where anything is named, in the place of what would be shown. */
  #isRefused(wrong: string | undefined): boolean {
    if (wrong === undefined) return false;
    this.#couldNotStart(new Error(wrong));
    this.#isMistaken = true;
    return true;
  }

  /**
   * The page's own framework from now on, which may be there already, or without a text what the attributes and the
   * children say. Gives the sentence of a refusal, after which all is as before.
   */
  useFramework(text: string | undefined, isThere: boolean): string | undefined {
    if (text === undefined) {
      if (!this.given.framework) return undefined;
      delete this.given.framework;
      this.#readAgain();
      return undefined;
    }
    const source = { name: 'framework', text };
    const refusal = this.widget && !isThere && this.#setFramework(this.widget, source);
    if (refusal) return refusal;
    if (isThere) this.widget?.configure({ example: false });
    if (isThere) this.widget?.relieve();
    this.#reading?.abort();
    this.given.framework = source;
    if (!this.widget) this.#readAgain();
    return undefined;
  }

  /** What the rules say of an assessment, without touching what is shown. */
  evaluate(assessment: string, framework: FrameworkSource | undefined): string | undefined {
    return this.#compiled && evaluated(this.#compiled, configurationOf(this.#host), framework, assessment);
  }

  /** The framework that what was told last was said under. */
  get framework(): FrameworkSource | undefined {
    return this.#framework;
  }

  /** Gives the sentence of the refusal, or nothing where the running core has it. */
  #setFramework(widget: Widget, source: FrameworkSource): string | undefined {
    const { name, text } = source;
    if (this.#framework && textOf(source) === textOf(this.#framework)) {
      widget.relieve();
      return undefined;
    }
    this.#settle(widget);
    const before = widget.core.frameworkId();
    const refusal = widget.core.setFramework(text);
    if (refusal) return refusalOf(name, refusal);
    this.#framework = source;
    widget.configure({ example: false });
    widget.relieve();
    if (widget.core.frameworkId() !== before) this.#share(widget, false);
    widget.frameworkChanged();
    this.#lookAtAttributes();
    this.#listener.frameworkChanged(textOf(source));
    return undefined;
  }

  #begin(atOnce: boolean): void {
    const life = new AbortController();
    this.#life = life;
    this.#isMistaken = false;
    this.#listener.notReady();
    this.#parts.mirror.replaceChildren();
    this.#parts.rescue.hidden = true;
    this.#parts.words.textContent = savedWords(this.#host);
    this.#showContent('');
    applyStyles(this.#host.shadowRoot as ShadowRoot);
    const start = (): void => {
      this.#begun = true;
      this.#start(life.signal).catch((error: unknown) => {
        if (life.signal.aborted) return;
        // A program can end in a fault before it is asked for anything.
        if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) return this.#restart();
        this.#couldNotStart(error instanceof Error ? error : new Error(messageOf(error)));
      });
    };
    // A page that is made ready before anybody comes may never be seen: nothing is read or written there.
    whenSeen(() => (atOnce ? start() : whenNear(this.#parts.box, start, life.signal)), life.signal);
  }

  async #start(signal: AbortSignal): Promise<void> {
    await whenParsed(this.#host.ownerDocument);
    if (!signal.aborted && this.#isRefused(mistaken(this.#host))) return;
    const [compiled, read] = await Promise.all([this.#compile(), this.given.framework ?? this.#read(), recorderReady()]);
    const fonts = new Fonts();
    fonts.use(getComputedStyle(this.#host).fontFamily);
    const host = makeHost(fonts);
    const module = await instantiate(compiled, host);
    // Taken out a moment ago, it either comes back at once or leaves.
    while (!this.#host.isConnected && !signal.aborted) await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    this.#compiled = compiled;
    const { further } = compiled;
    const configuration: Configuration = {
      ...configurationOf(this.#host),
      touch: isTouch(),
      copies: this.#makeCopy !== undefined,
      further_views: further && 'coming',
    };
    const again = (bytes: number): CoreModule => instantiateNow(compiled, host, bytes);
    const core = new Core(module, configuration, () => void (signal.aborted || this.#restart()), again);
    signal.addEventListener('abort', () => core.leave());
    const framework = this.given.framework ?? read;
    const refusal = framework && core.setFramework(framework.text);
    if (refusal) throw new SyntaxError(refusalOf(framework.name, refusal));
    if (this.#isRefused(this.#unknownIn(core))) return;
    this.#framework = framework;
    core.configure({ example: !framework });
    // What starting did is no change that anybody made.
    core.effects();
    const bringViews = (): void => {
      const completed = {
        addFurther: () => core.addFurther(),
        configure: (state: Configuration) => widget.configure(state),
        failed: (message: string) => this.#listener.failed(message),
      };
      if (further) void complete(further, completed, signal);
    };
    const listener = {
      ...this.#listener,
      drawn: () => {
        giveWay(this.#parts, signal);
        this.#listener.drawn();
        bringViews();
      },
      viewsWanted: () => {
        widget.configure({ further_views: 'coming' });
        bringViews();
      },
      worked: () => this.#written.worked(core),
      placed: (place: Place) => this.#written.placed(place),
      copyWanted: () => this.#saveCopy(core),
    };
    const widget = new Widget(this.#host, this.#parts, core, fonts, optionsOf(this.#host), listener, signal);
    this.widget = widget;
    const unrecorded = whyUnrecorded();
    if (unrecorded) widget.fail(unrecorded);
    const isOpen = holdsPage(this.#host);
    this.#parts.box.classList.toggle('open', isOpen);
    if (isOpen) widget.fail(UNCLOSED);
    this.#share(widget, true);
    for (const [place, event] of [[window, 'pagehide'], [document, 'visibilitychange']] as const) {
      place.addEventListener(event, () => this.#written.note(core), { signal });
    }
    this.#takeAssessment(widget);
    if (this.#isOther) this.#listener.frameworkChanged(core.framework());
    this.#isOther = false;
  }

  /** An assessment that the page had set before there was a core to take it; null is one without anything. */
  #takeAssessment(widget: Widget): void {
    const { assessment } = this.given;
    if (assessment === undefined) return;
    delete this.given.assessment;
    if (assessment === null) return widget.empty();
    const refusal = widget.core.importText(assessment, false);
    if (refusal) widget.fail(refusal);
    widget.refresh();
  }

  /** Ends an earlier reading, whatever comes of it. */
  #read(): Promise<FrameworkSource | undefined> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    return readFramework(this.#host, this.#reading.signal);
  }

  /** Another framework is wanted than the one that runs, is on its way, or could not be had. */
  #readAgain(): void {
    if (this.widget) void this.#reload(this.widget);
    else if (this.#begun) this.#again();
  }

  async #reload(widget: Widget): Promise<void> {
    const reading = this.#read();
    const { signal } = this.#reading as AbortController;
    try {
      const framework = await reading;
      if (signal.aborted) return;
      // A core keeps a framework for good, so the built-in one comes back with another core.
      if (!framework) {
        this.#isOther = this.#framework !== undefined;
        widget.configure({ example: true });
        widget.relieve();
        return this.#isOther ? this.#again() : undefined;
      }
      const refusal = this.#setFramework(widget, framework);
      if (refusal) widget.fail(refusal);
    } catch (error) {
      if (!signal.aborted) widget.fail(messageOf(error));
    }
  }

  #again(): void {
    this.#end();
    this.#begin(true);
  }

  /** Before another one's form is filled, this one's answers are with whoever keeps them. */
  #changeRelation(widget: Widget): void {
    this.#settle(widget);
    widget.answers.leave();
    widget.configure(configurationOf(this.#host));
    this.#share(widget, false);
  }

  #changeStorage(widget: Widget): void {
    this.#settle(widget);
    this.#share(widget, false, widget.answers.last);
  }

  /** What is being written is said, or noted, of what is shown now: another one may be shown next. */
  #settle(widget: Widget): void {
    widget.settle();
    this.#written.note(widget.core);
  }

  /** Its core ends, to begin again or not. */
  #end(): void {
    this.kept = this.#answers() ?? this.kept;
    if (this.widget) {
      const { answers, core } = this.widget;
      this.#unread = answers.stored;
      this.#written.leave(core, answers.last === undefined);
    }
    this.#life?.abort();
    this.#reading?.abort();
    this.#life = this.widget = undefined;
    this.#begun = false;
    this.#showContent('');
  }

  /** `isNew` where it shows nothing yet; `brought` is what was said here while it was kept otherwise. */
  #share(widget: Widget, isNew: boolean, brought?: string): void {
    const key = this.#keyOf(widget.core);
    const stored = isStored(this.#host);
    const framework = widget.core.frameworkId();
    const { relation = '' } = configurationOf(this.#host);
    const came = takeWhatCame(widget.core, this.#host, key);
    if (came.answers !== undefined) widget.savesPrivate ||= holdsPrivate(widget.core);
    const number = [...this.#host.ownerDocument.querySelectorAll(this.#host.localName)].indexOf(this.#host);
    this.#written.join(widget.core, { framework, relation, stored }, number, isNew, () => {
      widget.join(key, { framework, relation, stored, came: came.answers, brought });
      return widget.answers.last === undefined;
    });
    if (came.unread) sayUnread(widget, this.#host, this.#parts.rescue, came.unread);
  }

  #keyOf(core: Core): string {
    return `${core.frameworkId()} ${sharingOf(this.#host)}`;
  }

  /** Everything in one file that opens anywhere, for the person alone: private records too. */
  #saveCopy(core: Core): void {
    const isPrivate = holdsPrivate(core);
    const text = this.#makeCopy?.({
      framework: core.framework(),
      assessment: core.assessment(),
      brief: core.brief(),
      relation: configurationOf(this.#host).relation ?? '',
      holdsPrivate: isPrivate,
    });
    if (text === undefined) return;
    this.widget?.handOver({ name: core.exportName().replace(/json$/, 'html'), type: 'text/html', text });
    if (isPrivate) this.widget?.say('The copy holds your private records too: whoever gets the file can read them.');
  }

  #restart(): void {
    if (this.#faults.add()) return this.#giveUp();
    this.#end();
    const message = 'The program failed and was started again from your last answers';
    this.#begin(true);
    this.#showContent(message);
    this.#listener.failed(message);
  }

  /** What was shown last stays to be read, and the answers can be taken along. */
  #giveUp(): void {
    const form = lastForm(this.#parts);
    this.#couldNotStart(new Error('The program failed three times. Take your answers along, then reload the page to go on.'));
    form.show();
    const { rescue } = this.#parts;
    if (this.kept !== undefined) offer(rescue, 'Export as a JSON file', 'milepost-assessment.json', this.kept);
    else if (this.#unread !== undefined) offerStored(rescue, this.#unread);
  }

  #answers(): string | undefined {
    const { widget } = this;
    return widget?.core.broken ? widget.answers.last : widget?.core.assessment();
  }

  #couldNotStart(error: Error): void {
    this.#end();
    this.#isMistaken = false;
    // A framework that is set now, or another `src`, is a new try.
    this.#begun = true;
    this.#showContent(error.message);
    this.#listener.couldNotStart(error);
  }

  /** The element's own content, with a sentence above it where there is one. */
  #showContent(problem: string): void {
    this.#parts.frame.classList.remove('shown');
    this.#parts.problem.hidden = !problem;
    this.#parts.problem.textContent = problem;
  }
}
