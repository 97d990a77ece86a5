// Random pictures as a core could ask for them, each a little different from the one before, drawn twice: only what has
// changed of it, and all of it.

import type { DrawCommand, DrawData, DrawList, TextureChange } from '../../web/src/draw-data';
import { Pen, type DrawnPart } from '../../web/src/pen';
import { Renderer } from '../../web/src/renderer';

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  color: number;
  /** Where its letter is in the texture; a filled shape has none. */
  letter: number | undefined;
  clip: number;
}

const SIDE = 256;
const LETTER = 16;
const CONTENT = 1200;

/** The next of a row of numbers from 0 up to 1 that is always the same for one seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class World {
  readonly part: DrawnPart = { top: 0, ratio: 1, width: 260, height: 320 };
  shapes: Shape[] = [];
  clips: DrawCommand['clip'][] = [];
  #letters = 8;
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    for (let index = 0; index < 240; index += 1) this.shapes.push(this.#shape());
    this.clips = Array.from({ length: 6 }, () => this.#clip());
  }

  upTo(most: number): number {
    return Math.floor(this.#random() * most);
  }

  /** The texture as it is made first, and again where it is lost. */
  make(): TextureChange {
    return this.#texture('create', 0, 0, SIDE, SIDE);
  }

  /** Changes a few things, and gives what of the texture is new. */
  step(): TextureChange[] {
    const kinds = [() => this.#change(), () => this.#change(), () => this.#insert(), () => this.#scroll(), () => this.#shift(),
      () => this.#reshape(), () => this.#clipAnew(), () => this.#write(), () => this.#swap()];
    const texture = kinds[this.upTo(kinds.length)]?.();
    return Array.isArray(texture) ? texture : [];
  }

  data(): DrawData {
    const lists = [this.#list(this.shapes.slice(0, 180)), this.#list(this.shapes.slice(180))];
    return { textures: [], lists };
  }

  #change(): void {
    for (let count = this.upTo(3); count >= 0; count -= 1) this.shapes[this.upTo(this.shapes.length)] = this.#shape();
  }

  #insert(): void {
    this.shapes.splice(this.upTo(this.shapes.length), this.upTo(2), this.#shape());
  }

  #swap(): void {
    this.shapes.splice(this.upTo(this.shapes.length), 0, ...this.shapes.splice(this.upTo(this.shapes.length), 2));
  }

  #scroll(): void {
    const { part } = this;
    part.top = Math.floor(Math.max(0, part.top + (this.#random() - 0.5) * 600) * part.ratio) / part.ratio;
  }

  /** As where a line more pushes down what follows. */
  #shift(): void {
    const [from, by] = [this.upTo(CONTENT), this.upTo(40) - 20];
    for (const shape of this.shapes) if (shape.y > from) shape.y += by;
  }

  #reshape(): void {
    const { part } = this;
    const [way, ratios] = [this.upTo(8), [1, 1.25, 2]];
    if (way === 0) part.ratio = ratios[this.upTo(3)] ?? 1;
    if (way === 0) part.top = 0;
    if (way === 1) part.width = 200 + this.upTo(120);
    if (way > 1) part.height = Math.min(500, Math.max(20, part.height + this.upTo(200) - 100));
  }

  #clipAnew(): void {
    this.clips[this.upTo(this.clips.length)] = this.#clip();
  }

  /** A letter more, at a place of its own; now and then all of them are placed anew. */
  #write(): TextureChange[] {
    if (this.upTo(4) === 0) return [this.make()];
    const letter = (this.#letters = Math.min(this.#letters + 1, 200));
    this.shapes.push({ ...this.#shape(), letter });
    const [x, y] = [(letter % LETTER) * LETTER, Math.floor(letter / LETTER) * LETTER];
    return letter === 200 ? [] : [this.#texture('update', x, y, LETTER, LETTER)];
  }

  #texture(action: 'create' | 'update', x: number, y: number, width: number, height: number): TextureChange {
    const pixels = Uint8Array.from({ length: width * height * 4 }, () => this.upTo(256));
    // White, for whatever is filled.
    if (x + y === 0) pixels.fill(255, 0, 4);
    return { id: 1, action, textureWidth: SIDE, textureHeight: SIDE, x, y, width, height, pixels, pitch: width * 4 };
  }

  #shape(): Shape {
    const letter = this.upTo(3) > 0 ? this.upTo(this.#letters) : undefined;
    const part = letter === undefined ? this.#random() : 0;
    const wide = this.upTo(12) === 0;
    return {
      x: this.upTo(420) - 10 + part,
      y: this.upTo(CONTENT) + part / 2,
      width: letter === undefined ? this.#random() * (wide ? 400 : 60) : LETTER - 2,
      height: letter === undefined ? this.#random() * (wide ? 900 : 40) : LETTER - 2,
      color: this.upTo(2 ** 32), letter, clip: this.upTo(4) > 0 ? 0 : this.upTo(6),
    };
  }

  #clip(): DrawCommand['clip'] {
    if (this.upTo(2) === 0) return [0, 0, 1000, CONTENT];
    const [x, y] = [this.upTo(200), this.upTo(CONTENT)];
    return [x, y, x + this.upTo(300), y + this.upTo(900) + this.#random()];
  }

  #list(shapes: Shape[]): DrawList {
    const commands: DrawCommand[] = [];
    const vertices = new DataView(new ArrayBuffer(shapes.length * 4 * 20));
    const indices: number[] = [];
    shapes.forEach((shape, index) => {
      const firstVertex = index >= 100 ? 400 : 0;
      const from = index * 4 - firstVertex;
      const before = commands.at(-1);
      const clip = this.clips[shape.clip] ?? [0, 0, 0, 0];
      const goesOn = before && before.clip === clip && before.firstVertex === firstVertex;
      const command = goesOn ? before : { clip, texture: 1, elementCount: 0, firstIndex: indices.length, firstVertex };
      if (!goesOn) commands.push(command);
      command.elementCount += 6;
      indices.push(from, from + 1, from + 2, from, from + 2, from + 3);
      corners(shape).forEach(([x, y, u, v, color], corner) => {
        const at = (index * 4 + corner) * 20;
        [x, y, u, v].forEach((value, place) => vertices.setFloat32(at + place * 4, value, true));
        vertices.setUint32(at + 16, color, true);
      });
    });
    return { vertices: new Uint8Array(vertices.buffer), indices: new Uint8Array(Uint16Array.from(indices).buffer), commands };
  }
}

