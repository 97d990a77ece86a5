// The custom element: its attributes, properties, methods and events. What it shows is the widget's.

import type { Assessment, Evaluation, Framework, KeptAssessment, MilepostElement } from '../milepost';
import type { MakeCopy } from './copy';
import { once, type Compile } from './load';
import { makeParts } from './parts';
import { Runner } from './runner';
import { ATTRIBUTES } from './settings';
import type { Widget } from './widget';

/**
 * Called when an element comes into a page, gives what to call when it goes; `storageChanged` is for what decides
 * whether its answers are kept.
 */
export type Prepare = (host: HTMLElement, storageChanged: () => void) => () => void;

const NAME = 'milepost-assessment';
const LONE_SURROGATE = /\p{Surrogate}/u;
const LARGEST_MILESTONE = 0x7fffffff;

let compileCore: Compile;
let makeCopy: MakeCopy | undefined;
let prepare: Prepare | undefined;

/** Where there is no page, as on a server that renders one, the module can still be loaded. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

class AssessmentElement extends Base implements MilepostElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly ready: Promise<void>;
  readonly #runner: Runner;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #gone: (() => void) | undefined;

  constructor() {
    super();
    let settle = { drawn: () => {}, failed: (_: Error) => {} };
    this.ready = new Promise((drawn, failed) => (settle = { drawn, failed }));
    this.ready.then(() => this.#tell('milepost-ready', null), () => {
      // Whoever does not wait for it hears of the failure through the event.
    });
    this.#runner = new Runner(this, makeParts(this.attachShadow({ mode: 'open' })), compileCore, makeCopy, {
      drawn: () => settle.drawn(),
      couldNotStart: (error) => {
        settle.failed(error);
        this.#tell('milepost-error', { message: error.message });
      },
      changed: (assessment) => this.#tellChange(assessment),
      exported: ({ name, type, text }) => this.#tell('milepost-export', { name, type, text }),
      failed: (message) => this.#tell('milepost-error', { message }),
      saveStateChanged: (state) => this.#tell('milepost-save', { state }),
    });
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    // Browsers write shadow roots into saved pages as templates that nobody needs when the page is opened.
    for (const left of this.querySelectorAll(':scope > template[shadowrootmode]')) left.remove();
    this.#gone ??= prepare?.(this, () => this.#runner.attributeChanged('storage'));
    this.#runner.enter();
  }

  /** A moment later, since an element that is moved leaves the page and comes back. */
  disconnectedCallback(): void {
    this.#leaving = setTimeout(() => {
      if (this.isConnected) return;
      this.#runner.leave();
      this.#gone?.();
      this.#gone = undefined;
    });
  }

  /** Another document has other fonts, styles and observers. */
  adoptedCallback(): void {
    this.#runner.leave();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before !== now) this.#runner.attributeChanged(name);
  }

  get framework(): Framework | null {
    return parse<Framework>(this.#runner.widget?.core.framework() ?? this.#runner.given.framework?.text);
  }

  set framework(framework: Framework | null) {
    const source = { name: 'framework', text: JSON.stringify(framework) };
    const { widget } = this.#runner;
    const refusal = widget && this.#runner.setFramework(widget, source);
    if (refusal) throw new SyntaxError(refusal);
    this.#runner.given.framework = source;
  }

  get assessment(): Assessment | null {
    const { widget, given, kept } = this.#runner;
    return parse<Assessment>(widget?.core.assessment() ?? given.assessment ?? kept);
  }

  set assessment(assessment: Assessment | null) {
    const text = JSON.stringify(assessment);
    if (this.#runner.widget) this.#import(text, false).refresh();
    else this.#runner.given.assessment = text;
  }

  get evaluation(): Evaluation | null {
    return parse<Evaluation>(this.#runner.widget?.core.evaluation());
  }

  claim(ability: string, milestone: number | null): void {
    const widget = this.#running();
    // WebAssembly would silently take another number for one that it cannot hold.
    if (milestone !== null && !(Number.isInteger(milestone) && milestone >= 0 && milestone <= LARGEST_MILESTONE)) {
      throw new RangeError(`milestone: expected a whole number from 0 on or null, got ${String(milestone)}`);
    }
    const refusal = widget.core.claim(String(ability), milestone);
    if (refusal) throw new RangeError(refusal);
    widget.refresh();
  }

  exportJSON(options: { private?: boolean } = {}): string {
    return this.#running().core.export(options.private ?? false);
  }

  importJSON(text: string, options: { merge?: boolean } = {}): void {
    const merge = options.merge ?? false;
    const widget = this.#import(text, merge);
    if (merge) widget.refresh();
    else widget.opened();
  }

  get assessments(): KeptAssessment[] {
    return this.#runner.widget?.answers.list() ?? [];
  }

  open(id: string): void {
    if (!this.#running().answers.open(String(id))) throw unknownAssessment(id);
  }

  begin(name: string): void {
    this.#running().answers.begin(String(name));
  }

  putAway(id: string): void {
    if (!this.#running().answers.putAway(String(id))) throw unknownAssessment(id);
  }

  exportBrief(): string {
    return this.#running().core.brief();
  }

  undo(): void {
    const widget = this.#running();
    widget.core.undo();
    widget.refresh();
  }

  redo(): void {
    const widget = this.#running();
    widget.core.redo();
    widget.refresh();
  }

  reset(): void {
    const widget = this.#running();
    widget.core.reset();
    widget.refresh();
  }

  #import(text: string, merge: boolean): Widget {
    const widget = this.#running();
    const lone = text.search(LONE_SURROGATE);
    if (lone >= 0) throw new SyntaxError(`half of a surrogate pair at position ${lone}; give well-formed text`);
    const refusal = widget.core.importText(text, merge);
    if (refusal) throw new SyntaxError(refusal);
    return widget;
  }

  #running(): Widget {
    const { widget } = this.#runner;
    if (widget) return widget;
    throw new DOMException('The element has not started; wait for its `ready` first', 'InvalidStateError');
  }

  /** What a listener does not read is not worked out: a large framework's evaluation is a large text. */
  #tellChange(text: string): void {
    const evaluation = (): Evaluation | null => this.evaluation;
    this.#tell('milepost-change', {
      get assessment() {
        return parse<Assessment>(text);
      },
      get evaluation() {
        return evaluation();
      },
    });
  }

  /** Gives whether nobody has cancelled the event, which only an export can be. */
  #tell(type: string, detail: object | null): boolean {
    const cancelable = type === 'milepost-export';
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }
}

/**
 * Makes the element known to the page, unless another copy of this script has done so. Without `copy`
 * no copies of the page are offered.
 */
export function define(compile: Compile, copy?: MakeCopy, onEnter?: Prepare): void {
  if (!globalThis.customElements || customElements.get(NAME)) return;
  compileCore = once(compile);
  makeCopy = copy;
  prepare = onEnter;
  customElements.define(NAME, AssessmentElement);
}

function unknownAssessment(id: string): RangeError {
  return new RangeError(`id: expected one of those that \`assessments\` lists, got ${JSON.stringify(id)}`);
}

function parse<T>(text: string | undefined): T | null {
  return text === undefined ? null : (JSON.parse(text) as T);
}
