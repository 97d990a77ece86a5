// The rare situations that this world is there for. A run in which one of them hardly occurs proves nothing about it,
// so they are counted, and a run with too few of one fails by its name.

export const SITUATIONS = [
  'killed between the storage’s write and the database’s',
  'killed while the database has answered and the page has not heard it',
  'killed in the middle of a transaction',
  'killed within 300 ms of a change',
  'killed long after a change that was stored',
  'closed with half a sentence in a form',
  'killed while it is put aside',
  'the browser crashed with writes that were not on the disk',
  'a write was torn by the crash',
  'the crash took what the database had not called done',
  'two keys in one tick',
  'two tabs changed one assessment within a tick of the scheduler',
  'two tabs changed one record at the same moment',
  'two began at the same moment',
  'an old build’s flush against a new one’s load',
  'an old build changed what a new one has taken over',
  'an old build and a new one changed within 300 ms',
  'quota in the middle of a merge',
  'quota while the database never answers',
  'storage cleared while a write is under way',
  'storage cleared while nobody looked',
  'storage that lies about what it has written',
  'storage that throws on every access',
  'a page to which the browser gives no storage',
  'database emptied while a write is under way',
  'database failed at the start and came later',
  'a database that never answers',
  'a database entry that is no text',
  'a late database answer after the element moved to another kept assessment',
  'a late database answer after the element went',
  'a late database answer after the core broke',
  'a message lost while the page was put aside',
  'a message heard before the storage had it',
  'a channel that throws',
  'the clock jumped back between two changes of a record',
  'the clock stood still between two changes',
  'a stamp from a clock years ahead',
  'put aside in the middle of a transaction',
  'came back to what others had written',
  'a prerendered page that somebody came to',
  'the core broke in the middle of a merge',
  'two versions of a framework side by side',
  'another framework and back',
  'a page that came with somebody else’s answers',
  'a page that came with the answers that are kept',
  'a file of another person over one’s own',
  'a file of one’s own from another device',
  'another assessment begun while a write waits',
  'one put away while another tab shows it',
  'storage switched off with a change that waits',
  'a newer version’s text under a key of an earlier build',
  'a newer version’s text where one’s own would be',
] as const;

export type Situation = (typeof SITUATIONS)[number];

export class Situations {
  readonly counts = new Map<Situation, number>(SITUATIONS.map((name) => [name, 0]));

  met(situation: Situation): void {
    this.counts.set(situation, (this.counts.get(situation) ?? 0) + 1);
  }

  /** Those that occurred fewer than so many times, with their counts. */
  rarerThan(times: number): string[] {
    return [...this.counts].filter(([, count]) => count < times).map(([name, count]) => `${name}: ${count}`);
  }
}
