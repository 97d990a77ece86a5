// The core's draw data, read from a run of 32-bit words in its memory into objects.

export interface TextureChange {
  id: number;
  action: 'create' | 'update' | 'destroy';
  textureWidth: number;
  textureHeight: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** RGBA rows, `pitch` bytes from one to the next. */
  pixels: Uint8Array;
  pitch: number;
}

export interface DrawCommand {
  /** CSS pixels of the whole content: left, top, right, bottom. */
  clip: [number, number, number, number];
  texture: number;
  elementCount: number;
  firstIndex: number;
  firstVertex: number;
}

/** Bytes of a corner of a triangle: its place and that in the texture, as two floats each, and its colour. */
export const CORNER_SIZE = 20;

export interface DrawList {
  /** Corners. */
  vertices: Uint8Array;
  /** Numbers of corners, 16 bits each, three to a triangle. */
  indices: Uint8Array;
  commands: DrawCommand[];
}

export interface DrawData {
  textures: TextureChange[];
  lists: DrawList[];
}

interface Memory {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU32: Uint32Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array<ArrayBuffer>;
}

const ACTIONS = { 1: 'create', 2: 'update', 3: 'destroy' } as const;

export function readDrawData(memory: Memory, pointer: number): DrawData {
  let at = pointer / 4;
  const word = (): number => memory.HEAPU32[at++] ?? 0;
  const float = (): number => memory.HEAPF32[at++] ?? 0;
  const bytes = (from: number, size: number): Uint8Array => memory.HEAPU8.subarray(from, from + size);

  const readTexture = (): TextureChange => {
    const [id, action, textureWidth, textureHeight, x, y, width, height, pixels, pitch] = [
      word(), word(), word(), word(), word(), word(), word(), word(), word(), word(),
    ];
    const size = height > 0 ? pitch * (height - 1) + width * 4 : 0;
    return {
      id, textureWidth, textureHeight, x, y, width, height, pitch,
      action: ACTIONS[action as keyof typeof ACTIONS],
      pixels: bytes(pixels, size),
    };
  };
  const readCommand = (): DrawCommand => ({
    clip: [float(), float(), float(), float()],
    texture: word(),
    elementCount: word(),
    firstIndex: word(),
    firstVertex: word(),
  });
  const readList = (): DrawList => {
    const vertices = bytes(word(), word());
    const indices = bytes(word(), word());
    return { vertices, indices, commands: repeat(word(), readCommand) };
  };

  const textures = repeat(word(), readTexture);
  return { textures, lists: repeat(word(), readList) };
}

function repeat<T>(count: number, read: () => T): T[] {
  return Array.from({ length: count }, read);
}
