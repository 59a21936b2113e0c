/** How the demo's payments are told: submitted, registered, checked, ordered and paid. */
import type { PaymentTold, StoryStep } from './demo-story.js';

const on = 'payment_request' as const;

export const paymentSubmitted = (day: number, asks: PaymentTold): readonly StoryStep[] => [
  { day, as: 'manager', on, do: 'submit', asks },
  { day: day + 2, as: 'secretariat', on, do: 'register' },
];

export const paymentOperational = (day: number, asks: PaymentTold): readonly StoryStep[] => [
  ...paymentSubmitted(day, asks),
  { day: day + 4, as: 'initiator', on, do: 'approve', visa: 'operational' },
];

export const paymentInitiated = (day: number, asks: PaymentTold): readonly StoryStep[] => [
  ...paymentOperational(day, asks),
  { day: day + 6, as: 'financial-initiator', on, do: 'approve', visa: 'financial_initiation' },
];

export const paymentVerified = (day: number, asks: PaymentTold): readonly StoryStep[] => [
  ...paymentInitiated(day, asks),
  { day: day + 8, as: 'financial-verifier', on, do: 'approve', visa: 'financial_verification' },
];

export const paymentMade = (day: number, asks: PaymentTold, reference: string): readonly StoryStep[] => [
  ...paymentVerified(day, asks),
  { day: day + 10, as: 'authorising-officer', on, do: 'approve', visa: 'aosd' },
  { day: day + 14, as: 'secretariat', on, do: 'pay', texts: { bank_reference: reference } },
];
