export const sheets = {
  clientColumns: {
    category: 'ABCDE category',
    segment: 'Segment',
    segmentName: 'Segment name',
    baseStatus: 'Base status',
  },
} as const;
