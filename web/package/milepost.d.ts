/** What a page sees of `<milepost-assessment>`: attributes, properties, methods and events. */

/** How strongly a role asks for a milestone. */
export type Strength = 'must' | 'recommended';
/** How far the effect of a milestone goes. */
export type Reach = 'squad' | 'squads' | 'company' | 'industry';
/** Who fills in the assessment, seen from the person it is about. */
export type Relation = 'self' | 'manager' | 'peer' | 'mentor';
export type View = 'all' | 'ability' | 'roles' | 'brief' | 'health';
export type Verdict = 'ready' | 'qualified' | 'not-yet' | 'unassessed';

/** A framework, format `milepost.framework/1`. Unknown fields are allowed. */
export interface Framework {
  format: 'milepost.framework/1';
  id: string;
  title: string;
  version?: string;
  language?: string;
  source?: { title?: string; url?: string; updated?: string };
  milestones: { level: number; name?: string; reach?: Reach; definition?: string }[];
  abilities: {
    id: string;
    name: string;
    group?: string;
    description?: string;
    updated?: string;
    always_in_focus?: boolean;
    milestones?: { level: number; definition?: string; examples?: string[] }[];
  }[];
  roles?: {
    id: string;
    name: string;
    family?: string;
    rank?: number;
    url?: string;
    requirements?: { ability: string; milestone: number; strength: Strength }[];
  }[];
  programs?: { id: string; name?: string; steps?: object[]; ways?: object[] }[];
  gearing?: object[];
  links?: { name: string; url: string }[];
  [unknown: string]: unknown;
}

/** An assessment, format `milepost.assessment/1`. Unknown fields are allowed. */
export interface Assessment {
  format: 'milepost.assessment/1';
  framework?: { id: string; version?: string; digest?: string };
  subject?: { name?: string };
  assessor?: { name?: string; relation?: Relation };
  created?: string;
  updated?: string;
  target_role?: string;
  claims?: { ability: string; milestone: number; note?: string; digest?: string; updated?: string }[];
  evidence?: {
    id: string;
    kind?: 'observation' | 'artifact' | 'feedback' | 'note';
    text?: string;
    url?: string;
    date?: string;
    observer?: string;
    /** Who wrote it, where that is not the assessor. */
    author?: string;
    reach?: Reach;
    recognized?: boolean;
    private?: boolean;
    supports?: { ability: string; milestone: number }[];
    updated?: string;
  }[];
  conversations?: object[];
  focus?: object[];
  checkpoints?: object[];
  programs?: object[];
  removed?: { id: string; updated?: string }[];
  evaluation?: Evaluation;
  [unknown: string]: unknown;
}

/** What the rules, `milepost.rules/1`, say of an assessment. Counts are whole numbers. */
export interface Evaluation {
  rules: 'milepost.rules/1';
  as_of: string;
  summary: {
    abilities: number;
    assessed: number;
    roles: number;
    ready: number;
    qualified: number;
    not_yet: number;
    unassessed: number;
  };
  roles: {
    role: string;
    verdict: Verdict;
    required: number;
    reached: number;
    must: { total: number; met: number; missing: number };
    recommended: { total: number; met: number; missing: number };
    requirements: {
      ability: string;
      milestone: number;
      strength: Strength;
      claimed: number | null;
      outcome: 'met' | 'unmet' | 'unassessed';
      missing: number;
      evidence: string[];
    }[];
  }[];
  steps: { ability: string; to: number; qualifies: string[]; readies: string[] }[];
  questions: { ability: string; milestone: number; code: string }[];
}

/** What can be written on the element in a page. What there is not is said in the element's place. */
export interface MilepostAttributes {
  /** Address of a framework; without it a script `data-framework` of type application/json in the element or next to it. */
  src?: string;
  /** What is shown. */
  view?: View;
  /** Id of the ability that `view="ability"` is about. */
  ability?: string;
  /** Id of the role that `view="roles"` is about. */
  'for-role'?: string;
  /** Who fills it in, seen from the person it is about. */
  relation?: Relation;
  /** Whether answers are kept in this browser. */
  storage?: 'auto' | 'none';
  /** The page's own look, or one of the two. */
  theme?: 'auto' | 'light' | 'dark';
  /** Whether to wait until the element comes near the window. */
  loading?: 'lazy' | 'eager';
  /** `html` shows a plain form instead of the drawn one. */
  render?: 'auto' | 'html';
}

