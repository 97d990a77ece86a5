// What a storage, a database and channels must do for keeping to be right, tried on whatever is given: on the stand-ins of
// the simulated world, and in the pages of three browsers on what they have. Everything it needs is within `contract`,
// since a page gets it as text.

/**
 * `page()` gives what another page of the site has: { storage, database, openChannel }. `settle()` waits until
 * everything that is under way is done. `check(condition, promise)` is told of every promise.
 */
export async function contract({ page, settle, check }) {
  const one = await page();
  const other = await page();
  const key = `milepost/2 contract self ${Date.now()}`;

  one.storage.set(key, 'first');
  check(one.storage.get(key) === 'first', 'a storage gives back at once what was written');
  await settle();
  check(other.storage.get(key) === 'first', 'another page sees what was written');
  check(other.storage.keys().includes(key), 'a storage names its keys');
  check(one.storage.get(`${key} absent`) === null, 'what was never written is null');
  one.storage.remove(key);
  await settle();
  check(one.storage.get(key) === null && other.storage.get(key) === null, 'what is removed is gone for all');

  let seen = 'nothing yet';
  await settle(one.database.exchange(key, (present) => { seen = present; return 'kept'; }));
  check(seen === undefined, 'a database has nothing where nothing was kept');
  await settle(other.database.exchange(key, (present) => { seen = present; return undefined; }));
  check(seen === 'kept', 'another page reads what the database has kept');
  await settle(one.database.exchange(key, (present) => { seen = present; return undefined; }));
  check(seen === 'kept', 'whoever gives nothing leaves alone what is there');
  const add = (page, letter) => page.database.exchange(key, (present) => present + letter);
  await settle(Promise.all([...'abcdef'].map((letter, at) => add(at % 2 ? one : other, letter))));
  await settle(one.database.exchange(key, (present) => { seen = present; return undefined; }));
  check([...seen.slice(4)].sort().join('') === 'abcdef', 'of steps that pages take at the same time none is lost');
  let keys = [];
  await settle(one.database.keys('milepost/2 contract ').then((all) => { keys = all; }));
  check(keys.includes(key), 'a database names the keys with a beginning');
  await settle(one.database.keys('milepost/2 other ').then((all) => { keys = all; }));
  check(!keys.includes(key), 'and no others');
  await settle(one.database.remove(key, 'something else'));
  await settle(one.database.exchange(key, (present) => { seen = present; return undefined; }));
  check(seen !== undefined, 'what has become something else is not removed');
  await settle(one.database.remove(key, seen));
  await settle(one.database.exchange(key, (present) => { seen = present; return undefined; }));
  check(seen === undefined, 'what is removed is gone');

  const heard = { one: [], other: [] };
  const mine = one.openChannel((message) => heard.one.push(message));
  const theirs = other.openChannel((message) => heard.other.push(message));
  await settle();
  for (const text of ['1', '2', '3']) mine.send({ key, text });
  await settle();
  check(heard.other.map(({ text }) => text).join() === '1,2,3', 'another page hears what is told, in order');
  check(heard.one.length === 0, 'nobody hears themselves');
  theirs.close();
  mine.send({ key, text: '4' });
  await settle();
  check(heard.other.length === 3, 'a closed channel hears nothing more');
  mine.close();
}