/** Of a letter, a quad; of a filled shape a slanted one that fades, as the edges of what is drawn smoothly. */
function corners({ x, y, width, height, color, letter }: Shape): [number, number, number, number, number][] {
  const white = 0.5 / SIDE;
  // Each has a texel around it that belongs to no other.
  const [u, v] = [(((letter ?? 0) % LETTER) * LETTER + 1) / SIDE, (Math.floor((letter ?? 0) / LETTER) * LETTER + 1) / SIDE];
  const size = (LETTER - 2) / SIDE;
  if (letter === undefined) {
    return [[x, y, white, white, color], [x + width, y + 0.7, white, white, color & 0xffffff], [x + width + 2.3, y + height, white, white, color],
      [x - 1.4, y + height, white, white, color]];
  }
  return [[x, y, u, v, color], [x + width, y, u + size, v, color], [x + width, y + height, u + size, v + size, color],
    [x, y + height, u, v + size, color]];
}

interface Outcome {
  differing: number[];
  /** By how much at most. */
  most: number;
  /** Pixels that were drawn by damage, and of all pictures. */
  drawn: number;
  all: number;
}

export class Comparison {
  readonly #pen: Pen;
  readonly #world: World;
  readonly #byDamage: Renderer;
  readonly #whole: Renderer;
  readonly #left = canvas();
  readonly #right = canvas();
  readonly #outcome: Outcome = { differing: [], most: 0, drawn: 0, all: 0 };
  #textures: TextureChange[];
  #frame = 0;

  constructor(seed: number) {
    const pen = Pen.create(document.createElement('canvas'));
    if (!pen) throw new Error('There is no WebGL 2 here.');
    this.#pen = pen;
    this.#byDamage = new Renderer(pen);
    this.#whole = new Renderer(pen);
    this.#world = new World(seed);
    this.#textures = [this.#world.make()];
    const left = this.#left;
    const { drawImage } = left;
    left.drawImage = (...given: unknown[]) => {
      if (given.length > 5) this.#outcome.drawn += Number(given[7]) * Number(given[8]);
      (drawImage as (...all: unknown[]) => void).apply(left, given);
    };
  }

  /** Draws so many more, and gives what came of all so far. */
  go(frames: number): Outcome {
    for (const end = this.#frame + frames; this.#frame < end; this.#frame += 1) this.#compare();
    return this.#outcome;
  }

  dispose(): void {
    this.#pen.dispose();
  }

  #compare(): void {
    const data = this.#world.data();
    const { part } = this.#world;
    for (const renderer of [this.#byDamage, this.#whole]) renderer.changeTextures(this.#textures);
    this.#byDamage.draw(data, { ...part }, this.#left);
    this.#whole.forget();
    this.#whole.draw(data, { ...part }, this.#right);
    const most = difference(this.#left, this.#right);
    if (most > 0) this.#outcome.differing.push(this.#frame);
    this.#outcome.most = Math.max(this.#outcome.most, most);
    this.#outcome.all += part.width * part.height;
    this.#textures = this.#world.step();
  }
}

function canvas(): CanvasRenderingContext2D {
  const target = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!target) throw new Error('There is no canvas here.');
  return target;
}

/** By how much two pictures differ at most in a part of a colour; infinitely where they have other sizes. */
function difference(left: CanvasRenderingContext2D, right: CanvasRenderingContext2D): number {
  const { width, height } = right.canvas;
  if (left.canvas.width !== width || left.canvas.height !== height) return Infinity;
  const [mine, theirs] = [left.getImageData(0, 0, width, height).data, right.getImageData(0, 0, width, height).data];
  let most = 0;
  for (let at = 0; at < mine.length; at += 1) most = Math.max(most, Math.abs((mine[at] ?? 0) - (theirs[at] ?? 0)));
  return most;
}
