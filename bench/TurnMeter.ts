/**
 * How long the add-in keeps others from their turn. Add-in and stand-in share one process here, so turns of the event
 * loop are told apart by who has them: what the stand-in does is Excel's, which has a process of its own.
 */
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import timers from 'node:timers';
import { XdmSession } from '../src/preview/transport/xdmSession';

export interface LongestTurn {
  /** Milliseconds by the clock or of the processor, what is less: others on the machine interrupt a turn. */
  readonly time: number;
  /** What was said of the moment when it ended. */
  readonly at: string;
}

type Owner = 'addin' | 'host';

/** Watches the turns of this process from its making on; make one, before anything is opened. */
export class TurnMeter {
  private owner: Owner | null = null;
  private began = 0;
  private cpu = process.cpuUsage();
  private longest: LongestTurn = { time: 0, at: '' };

  /** @param moment what the add-in does now, in words */
  constructor(private readonly moment: () => string) {
    this.watchImmediates();
    this.watchTimeouts();
    this.watchHost();
  }

  /** A turn of the add-in begins: for callbacks that nobody but the caller knows of. */
  readonly beginTurn = (): void => {
    this.begin('addin');
  };

  /** The longest turn since it was asked last. */
  take(): LongestTurn {
    const { longest } = this;
    this.longest = { time: 0, at: '' };
    return longest;
  }

  private begin(owner: Owner): void {
    this.end();
    this.owner = owner;
    this.began = performance.now();
    this.cpu = process.cpuUsage();
  }

  private end(): void {
    if (this.owner === 'addin') {
      const { user, system } = process.cpuUsage(this.cpu);
      const time = Math.min(performance.now() - this.began, (user + system) / 1000);
      if (time > this.longest.time) this.longest = { time, at: this.moment() };
    }
    this.owner = null;
  }

  /** Messages between the windows, and the add-in's pauses. */
  private watchImmediates(): void {
    const real = timers.setImmediate;
    const watched = (run: (...given: unknown[]) => void, ...given: unknown[]): NodeJS.Immediate =>
      real(() => {
        this.begin('addin');
        // Whatever comes next ends the turn, be it nothing.
        real(() => {
          this.end();
        });
        run(...given);
      });
    this.replace('setImmediate', Object.assign(watched, real));
  }

  /** Timers are the stand-in's, unless the turn is begun by the caller. */
  private watchTimeouts(): void {
    const real = timers.setTimeout;
    const watched = (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]): NodeJS.Timeout =>
      real(() => {
        this.begin('host');
        real(() => {
          this.end();
        }, 0);
        run(...given);
      }, ms);
    this.replace('setTimeout', Object.assign(watched, real));
  }

  private replace(name: 'setImmediate' | 'setTimeout', watched: unknown): void {
    Object.assign(timers, { [name]: watched });
    Object.assign(globalThis, { [name]: watched });
    syncBuiltinESMExports();
  }

  private watchHost(): void {
    const { prototype } = XdmSession;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const { receive } = prototype;
    const asHost = (): void => {
      this.begin('host');
    };
    prototype.receive = function (text) {
      asHost();
      return receive.call(this, text);
    };
  }
}
