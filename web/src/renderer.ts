// Draws one core's lists of triangles onto the element's own canvas, with the page's pen.

import type { DrawData, TextureChange } from './draw-data';
import { LastPicture } from './last-picture';
import type { DrawnPart, Pen } from './pen';

export class Renderer {
  readonly #pen: Pen;
  readonly #textures = new Map<number, WebGLTexture>();
  readonly #last = new LastPicture();

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  changeTextures(changes: TextureChange[]): void {
    if (changes.length > 0) this.forget();
    for (const change of changes) this.#changeTexture(change);
  }

  /** The next picture is drawn, whatever it looks like. */
  forget(): void {
    this.#last.forget();
  }

  /** Does nothing where the canvas shows that already. What is too high for the pen is drawn part by part. */
  draw({ lists, textures }: DrawData, part: DrawnPart, target: CanvasRenderingContext2D): void {
    if (this.#last.isSame({ lists, textures }, part)) return;
    const { canvas, mostRows } = this.#pen;
    const { width, height, top, ratio } = part;
    target.clearRect(0, 0, width, height);
    for (let row = 0; row < height; row += mostRows) {
      const rows = Math.min(mostRows, height - row);
      this.#pen.draw(lists, this.#textures, { width, height: rows, top: top + row / ratio, ratio });
      target.drawImage(canvas, 0, 0, width, rows, 0, row, width, rows);
    }
  }

  dispose(): void {
    for (const texture of this.#textures.values()) this.#pen.gl.deleteTexture(texture);
    this.#textures.clear();
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
    this.#textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, textureWidth, textureHeight);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
}