/** All bubble and are composed; only `milepost-export` can be cancelled, which leaves out the download. */
export interface MilepostEventMap {
  /** Each time that `ready` is fulfilled: again after a failure, and after the element was taken off and put back. */
  'milepost-ready': CustomEvent<null>;
  /** Only where something has changed, and in that order; both fields are worked out when they are read. */
  'milepost-change': CustomEvent<{ readonly assessment: Assessment; readonly evaluation: Evaluation }>;
  /** Another framework was set than the one there was, which is no change of answers. */
  'milepost-framework': CustomEvent<{ readonly framework: Framework }>;
  'milepost-export': CustomEvent<{ name: string; type: string; text: string }>;
  'milepost-error': CustomEvent<{ message: string }>;
  'milepost-save': CustomEvent<{ state: 'saved' | 'unsaved' | 'unavailable' }>;
}

/** One of several assessments that are kept for a framework and a relation. */
export interface KeptAssessment {
  id: string;
  /** Whom it is about, empty where it does not say. */
  subject: string;
  /** Empty where it does not say. */
  created: string;
  updated: string;
  /** Put away: it is shown only where somebody opens it. */
  away: boolean;
  /** The one that is shown. */
  shown: boolean;
}

export interface MilepostElement extends HTMLElement {
  /**
   * Fulfilled at the first drawn frame; rejected with the reason where the element cannot start. Another promise after a
   * failure, once it is tried again, and after the element was taken off its page.
   */
  readonly ready: Promise<void>;
  /**
   * Setting throws a `SyntaxError` where the framework is refused; the last of this and `src` wins. Null and undefined
   * are what `src` and the children say. Null before the element has started.
   */
  get framework(): Framework | null;
  set framework(framework: Framework | null | undefined);
  /**
   * Setting replaces, as one undoable step, null and undefined with an empty one; throws a `SyntaxError` where it is
   * refused. Null before the start, where setting null only takes back what was set.
   */
  get assessment(): Assessment | null;
  set assessment(assessment: Assessment | null | undefined);
  /** Null before the element has started. */
  readonly evaluation: Evaluation | null;

  /** Claims a milestone, or takes the claim back with null. Throws a `RangeError` on what does not exist. */
  claim(ability: string, milestone: number | null): void;
  /** The assessment with its evaluation as JSON text, without private records unless asked for. */
  exportJSON(options?: { private?: boolean }): string;
  /**
   * Replaces, or merges record by record. Throws a `SyntaxError` that says what is wrong and where. Before the element has
   * started a text that is JSON is taken as `assessment` is, and merging throws an `InvalidStateError`.
   */
  importJSON(text: string, options?: { merge?: boolean }): void;
  /** The 1:1 brief of today as Markdown, without what is private. */
  exportBrief(): string;
  /** What is kept for this framework and relation: each person's own, and what a file took the place of. */
  readonly assessments: KeptAssessment[];
  /** Shows one of `assessments`, in all elements of the page that share them. Throws a `RangeError` on another id. */
  open(id: string): void;
  /** Begins another one, about `name`; those there are stay as they are. */
  begin(name: string): void;
  /**
   * From now on it is shown only where it is opened; where it is shown, it stays until the page is loaded again. Throws a
   * `RangeError` on another id.
   */
  putAway(id: string): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /**
   * Has what happens to the answers noted, without a word of them, from the next load of this tab on until it is called
   * with false or the tab is closed. Throws an `Error` where the browser refuses the tab its session storage.
   */
  record(isWanted?: boolean): void;
  /** What was noted on this page, for all its elements, as JSON text; null where no record was asked for before its load. */
  report(): string | null;

  addEventListener<K extends keyof MilepostEventMap>(
    type: K,
    listener: (this: MilepostElement, event: MilepostEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/**
 * The class of the element, from `milepost.mjs`. On a server one can be made and takes a framework and an assessment;
 * what needs the program throws an `InvalidStateError`.
 */
export declare const MilepostElement: { new (): MilepostElement; readonly prototype: MilepostElement };

declare global {
  interface HTMLElementTagNameMap {
    'milepost-assessment': MilepostElement;
  }
}
