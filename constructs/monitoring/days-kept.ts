import { z } from 'zod';

/** An option that says how many days something is kept. */
export const daysKept = (fallback: number, description: string) =>
  z.number().int().min(1).max(3650).default(fallback).meta({ description, unit: 'days' });
