// A page in a tab: the program of one build, and its elements, whose cores start some steps after the page.

import { Element, type Setting } from './element';
import { cameWith } from './pages';
import type { Program, Start } from './program';
import type { Tab } from './tab';
import type { World } from './world';

export class Page {
  readonly world: World;
  readonly tab: Tab;
  readonly program: Program;
  readonly elements: Element[] = [];
  readonly #came = new Map<string, string>();

  constructor(world: World, tab: Tab, start: Start) {
    this.world = world;
    this.tab = tab;
    this.program = start(tab.ports(world.hasDatabase), tab);
  }

  /** `came`: with answers inside it, as a page that somebody has saved. */
  add(setting: Setting, came: boolean): Element {
    const element = new Element(this, setting);
    const isOnDisk = this.tab.site.scope !== '';
    // An earlier build takes what a file came with for what was said there before, whoever said it.
    if (isOnDisk ? this.world.setup.cameOnDisk && !this.tab.isEarlier : came) {
      // Earlier builds keep what several elements of a page came with in one place, and take those of one name for one.
      const shelf = `${setting.framework} ${setting.relation}`;
      element.came = (this.tab.isEarlier ? this.#came.get(shelf) : undefined) ?? cameWith(element, this.world);
      this.#came.set(shelf, element.came);
    }
    this.elements.push(element);
    this.tab.elements += 1;
    this.tab.site.scheduler.later('core starts', this.tab, () => {
      if (this.elements.includes(element)) element.start();
    });
    return element;
  }

  remove(element: Element): void {
    this.elements.splice(this.elements.indexOf(element), 1);
    element.stop();
    this.#handOver(element);
  }

  /** With other attributes, as after a change of them; `brought` is what was said in it, which goes along. */
  again(element: Element, setting: Setting, brought: string | undefined): void {
    element.stop();
    this.#handOver(element);
    const before = element.setting;
    // What came with the page came for one framework and relation.
    if (setting.framework !== before.framework || setting.relation !== before.relation) element.came = undefined;
    element.setting = setting;
    if (brought !== undefined) this.world.unkept.releaseText(brought);
    element.document = element.fresh('');
    this.tab.site.scheduler.later('core starts', this.tab, () => {
      if (this.elements.includes(element)) element.start(brought);
    });
  }

  /** Whether what was done in one that goes is saved, those that show the same go on to say. */
  #handOver(gone: Element): void {
    const { framework, relation, isStored } = gone.setting;
    const other = this.elements.find(({ isRunning, setting }) => isRunning && setting.framework === framework &&
      setting.relation === relation && setting.isStored === isStored);
    if (other) other.unsaved = other.unsaved.concat(gone.unsaved);
  }

  /** It is started again, and shows what its keeping has. */
  coreBroke(element: Element): void {
    if (this.world.isUnderWay(this.tab, 'database')) this.world.situations.met('a late database answer after the core broke');
    this.tab.site.scheduler.later('core breaks', this.tab, () => {
      if (!this.elements.includes(element)) return;
      element.stop();
      element.document = element.fresh('');
      this.tab.site.scheduler.later('core starts', this.tab, () => {
        if (this.elements.includes(element)) element.start();
      });
    });
  }

  running(number: number): Element | undefined {
    const running = this.elements.filter((element) => element.isRunning);
    return running[number % (running.length || 1)];
  }
}
