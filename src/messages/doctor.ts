import type { Language } from '../core/language.js';
import type { DoctorMessages } from './doctor-messages.js';
import { doctor as en } from './en/doctor.js';
import { doctor as nb } from './nb/doctor.js';
import { doctor as nn } from './nn/doctor.js';

/** The texts in every language. They are apart from all others, which an audit needs. */
export const DOCTOR_MESSAGES = { nb, nn, en } satisfies Record<Language, DoctorMessages>;
