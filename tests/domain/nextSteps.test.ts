import { STEP_IDS, stepOrder } from '../../src/domain/nextSteps';

describe('the order of the rules for the next step', () => {
  it('is that of the list unless the settings say otherwise', () => {
    expect(stepOrder({ order: [], off: [] })).toEqual(STEP_IDS);
    const own = stepOrder({ order: ['grow', 'lost', 'grow'], off: ['paused', 'lost'] });
    expect(own[0]).toBe('grow');
    expect(own).toHaveLength(STEP_IDS.length - 2);
    expect(own.slice(1)).toEqual(STEP_IDS.filter((id) => !['grow', 'lost', 'paused'].includes(id)));
  });
});
