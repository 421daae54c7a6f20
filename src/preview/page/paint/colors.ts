/** Colours of the grid, near to Excel's light theme. */
export const COLORS = {
  paper: '#FFFFFF',
  gridline: '#E1E1E1',
  ink: '#000000',
  heading: '#F5F5F5',
  headingText: '#444444',
  headingLine: '#D4D4D4',
  headingSelected: '#DDEBE2',
  headingWhole: '#0F703B',
  headingWholeText: '#FFFFFF',
  accent: '#107C41',
  selected: 'rgba(16, 124, 65, 0.09)',
  frozenLine: '#9A9A9A',
  button: '#FFFFFF',
  buttonLine: '#ABABAB',
  buttonInk: '#444444',
} as const;
