/** A budget of DESIGN §5, and what was measured. */
export interface Line {
  readonly name: string;
  readonly unit: 's' | 'ms' | 'MB';
  readonly measured: number;
  /** What was measured of something else in the same run, in the same unit. */
  readonly baseline: { readonly name: string; readonly value: number };
  /** What may not be exceeded: an amount in the unit, or a ratio to the baseline. */
  readonly budget: { readonly most: number; readonly of: 'amount' | 'ratio' };
  /** What was measured it on, and how often. */
  readonly sizes: string;
}

export function isOver({ measured, baseline, budget }: Line): boolean {
  const value = budget.of === 'ratio' ? measured / baseline.value : measured;
  // What could not be measured is not within any budget.
  return !(value <= budget.most);
}

export function text(line: Line): string {
  const { name, unit, measured, baseline, budget, sizes } = line;
  const ratio = measured / baseline.value;
  const most = budget.of === 'ratio' ? `${budget.most.toFixed(2)} x` : `${budget.most} ${unit}`;
  return [
    isOver(line) ? 'OVER ' : 'ok   ',
    name.padEnd(26),
    amount(measured, unit).padStart(8),
    ` = ${ratio.toFixed(2)} x ${baseline.name} (${amount(baseline.value, unit)})`.padEnd(45),
    `budget ${most}`.padEnd(14),
    sizes,
  ].join(' ');
}

const amount = (value: number, unit: Line['unit']): string => `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`;

/** A count as people read it. */
export const count = (value: number): string => value.toLocaleString('en-GB');
