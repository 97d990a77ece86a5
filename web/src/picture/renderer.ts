// Draws the core's lists of triangles with WebGL 2.

import type { Place, Rows } from './bands';
import { CORNER_SIZE, type DrawCommand, type DrawData, type DrawList } from './draw-data';
import { Textures } from './textures';

/** What WebGL 2 draws at least on all but the oldest machines, in pixels. */
const LEAST_LIMIT = 4096;

const VERTEX_SHADER = `#version 300 es
uniform vec4 view;
in vec2 position;
in vec2 texturePosition;
in vec4 color;
out vec2 at;
out vec4 tint;
void main() {
  at = texturePosition;
  tint = color;
  gl_Position = vec4(position * view.xy + view.zw, 0.0, 1.0);
}`;

/**
 * A filled shape stays on one texel, which is white: not to look at it halves what a frame costs where the processor
 * draws. Texts need the precision, since half floats cannot tell the texels of a large texture apart.
 */
const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform sampler2D picture;
in vec2 at;
in vec4 tint;
out vec4 result;
void main() {
  result = tint;
  if (fwidth(at) != vec2(0.0)) result *= textureLod(picture, at, 0.0);
}`;

export class Renderer {
  /** The longest side a canvas may have, in device pixels. */
  readonly limit: number;
  readonly #gl: WebGL2RenderingContext;
  readonly #view: WebGLUniformLocation | null;

  /** Gives nothing where the browser has no WebGL 2 to give. */
  static create(canvas: HTMLCanvasElement): Renderer | undefined {
    const gl = canvas.getContext('webgl2', {
      antialias: false,
      depth: false,
      stencil: false,
      powerPreference: 'low-power',
    });
    return gl && !gl.isContextLost() ? new Renderer(gl) : undefined;
  }

  private constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    const program = link(gl);
    gl.useProgram(program);
    this.#view = gl.getUniformLocation(program, 'view');
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);
    gl.enable(gl.BLEND);
    gl.enable(gl.SCISSOR_TEST);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.clearColor(0, 0, 0, 0);
    // Null where the context is lost meanwhile.
    const size = gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number | null;
    const [width, height] = (gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array | null) ?? [];
    this.limit = Math.min(size ?? LEAST_LIMIT, width ?? LEAST_LIMIT, height ?? LEAST_LIMIT);
  }

  /** For one element. */
  textures(): Textures {
    return new Textures(this.#gl);
  }

  /**
   * Draws these rows of a picture, and gives a canvas that shows them, and nothing else, until this task ends; nothing
   * where the context is lost.
   */
  draw(data: DrawData, textures: Textures, place: Place, rows: Rows): HTMLCanvasElement | OffscreenCanvas | undefined {
    const gl = this.#gl;
    const { canvas } = gl;
    const { top, ratio, width, height } = place;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== rows.to - rows.from) canvas.height = rows.to - rows.from;
    // The whole picture, of which these rows lie on the canvas: they look the same whichever others are drawn.
    gl.viewport(0, rows.to - height, width, height);
    gl.scissor(0, 0, width, canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const [x, y] = [(2 * ratio) / width, (2 * ratio) / height];
    gl.uniform4f(this.#view, x, -y, -1, 1 + top * y);
    for (const list of data.lists) this.#drawList(list, textures, place, rows);
    return gl.isContextLost() ? undefined : canvas;
  }

  /** Gives the context back at once, instead of when the canvas happens to be collected. */
  dispose(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #drawList({ vertices, indices, commands }: DrawList, textures: Textures, place: Place, rows: Rows): void {
    const gl = this.#gl;
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    let firstVertex = -1;
    for (const command of commands) {
      if (command.firstVertex !== firstVertex) this.#pointAt((firstVertex = command.firstVertex));
      this.#drawCommand(command, textures, place, rows);
    }
  }

  /** WebGL has no base vertex, so the attributes are moved instead. */
  #pointAt(vertex: number): void {
    const gl = this.#gl;
    const start = vertex * CORNER_SIZE;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, CORNER_SIZE, start);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, CORNER_SIZE, start + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, CORNER_SIZE, start + 16);
  }

  #drawCommand(command: DrawCommand, textures: Textures, { top, ratio, width }: Place, rows: Rows): void {
    const gl = this.#gl;
    const { clip, elementCount, firstIndex } = command;
    const texture = textures.get(command.texture);
    const [left, high, right, low] = [
      Math.max(0, Math.round(clip[0] * ratio)),
      Math.max(rows.from, Math.round((clip[1] - top) * ratio)),
      Math.min(width, Math.round(clip[2] * ratio)),
      Math.min(rows.to, Math.round((clip[3] - top) * ratio)),
    ];
    if (!texture || right <= left || low <= high) return;
    gl.scissor(left, rows.to - low, right - left, low - high);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.drawElements(gl.TRIANGLES, elementCount, gl.UNSIGNED_SHORT, firstIndex * 2);
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX_SHADER], [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]] as const) {
    const shader = gl.createShader(kind);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  ['position', 'texturePosition', 'color'].forEach((name, index) => gl.bindAttribLocation(program, index, name));
  gl.linkProgram(program);
  return program;
}
