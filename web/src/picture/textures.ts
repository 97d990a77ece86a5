// One element's textures in the context that all elements share. Each core counts its own from the start.

import type { TextureChange } from './draw-data';

export class Textures {
  readonly #gl: WebGL2RenderingContext;
  readonly #known = new Map<number, WebGLTexture>();

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  get(id: number): WebGLTexture | undefined {
    return this.#known.get(id);
  }

  change(changes: TextureChange[]): void {
    for (const change of changes) this.#change(change);
  }

  dispose(): void {
    for (const texture of this.#known.values()) this.#gl.deleteTexture(texture);
    this.#known.clear();
  }

  #change(change: TextureChange): void {
    const gl = this.#gl;
    const known = this.#known.get(change.id);
    if (change.action === 'destroy' || (change.action === 'create' && known)) {
      gl.deleteTexture(known ?? null);
      this.#known.delete(change.id);
    }
    if (change.action === 'create') this.#create(change);
    const texture = this.#known.get(change.id);
    if (change.action === 'destroy' || !texture) return;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, change.pitch / 4);
    const { x, y, width, height, pixels } = change;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }

  #create({ id, textureWidth, textureHeight }: TextureChange): void {
    const gl = this.#gl;
    const texture = gl.createTexture();
    this.#known.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, textureWidth, textureHeight);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
}
