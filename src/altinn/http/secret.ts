export { Secret } from '../../core/secret.js';
