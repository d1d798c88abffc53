import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.js';

/** Checks that every import goes the way the rooms allow. Seeing no modules is a failure, not a pass. */

const { output } = await cruise(['src'], { ...config.options, ruleSet: config, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
const { violations, totalCruised, totalDependenciesCruised } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} modules, ${totalDependenciesCruised} dependencies, ${violations.length} violations`);
if (violations.length > 0 || totalDependenciesCruised === 0 || totalCruised === 0) process.exitCode = 1;
