// One site in one browser on one device: what its tabs share, and the device's clock.

import { SiteChannels } from './channels';
import { SiteDatabase } from './database';
import type { Scheduler } from './scheduler';
import type { Situations } from './situations';
import { SiteStorage } from './storage';

/** What the world began with, in milliseconds since 1970. */
const START = Date.UTC(2026, 10, 27, 9, 30);

export class Site {
  readonly name: string;
  readonly storage: SiteStorage;
  readonly database: SiteDatabase;
  readonly channels: SiteChannels;
  readonly scheduler: Scheduler;
  /** In which step somebody last changed something here that is to be stored, by the mark of its beginning. */
  readonly changedAt = new Map<string, number>();
  /** Under which key of its own a newer version has written, once it has. */
  barredKey: string | undefined;
  /** By how much its clock is wrong, in ms. */
  skew = 0;
  /** When it stopped, while it stands still. */
  stoppedAt: number | undefined;
  /** What sets apart pages that share a storage and do not belong together. */
  readonly scope: string;

  constructor(name: string, scheduler: Scheduler, isDelayed: boolean, scope: string, situations: Situations) {
    this.name = name;
    this.scheduler = scheduler;
    this.scope = scope;
    this.storage = new SiteStorage(scheduler, isDelayed, situations);
    this.database = new SiteDatabase(scheduler, situations);
    this.channels = new SiteChannels(scheduler, situations);
  }

  /** What its clock says. */
  now(): number {
    return START + (this.stoppedAt ?? this.scheduler.time) + this.skew;
  }

  get isSound(): boolean {
    return this.storage.fault === 'none' && this.database.fault === 'none' && this.channels.fault === 'none';
  }

  /** Whatever was wrong is right again. */
  mend(): void {
    if (this.storage.fault !== 'none') this.storage.fail('none');
    if (this.database.fault !== 'none') this.database.fail('none');
    this.channels.fault = 'none';
    if (this.stoppedAt !== undefined) this.skew -= this.scheduler.time - this.stoppedAt;
    this.stoppedAt = undefined;
  }
}
