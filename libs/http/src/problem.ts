import type { VerdictAnswer } from './verdict-answer';

/** An error answer as RFC 9457 has it, with what Ontschot adds. Title, detail and errors are in the language of the request. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  /** Of this request, as error lines of the log name it. */
  requestId?: string;
  /** 400 and 422: every fault at once. */
  errors?: FieldError[];
  /** 409 by a business rule: what blocks, what is missing and what may be done instead, as commands answer it. */
  verdict?: VerdictAnswer;
  /** 409 that recorded something: where the log stands now. */
  position?: number;
  /** 409 by a business rule: the whole verdict's reasons, and the ways out. */
  rules?: { rule: string; effect: string; text: string; textEn: string; source: string; version: string }[];
  decision?: string;
  liftedBy?: unknown[];
  alternatives?: unknown[];
  /** 409 and 412: what the caller should have seen. */
  currentRevision?: number;
  /** 413 of a step: bytes that fit in one. */
  most?: number;
};

/** Names the field, the reason and the way out. */
export type FieldError = { field: string; reason: string; wayOut: string };

const BASE = 'https://ontschot.example/problems/';
export const problemType = (code: string): string => `${BASE}${code}`;
