import { commandNames } from '../../src/commands/names';
import { registerCommands, runCommand, type CommandEvent } from '../../src/commands/register';
import { fail, issue } from '../../src/app';

type Jobs = Parameters<typeof registerCommands>[0];

function createEvent(): CommandEvent & { completions: number } {
  return {
    completions: 0,
    completed() {
      this.completions += 1;
    },
  };
}

function createJobs(log: string[], outcome = fail(issue('cancelled'))): Jobs {
  const job = (name: string) => () => {
    log.push(name);
    return Promise.resolve(outcome);
  };
  return {
    segmentClients: job('segmentClients'),
    buildActionSheets: job('buildActionSheets'),
    insertKpiSheet: job('insertKpiSheet'),
    restoreLastRun: job('restoreLastRun'),
  };
}

test('every command of the manifest runs the job of its name and completes its event', async () => {
  const log: string[] = [];
  const handlers = new Map<string, (event: CommandEvent) => void>();
  registerCommands(createJobs(log), { associate: (name, handler) => handlers.set(name, handler) });
  expect([...handlers.keys()]).toEqual([...commandNames]);
  for (const name of commandNames) {
    const event = createEvent();
    handlers.get(name)?.(event);
    await new Promise((resolve) => setImmediate(resolve));
    expect(event.completions).toBe(1);
  }
  expect(log).toEqual([...commandNames]);
});

test('the event is completed when the job throws', async () => {
  const event = createEvent();
  const jobs: Jobs = {
    ...createJobs([]),
    segmentClients: () => Promise.reject(new Error('ours')),
  };
  await expect(runCommand(jobs, 'segmentClients', event)).rejects.toThrow('ours');
  expect(event.completions).toBe(1);
});

test('the event is not completed while the job is still at work', async () => {
  const event = createEvent();
  let finish: () => void = () => undefined;
  const jobs: Jobs = {
    ...createJobs([]),
    restoreLastRun: () => new Promise((resolve) => (finish = () => resolve(fail(issue('cancelled'))))),
  };
  const run = runCommand(jobs, 'restoreLastRun', event);
  await Promise.resolve();
  expect(event.completions).toBe(0);
  finish();
  await run;
  expect(event.completions).toBe(1);
});
