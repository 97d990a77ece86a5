// Draws one core's lists of triangles onto the element's own canvas, with the page's pen.

import type { DrawData, TextureChange } from './draw-data';
import { LastPicture, type Kept } from './last-picture';
import { packed } from './packed';
import type { DrawnPart, Pen, Piece } from './pen';

export class Renderer {
  readonly #pen: Pen;
  readonly #textures = new Map<number, WebGLTexture>();
  readonly #last = new LastPicture();

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  changeTextures(changes: TextureChange[]): void {
    for (const change of changes) this.#changeTexture(change);
  }

  /** All of the next picture is drawn, whatever it looks like. */
  forget(): void {
    this.#last.forget();
  }

  /** What looks as it did stays or moves, and only the rest is drawn. */
  draw({ lists }: DrawData, part: DrawnPart, target: CanvasRenderingContext2D): void {
    const kept = this.#last.keptIn(part);
    const damage = this.#last.damage(lists, part);
    fit(target, part, kept);
    for (const pieces of packed(damage, this.#pen.most)) {
      this.#pen.draw(lists, this.#textures, part, pieces);
      for (const piece of pieces) this.#copy(piece, target);
    }
  }

  dispose(): void {
    for (const texture of this.#textures.values()) this.#pen.gl.deleteTexture(texture);
    this.#textures.clear();
  }

  #copy({ left, top, right, bottom, at }: Piece, target: CanvasRenderingContext2D): void {
    const [width, height] = [right - left, bottom - top];
    target.clearRect(left, top, width, height);
    target.drawImage(this.#pen.canvas, 0, at, width, height, left, top, width, height);
  }

  #changeTexture(change: TextureChange): void {
    const { gl } = this.#pen;
    const known = this.#textures.get(change.id);
    if (change.action === 'destroy' || (change.action === 'create' && known)) {
      gl.deleteTexture(known ?? null);
      this.#textures.delete(change.id);
    }
    if (change.action === 'create') this.#createTexture(change);
    const texture = this.#textures.get(change.id);
    if (change.action === 'destroy' || !texture) return;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, change.pitch / 4);
    const { x, y, width, height, pixels } = change;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }

  #createTexture({ id, textureWidth, textureHeight }: TextureChange): void {
    const { gl } = this.#pen;
    const texture = gl.createTexture();
    this.#last.textureMade(id);
    this.#textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, textureWidth, textureHeight);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
}

/** Gives the canvas its size, with what is kept at its new place. */
function fit(target: CanvasRenderingContext2D, { width, height }: DrawnPart, kept: Kept | undefined): void {
  const { canvas } = target;
  const hasSize = canvas.width === width && canvas.height === height;
  if (hasSize && (!kept || kept.from === kept.to)) return;
  const aside = document.createElement('canvas');
  aside.width = width;
  aside.height = kept?.rows ?? 0;
  if (kept) aside.getContext('2d')?.drawImage(canvas, 0, -kept.from);
  canvas.width = width;
  canvas.height = height;
  if (kept) target.drawImage(aside, 0, kept.to);
}
