// PNG in and out, and the difference between two pictures.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Cuts `clip`, in CSS pixels, out of a PNG of `scale` picture pixels per CSS pixel. */
export function cropPicture(png, clip, scale) {
  const whole = PNG.sync.read(png);
  const left = Math.max(0, Math.round(clip.x * scale));
  const top = Math.max(0, Math.round(clip.y * scale));
  const width = Math.min(whole.width - left, Math.round(clip.width * scale));
  const height = Math.min(whole.height - top, Math.round(clip.height * scale));
  if (width <= 0 || height <= 0) {
    throw new Error(`The clip ${JSON.stringify(clip)} is outside the viewport; scroll it into view first.`);
  }
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, left, top, width, height, 0, 0);
  return PNG.sync.write(part);
}

/** Gives `{count, share, difference}`: how many pixels differ visibly, their share, 0 to 1, and a PNG that marks them. */
export function comparePictures(actual, expected) {
  const one = PNG.sync.read(actual);
  const two = PNG.sync.read(expected);
  if (one.width !== two.width || one.height !== two.height) {
    return { count: Infinity, share: 1, difference: actual, sizes: `${one.width}x${one.height}, not ${two.width}x${two.height}` };
  }
  const marked = new PNG({ width: one.width, height: one.height });
  const count = pixelmatch(one.data, two.data, marked.data, one.width, one.height, { threshold: 0.1 });
  return { count, share: count / (one.width * one.height), difference: PNG.sync.write(marked) };
}
