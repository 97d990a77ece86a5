// An element's life: its core starts when it is needed, ends when the element goes, starts again after a fault.

import type { MakeCopy } from './copy';
import { Core } from './core';
import { Drafts } from './drafts';
import { offer, offerStored } from './files';
import { Fonts } from './fonts';
import { readFramework, whenParsed, type FrameworkSource } from './framework-source';
import { makeHost } from './host';
import { instantiate, type Compile } from './load';
import { isTouch, whenNear } from './page';
import type { Parts } from './parts';
import { messageOf, refusalOf } from './sentences';
import { savedAnswers } from './saved-page';
import { configurationOf, isStored, optionsOf, sharingOf } from './settings';
import { applyStyles } from './styles';
import { Widget, type WidgetListener } from './widget';

export interface RunnerListener extends Omit<WidgetListener, 'copyWanted' | 'worked'> {
  /** Nothing can be shown but the element's own content. */
  couldNotStart(error: Error): void;
}

/** After so many faults of the core within a minute it is not started again. */
const MOST_FAULTS = 3;
const MINUTE = 60_000;

export class Runner {
  /** There while the core runs. */
  widget: Widget | undefined;
  /** A framework and an assessment that the page has set; the framework wins over the attributes. */
  given: { framework?: FrameworkSource & { text: string }; assessment?: string } = {};
  /** What stood there when the core last ended. */
  kept: string | undefined;
  readonly #host: HTMLElement;
  readonly #parts: Parts;
  readonly #compile: Compile;
  readonly #makeCopy: MakeCopy | undefined;
  readonly #listener: RunnerListener;
  readonly #drafts = new Drafts();
  #life: AbortController | undefined;
  #faults: number[] = [];

  constructor(
    host: HTMLElement,
    parts: Parts,
    compile: Compile,
    makeCopy: MakeCopy | undefined,
    listener: RunnerListener,
  ) {
    this.#host = host;
    this.#parts = parts;
    this.#compile = compile;
    this.#makeCopy = makeCopy;
    this.#listener = listener;
  }

