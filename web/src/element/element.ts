// The custom element: its attributes, properties, methods and events. What it shows is the widget's.

import type { Assessment, Evaluation, Framework, KeptAssessment, MilepostElement } from '../../package/milepost';
import { BUILD } from '../core/build-name';
import type { MakeCopy } from '../leaving/copy';
import { InOrder } from './in-order';
import { watchKeys } from '../mirror/keys';
import { once, type Compile } from '../core/load';
import { makeParts } from './parts';
import { reportOfPage, useRecorder, type FindRecorder } from '../ports';
import { Readiness } from './readiness';
import { askForRecord } from '../report/request';
import { Runner } from './runner';
import { messageOf } from '../sentences';
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

/** Where there is no page, as on a server that renders one, the module can be loaded and an element be made. */
const Base = globalThis.HTMLElement ?? (globalThis.EventTarget as typeof HTMLElement);

export class AssessmentElement extends Base implements MilepostElement {
  static readonly observedAttributes = ATTRIBUTES;
  /** For scripts beside it, which go with no other build. */
  static readonly build = BUILD;

  readonly #readiness = new Readiness(() => this.#tell('milepost-ready', null));
  readonly #order = new InOrder();
  readonly #runner: Runner;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #gone: (() => void) | undefined;

  constructor() {
    super();
    const root = globalThis.document && this.attachShadow({ mode: 'open' });
    this.#runner = new Runner(this, root && makeParts(root), compileCore, makeCopy, {
      notReady: () => this.#readiness.renew(),
      drawn: () => this.#readiness.drawn(),
      couldNotStart: (error) => {
        this.#readiness.failed(error);
        this.#tell('milepost-error', { message: error.message });
      },
      changed: (assessment) => this.#tellChange(assessment),
      frameworkChanged: (text) => this.#order.tell(() => this.#tell('milepost-framework', {
        get framework() {
          return parse<Framework>(text);
        },
      })),
      exported: ({ name, type, text }) => this.#tell('milepost-export', { name, type, text }),
      failed: (message) => this.#tell('milepost-error', { message }),
      saveStateChanged: (state) => this.#tell('milepost-save', { state }),
    });
  }

  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    for (const name of ['framework', 'assessment'] as const) this.#takeOwn(name);
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

  set framework(framework: Framework | null | undefined) {
    const text = textOf(framework);
    const { widget } = this.#runner;
    // What it gave itself says nothing new, though it may have been read from another text.
    const isThere = widget?.core.frameworkId() === framework?.id && text === textOf(this.framework);
    const refusal = this.#runner.useFramework(text, isThere);
    if (refusal) throw new SyntaxError(refusal);
  }

  get assessment(): Assessment | null {
    const { widget, given, kept } = this.#runner;
    if (widget) return parse<Assessment>(widget.core.assessment());
    return given.assessment === null ? null : parse<Assessment>(given.assessment ?? kept);
  }

  set assessment(assessment: Assessment | null | undefined) {
    const { widget, given, kept } = this.#runner;
    const text = textOf(assessment);
    if (widget && text === undefined) widget.empty();
    else if (widget && text !== undefined) this.#import(text, false).refresh();
    // Where nothing was shown yet there is nothing to take away; what is stored is not meant.
    else if (text === undefined && kept === undefined) delete given.assessment;
    else given.assessment = text ?? null;
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
    const running = this.#running();
    const text = running.core.export(options.private ?? false);
    // What the export told is kept with the next frame.
    running.refresh();
    return text;
  }

  importJSON(text: string, options: { merge?: boolean } = {}): void {
    const merge = options.merge ?? false;
    const { widget: running, given } = this.#runner;
    if (!running && !merge) {
      // Only its framework can say whether all of it is right; that it is JSON can be said now.
      JSON.parse(text);
      given.assessment = text;
      return;
    }
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
    widget.settle();
    widget.core.undo();
    widget.refresh();
  }

  redo(): void {
    const widget = this.#running();
    widget.settle();
    widget.core.redo();
    widget.refresh();
  }

  reset(): void {
    const widget = this.#running();
    widget.settle();
    widget.core.reset();
    widget.refresh();
  }

  record(isWanted = true): void {
    askForRecord(Boolean(isWanted));
  }

  report(): string | null {
    return reportOfPage() ?? null;
  }

  #import(text: string, merge: boolean): Widget {
    const widget = this.#running();
    const lone = text.search(LONE_SURROGATE);
    if (lone >= 0) throw new SyntaxError(`half of a surrogate pair at position ${lone}; give well-formed text`);
    widget.settle();
    const refusal = widget.core.importText(text, merge);
    if (refusal) throw new SyntaxError(refusal);
    return widget;
  }

  #running(): Widget {
    const { widget } = this.#runner;
    if (widget) return widget;
    throw new DOMException('The element has not started; wait for its `ready` first', 'InvalidStateError');
  }

  /** What a page has set as if it were any field, before the element was known. */
  #takeOwn(name: 'framework' | 'assessment'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Partial<this>)[name];
    try {
      this[name] = value as never;
    } catch (error) {
      this.#tell('milepost-error', { message: messageOf(error) });
    }
  }

  /** What a listener does not read is not worked out: a large framework's evaluation is a large text. */
  #tellChange(text: string): void {
    const runner = this.#runner;
    const { framework } = runner;
    const evaluate = (): string | undefined => {
      const core = runner.widget?.core;
      const isNow = core && framework === runner.framework && core.assessment() === text;
      return isNow ? core.evaluation() : runner.evaluate(text, framework);
    };
    let evaluation: string | undefined;
    this.#order.tell(() => this.#tell('milepost-change', {
      get assessment() {
        return parse<Assessment>(text);
      },
      get evaluation() {
        return parse<Evaluation>(evaluation ??= evaluate());
      },
    }));
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
export function define(compile: Compile, findRecorder: FindRecorder, copy?: MakeCopy, onEnter?: Prepare): void {
  if (!globalThis.customElements || customElements.get(NAME)) return;
  compileCore = once(compile);
  useRecorder(findRecorder);
  makeCopy = copy;
  prepare = onEnter;
  watchKeys(window);
  customElements.define(NAME, AssessmentElement);
}

function unknownAssessment(id: string): RangeError {
  return new RangeError(`id: expected one of those that \`assessments\` lists, got ${JSON.stringify(id)}`);
}

/** Null and undefined are none. */
function textOf(value: object | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : JSON.stringify(value);
}

function parse<T>(text: string | undefined): T | null {
  return text === undefined ? null : (JSON.parse(text) as T);
}
