// The one WebGL context of a page, in a canvas that nobody sees: it draws for all elements, and what it has drawn is
// copied to theirs. A browser keeps about 16 such contexts for a page, and one that draws without a graphics card
// shows a WebGL canvas in the wrong place while the page scrolls below a sticky header.

import type { Rectangle } from './damage';
import type { DrawCommand, DrawList } from './draw-data';

const VERTEX_SIZE = 20;
/** Pixels each way that are drawn in one go: what WebGL 2 draws at least on all but the oldest machines. */
const MOST = 4096;

/**
 * Corners lie on parts of a pixel that stay exact wherever the drawn part begins, so that a part of a picture looks as it
 * does in the whole.
 */
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
  vec2 pixel = round(position * view.z * 256.0) / 256.0 - view.xy;
  gl_Position = vec4(pixel * vec2(2.0, -2.0) / view.w + vec2(-1.0, 1.0), 0.0, 1.0);
}`;

/**
 * A filled shape stays on one texel, which is white: not to look at it halves what a frame costs where the processor
 * draws. Texts need the precision, since half floats cannot tell the texels of a large texture apart.
 * One colour stays that colour in all of a shape, however it is made of triangles.
 */
const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform sampler2D picture;
in vec2 at;
in vec4 tint;
out vec4 result;
void main() {
  result = round(tint * 4080.0) / 4080.0;
  if (fwidth(at) != vec2(0.0)) result *= textureLod(picture, at, 0.0);
}`;

/** What is to be drawn of a part, and the row of the pen's canvas where that begins, at its left side. */
export interface Piece extends Rectangle {
  at: number;
}

/** A part of the content: where it begins, CSS pixels, how many pixels one of those is, and its size in pixels. */
export interface DrawnPart {
  top: number;
  ratio: number;
  width: number;
  height: number;
}

export class Pen {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  /** The longest side of what can be drawn at once, pixels. */
  readonly most: number;
  readonly #view: WebGLUniformLocation | null;

  /** Gives nothing where the browser has no WebGL 2 to give. */
  static create(canvas: HTMLCanvasElement): Pen | undefined {
    const gl = canvas.getContext('webgl2', {
      antialias: false,
      depth: false,
      stencil: false,
      powerPreference: 'low-power',
    });
    return gl && !gl.isContextLost() ? new Pen(canvas, gl) : undefined;
  }

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
    this.canvas = canvas;
    this.gl = gl;
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
    this.most = Math.min(MOST, size ?? MOST, width ?? MOST, height ?? MOST);
  }

  /** What is drawn stays on the canvas only until this task ends. */
  draw(lists: readonly DrawList[], textures: Map<number, WebGLTexture>, part: DrawnPart, pieces: readonly Piece[]): void {
    const { gl } = this;
    this.#makeRoom(pieces);
    for (const piece of pieces) {
      this.#scissor(piece, piece);
      gl.clear(gl.COLOR_BUFFER_BIT);
    }
    for (const list of lists) this.#drawList(list, textures, part, pieces);
  }

  /** Gives the context back at once, instead of when the canvas happens to be collected. */
  dispose(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  /** Copying takes as long as the whole canvas is large, so that it is not kept much larger than needed. */
  #makeRoom(pieces: readonly Piece[]): void {
    const { canvas } = this;
    const width = Math.max(...pieces.map(({ left, right }) => right - left));
    const height = Math.max(...pieces.map(({ at, top, bottom }) => at + bottom - top));
    const fits = canvas.width >= width && canvas.height >= height;
    if (fits && canvas.width * canvas.height <= 2 * width * height) return;
    canvas.width = width;
    canvas.height = height;
  }

  #drawList({ vertices, indices, commands }: DrawList, textures: Map<number, WebGLTexture>, part: DrawnPart, pieces: readonly Piece[]): void {
    const { gl } = this;
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    for (const piece of pieces) {
      const [left, top] = [piece.left, topRow(part) + piece.top];
      gl.viewport(0, gl.canvas.height - piece.at - this.most, this.most, this.most);
      gl.uniform4f(this.#view, left, top, part.ratio, this.most);
      let firstVertex = -1;
      for (const command of commands) {
        if (command.firstVertex !== firstVertex) this.#pointAt((firstVertex = command.firstVertex));
        this.#drawCommand(command, textures.get(command.texture), part, piece);
      }
    }
  }

  /** WebGL has no base vertex, so the attributes are moved instead. */
  #pointAt(vertex: number): void {
    const { gl } = this;
    const start = vertex * VERTEX_SIZE;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_SIZE, start);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_SIZE, start + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_SIZE, start + 16);
  }

  #drawCommand({ clip, elementCount, firstIndex }: DrawCommand, texture: WebGLTexture | undefined, part: DrawnPart, piece: Piece): void {
    const { gl } = this;
    const { ratio } = part;
    const first = topRow(part);
    const seen = {
      left: Math.max(piece.left, Math.round(clip[0] * ratio)),
      top: Math.max(piece.top, Math.round(clip[1] * ratio) - first),
      right: Math.min(piece.right, Math.round(clip[2] * ratio)),
      bottom: Math.min(piece.bottom, Math.round(clip[3] * ratio) - first),
    };
    if (!texture || seen.right <= seen.left || seen.bottom <= seen.top) return;
    this.#scissor(seen, piece);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.drawElements(gl.TRIANGLES, elementCount, gl.UNSIGNED_SHORT, firstIndex * 2);
  }

  #scissor({ left, top, right, bottom }: Rectangle, piece: Piece): void {
    const { gl } = this;
    gl.scissor(left - piece.left, gl.canvas.height - piece.at - (bottom - piece.top), right - left, bottom - top);
  }
}

/** The part's first row, counted from the content's top. */
export function topRow({ top, ratio }: DrawnPart): number {
  return Math.round(top * ratio);
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