  /** To be called whenever the element comes into a page; does nothing but look around where it runs already. */
  enter(): void {
    if (this.#life) return this.widget?.moved();
    this.#begin(this.#host.getAttribute('loading') === 'eager');
  }

  /** Frees everything and keeps the answers. */
  leave(): void {
    this.kept = this.#answers() ?? this.kept;
    this.#noteDrafts();
    this.#life?.abort();
    this.#life = this.widget = undefined;
    this.#showContent('');
  }

  attributeChanged(name: string): void {
    const { widget } = this;
    const begun = this.#life !== undefined || !this.#parts.problem.hidden;
    if (!widget && name === 'src' && begun) this.#again();
    if (!widget) return;
    if (name === 'src') void this.#reload(widget);
    else if (name === 'theme' || name === 'render') widget.setOptions(optionsOf(this.#host));
    else if (name === 'storage') this.#share(widget, widget.answers.last);
    else if (name === 'relation') this.#changeRelation(widget);
    else widget.configure(configurationOf(this.#host));
  }

  /** Gives the sentence of the refusal, or nothing where the running core has taken it. */
  setFramework(widget: Widget, { name, text }: FrameworkSource): string | undefined {
    const before = widget.core.frameworkId();
    const refusal = widget.core.setFramework(text);
    if (refusal) return refusalOf(name, refusal);
    if (widget.core.frameworkId() !== before) this.#share(widget);
    widget.refresh();
    return undefined;
  }

  #begin(atOnce: boolean): void {
    const life = new AbortController();
    this.#life = life;
    this.#parts.mirror.replaceChildren();
    this.#parts.rescue.hidden = true;
    this.#showContent('');
    applyStyles(this.#host.shadowRoot as ShadowRoot);
    const start = (): void => {
      this.#start(life.signal).catch((error: unknown) => {
        if (!life.signal.aborted) this.#couldNotStart(error instanceof Error ? error : new Error(messageOf(error)));
      });
    };
    if (atOnce) start();
    else whenNear(this.#parts.box, start, life.signal);
  }

  async #start(signal: AbortSignal): Promise<void> {
    await whenParsed(this.#host.ownerDocument);
    const [compiled, source] = await Promise.all([this.#compile(), readFramework(this.#host, signal)]);
    const fonts = new Fonts();
    fonts.use(getComputedStyle(this.#host).fontFamily);
    const module = await instantiate(compiled, makeHost(fonts));
    if (signal.aborted) return;
    const configuration = { ...configurationOf(this.#host), touch: isTouch(), copies: this.#makeCopy !== undefined };
    const core = new Core(module, configuration, () => this.#restart());
    const framework = this.given.framework ?? source;
    const refusal = framework && core.setFramework(framework.text);
    if (refusal) throw new SyntaxError(refusalOf(framework.name, refusal));
    // What starting did is no change that anybody made.
    core.effects();
    const listener = {
      ...this.#listener,
      drawn: () => this.#drawn(),
      worked: () => this.#drafts.changed(() => this.#noteDrafts()),
      copyWanted: () => this.#saveCopy(core),
    };
    const widget = new Widget(this.#host, this.#parts, core, fonts, optionsOf(this.#host), listener, signal);
    this.widget = widget;
    this.#share(widget);
    if (this.#drafts.text) core.resumeDrafts(this.#drafts.text);
    for (const [place, event] of [[window, 'pagehide'], [document, 'visibilitychange']] as const) {
      place.addEventListener(event, () => this.#noteDrafts(), { signal });
    }
    this.#takeAssessment(widget);
  }

  /** An assessment that the page had set before there was a core to take it. */
  #takeAssessment(widget: Widget): void {
    const { assessment } = this.given;
    if (assessment === undefined) return;
    delete this.given.assessment;
    const refusal = widget.core.importText(assessment, false);
    if (refusal) widget.fail(refusal);
    widget.refresh();
  }

  async #reload(widget: Widget): Promise<void> {
    delete this.given.framework;
    const signal = this.#life?.signal;
    if (!signal) return;
    try {
      const framework = await readFramework(this.#host, signal);
      if (widget !== this.widget) return;
      // A core keeps a framework for good, so the built-in one comes back with another core.
      if (!framework) return this.#again();
      const refusal = this.setFramework(widget, framework);
      if (refusal) widget.fail(refusal);
    } catch (error) {
      if (!signal.aborted) widget.fail(messageOf(error));
    }
  }

  #again(): void {
    this.leave();
    this.#begin(true);
  }

  /** Before another one's form is filled, this one's answers are with whoever keeps them. */
  #changeRelation(widget: Widget): void {
    widget.answers.leave();
    widget.configure(configurationOf(this.#host));
    this.#share(widget);
  }

  /** `brought` is what was said here while it was kept otherwise. */
  #share(widget: Widget, brought?: string): void {
    const key = this.#keyOf(widget.core);
    const stored = isStored(this.#host);
    const framework = widget.core.frameworkId();
    const { relation = '' } = configurationOf(this.#host);
    widget.join(key, { framework, relation, stored, came: savedAnswers(this.#host, key), brought });
    const place = [...this.#host.ownerDocument.querySelectorAll(this.#host.localName)].indexOf(this.#host);
    this.#drafts.open(stored ? `milepost draft ${key} ${location.pathname} ${place}` : undefined);
  }

  #noteDrafts(): void {
    const { widget } = this;
    if (widget && !widget.core.broken) this.#drafts.note(widget.core.drafts());
  }

  #keyOf(core: Core): string {
    return `${core.frameworkId()} ${sharingOf(this.#host)}`;
  }

  /** Everything in one file that opens anywhere, for the person alone: private records too. */
  #saveCopy(core: Core): void {
    const text = this.#makeCopy?.({
      framework: core.framework(),
      assessment: core.assessment(),
      brief: core.brief(),
      relation: configurationOf(this.#host).relation ?? '',
    });
    if (text === undefined) return;
    this.widget?.handOver({ name: core.exportName().replace(/json$/, 'html'), type: 'text/html', text });
  }

  #drawn(): void {
    this.#parts.frame.classList.add('shown');
    this.#listener.drawn();
  }

  #restart(): void {
    const now = performance.now();
    this.#faults = [...this.#faults.filter((at) => at > now - MINUTE), now];
    if (this.#faults.length >= MOST_FAULTS) return this.#giveUp();
    this.leave();
    const message = 'The program failed and was started again from your last answers';
    this.#begin(true);
    this.#showContent(message);
    this.#listener.failed(message);
  }

  /** What was shown last stays to be read, as a form that takes nothing any more, and the answers can be taken along. */
  #giveUp(): void {
    const { frame, mirror, rescue } = this.#parts;
    const form = [...mirror.childNodes].map((each) => each.cloneNode(true));
    const unread = this.widget?.answers.stored;
    this.#couldNotStart(new Error('The program failed three times. Take your answers along, then reload the page to go on.'));
    mirror.replaceChildren(...form);
    for (const control of mirror.querySelectorAll<HTMLInputElement>('button, input, select, textarea')) {
      control.disabled = true;
    }
    frame.classList.add('plain', 'shown');
    if (this.kept !== undefined) offer(rescue, 'Export as a JSON file', 'milepost-assessment.json', this.kept);
    else if (unread !== undefined) offerStored(rescue, unread);
  }

  #answers(): string | undefined {
    const { widget } = this;
    return widget?.core.broken ? widget.answers.last : widget?.core.assessment();
  }

  #couldNotStart(error: Error): void {
    this.leave();
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
