// One element of a page, and the person in front of it: shows an assessment, changes it, has half a sentence in a form.

import type { Codec, Identity } from '../../../../web/src/keeping/ports';
import { ModelCodec } from './codec';
import { addRecord } from './changes';
import { isRefused, makeDocument, type Document, type Version } from './document';
import type { Deed } from './ledger';
import type { Page } from './page';
import type { Place, Seat, Subscriber, Wanted } from './program';

/** What stands in its attributes. */
export interface Setting {
  framework: string;
  version: Version;
  relation: string;
  isStored: boolean;
}

export class Element implements Subscriber {
  readonly page: Page;
  setting: Setting;
  /** While its core runs. */
  codec: Codec | undefined;
  document: Document;
  seat: Seat | undefined;
  hasHalfASentence = false;
  saveState = '';
  /** What this person has done here and has not been told to be saved. */
  unsaved: Deed[] = [];
  /** What came with the page. */
  came: string | undefined;
  /** Which of the kept ones it shows. */
  place: Place | undefined;
  /** What was said last, here or elsewhere; nothing where nobody has said anything yet. */
  last: string | undefined;
  #model: ModelCodec | undefined;

  constructor(page: Page, setting: Setting) {
    this.page = page;
    this.setting = setting;
    this.document = this.fresh('');
  }

  /** An assessment in which nobody has said anything yet. */
  fresh(name: string, created = ''): Document {
    const { world, tab } = this.page;
    const moment = created || world.marks.moment(tab.site.now());
    const { framework, version, relation } = this.setting;
    world.marks.begin(moment, name, name ? undefined : `${tab.site.name}${framework}${relation}`);
    const header = { framework, version, relation, subject: name, assessor: '', created: moment, updated: moment, said: name && moment };
    return makeDocument(header, [], []);
  }

  /** Its core runs: it takes its place among those of the page. */
  start(brought?: string): void {
    const { world, program, tab } = this.page;
    if (this.isKept) tab.shelves.add(`${this.setting.framework} ${this.setting.relation}`);
    const { framework } = this.setting;
    const codec: ModelCodec = new ModelCodec(world.notation, this.setting.version, () => this.#broke(codec, framework),
      () => world.situations.met('the core broke in the middle of a merge'), (merged) => world.marks.check(merged, 'merged'));
    this.#model = codec;
    tab.untold.delete(framework);
    this.codec = world.codecFor?.(codec, this.setting) ?? codec;
    const came = this.came;
    const wanted: Wanted = { framework: this.setting.framework, relation: this.setting.relation, stored: this.setting.isStored };
    if (came !== undefined) wanted.came = came;
    if (brought !== undefined) wanted.brought = brought;
    this.last = undefined;
    this.seat = program.join(wanted, this);
  }

  /** It leaves the page, or its core ends. */
  stop(): void {
    this.seat?.leave();
    this.seat = this.codec = this.place = undefined;
  }

  /** Whether what is said in it is to be stored. */
  get isKept(): boolean {
    return this.setting.isStored && !this.page.tab.isRefused;
  }

  /** Whether its core ends with whatever is asked of it next. */
  get isDoomed(): boolean {
    return this.#model?.isDoomed === true;
  }

  get isRunning(): boolean {
    return this.seat !== undefined && this.codec !== undefined;
  }

  assessment(): string {
    return this.page.world.notation.write(this.document, this.setting.version);
  }

  identity(): Identity {
    return this.document.header;
  }

  adopt(text: string): string | undefined {
    const read = this.page.world.notation.read(text);
    if (isRefused(read)) return read.refusal;
    this.page.world.marks.check(read, `shown in ${this.page.tab.name}`);
    if (read.header.relation !== this.setting.relation) return 'assessor.relation: another relation';
    this.document = read;
    this.last = text;
    return undefined;
  }

  leaving(): void {
    if (!this.hasHalfASentence || !this.isRunning) return;
    this.hasHalfASentence = false;
    this.page.world.situations.met('closed with half a sentence in a form');
    addRecord(this);
  }

  saveStateChanged(state: 'saved' | 'unsaved' | 'unavailable'): void {
    this.saveState = state;
    if (state === 'unavailable') for (const deed of this.unsaved) deed.isWarnedOf = true;
    if (state === 'saved' && this.unsaved.length > 0) this.page.world.toCheck.push(this);
  }

  /** What it says at the end of a step is true. */
  checkSaved(): void {
    const { world, tab } = this.page;
    if (this.saveState !== 'saved' || !this.isRunning || tab.isEarlier) return;
    // What is said is said of the one that is shown: of two that are kept of one beginning, only of that.
    const beginning = world.marks.nameOf(this.document.header);
    const isShown = (deed: Deed): boolean => deed.beginning === beginning && (deed.place ?? this.place?.id) === this.place?.id;
    const shown = this.unsaved.filter(isShown);
    this.unsaved = this.unsaved.filter((deed) => !isShown(deed));
    for (const deed of shown) {
      if (!deed.isExcused && !deed.isWarnedOf && !world.ledger.isKept(deed, tab.site)) world.violated(`${deed.id} was said to be saved and is not`);
    }
  }

  placeChanged(place: Place): void {
    if (!place.another) for (const deed of this.unsaved) if (deed.place === this.place?.id) deed.place = place.id;
    this.place = place;
  }

  keptBeside(): void {
    // It is said to the person.
  }

  cameBeside(): void {
    // It is said to the person.
  }

  /** It is said to the person. */
  refused(): void {
    for (const deed of this.unsaved) deed.isWarnedOf = true;
  }

  unread(): void {
    // It is left where it is.
  }

  /** Another document takes its place by what a person has done. */
  replace(document: Document, isOpened = false): void {
    this.document = document;
    this.last = this.assessment();
    this.seat?.changed(this.last, isOpened);
    // Saying it may have begun another.
    for (const deed of this.unsaved) deed.place ??= this.place?.id;
  }

  /** What a person has done with the record, or the name, of that id. */
  changed(document: Document, id: string, updated: string): void {
    const { world, tab } = this.page;
    world.unkept.note(id, updated, this.isKept);
    if (this.isKept) this.unsaved.push(world.ledger.note(tab, id, updated, world.scheduler.steps, document.header));
    world.meetings.changed(this);
    this.replace(document);
  }

  /** Its core ends with the next thing that is asked of it. */
  doom(): void {
    if (this.#model) this.#model.isDoomed = true;
  }

  #broke(model: ModelCodec, framework: string): void {
    const { elements, tab } = this.page;
    const isLast = !elements.some((each) => each.#model !== model && each.isRunning && each.setting.framework === framework);
    if (isLast) tab.untold.add(framework);
    // One that was left brings nothing down.
    if (this.#model !== model || !this.isRunning) return;
    this.codec = undefined;
    for (const deed of this.unsaved) deed.isWarnedOf = true;
    this.page.coreBroke(this);
  }
}
