// Which rows of a picture are drawn anew, when something in it has changed and when it shows another part of the content.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from './bundle.mjs';

const { Bands, HEIGHT } = await bundle('../../web/src/picture/bands.ts');
const { chooseTile, covers } = await bundle('../../web/src/picture/tile.ts');

const CONTENT = 40 * HEIGHT;
const PLACE = { top: 0, ratio: 1, width: 100, height: 10 * HEIGHT };

/** A line of content at each of these places, as one triangle; `clip` is the part of the content that was asked for. */
function picture(lines, { top, height } = PLACE) {
  const corners = lines.flatMap(({ at, color = 1 }) => [[0, at], [9, at], [9, at + 4]].map(([x, y]) => [x, y, color]));
  const vertices = new Uint8Array(corners.length * 20);
  const view = new DataView(vertices.buffer);
  corners.forEach(([x, y, color], index) => {
    view.setFloat32(index * 20, x, true);
    view.setFloat32(index * 20 + 4, y, true);
    view.setUint32(index * 20 + 16, color, true);
  });
  const indices = new Uint8Array(Uint16Array.from(corners.keys()).buffer);
  const command = { clip: [0, top, 100, top + height], texture: 1, elementCount: corners.length, firstIndex: 0, firstVertex: 0 };
  return { textures: [], lists: [{ vertices, indices, commands: [command] }] };
}

/** Lines from the top of the content to its end. */
const lines = Array.from({ length: CONTENT / 10 }, (_, index) => ({ at: index * 10 + 1, color: index }));
/** What the core gives of them for a place. */
const within = ({ top, height }, all = lines) => all.filter(({ at }) => at + 4 >= top && at <= top + height);
const changed = (bands, place, all = lines) => bands.changed(picture(within(place, all), place), place);

test('what has not changed is not drawn anew, and what has is, with the rows around it', () => {
  const bands = new Bands();
  assert.deepEqual(changed(bands, PLACE), { up: 0, rows: [{ from: 0, to: PLACE.height }] });
  assert.deepEqual(changed(bands, PLACE), { up: 0, rows: [] });
  const others = lines.map((line) => (line.at === 5 * HEIGHT + 11 - (5 * HEIGHT) % 10 ? { ...line, color: 7000 } : line));
  assert.deepEqual(changed(bands, PLACE, others), { up: 0, rows: [{ from: 5 * HEIGHT, to: 6 * HEIGHT }] });
});

test('a picture of another part of the content is moved along, and only what comes into it is drawn', () => {
  const bands = new Bands();
  changed(bands, PLACE);
  const further = { ...PLACE, top: 4 * HEIGHT };
  const { up, rows } = changed(bands, further);
  assert.equal(up, 4 * HEIGHT);
  assert.ok(rows.every(({ from }) => from >= 5 * HEIGHT), JSON.stringify(rows));
  assert.equal(rows.at(-1).to, PLACE.height);
  const back = changed(bands, PLACE);
  assert.equal(back.up, -4 * HEIGHT);
  assert.ok(back.rows.every(({ to }) => to <= 5 * HEIGHT), JSON.stringify(back.rows));
  assert.equal(back.rows[0].from, 0);
});

test('what has changed meanwhile is drawn too, and what cannot be taken over is all drawn', () => {
  const bands = new Bands();
  changed(bands, PLACE);
  const further = { ...PLACE, top: 2 * HEIGHT };
  const { rows } = changed(bands, further, lines.map((line) => (line.at === 161 ? { ...line, color: 7000 } : line)));
  assert.ok(rows.some(({ from, to }) => from <= 161 - further.top && to > 161 - further.top), JSON.stringify(rows));
  for (const other of [{ top: 2 * HEIGHT + 1 }, { top: 30 * HEIGHT }, { ratio: 2 }, { width: 99 }, { height: 9 * HEIGHT }]) {
    const place = { ...PLACE, ...other };
    assert.deepEqual(changed(bands, place), { up: 0, rows: [{ from: 0, to: place.height }] }, JSON.stringify(other));
    bands.forget();
    changed(bands, PLACE);
  }
});

test('wherever the window is, what it shows is covered, and begins on a whole band', () => {
  for (const ratio of [1, 1.25, 1.5, 2, 3]) {
    for (let top = 0; top <= 5000 - 800; top += 37) {
      const surroundings = { width: 900, content: 5000, visible: { top, bottom: top + 800 }, window: 800, ratio, limit: 8192 };
      const tile = chooseTile(surroundings);
      assert.ok(covers(tile, surroundings), `${top} at ${ratio}: ${JSON.stringify(tile)}`);
      assert.ok(tile.bottom <= 5001 && Math.abs((tile.top * ratio) / HEIGHT % 1) < 1e-9, JSON.stringify(tile));
    }
  }
});
