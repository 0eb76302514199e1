import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language, Text } from '@ontschot/kernel';

type WithHeaders = { headers: Record<string, string | string[] | undefined> };

/** The language that a request asks for by `Accept-Language`: of Dutch and English the one it wants most; Dutch where it names neither. */
export const languageOf = ({ headers }: WithHeaders): Language => {
  const wanted = String(headers['accept-language'] ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.trim().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'nl' || language === 'en') && weight > 0);
  const best = wanted.reduce<(typeof wanted)[number] | undefined>(
    (first, one) => (first && first.weight >= one.weight ? first : one),
    undefined,
  );
  return best?.language === 'en' ? 'en' : 'nl';
};

/** A text as it is said in one language; a plain string is said alike in both. */
export const said = (text: Text | string, language: Language): string =>
  typeof text === 'string' ? text : text[language];

/** Gives a handler the request's language, for texts in what it answers. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<WithHeaders>()),
);
