import english from "../../resources/nl/meldpoort/envelope/words/en.txt";
import dutch from "../../resources/nl/meldpoort/envelope/words/nl.txt";

export type Language = "nl" | "en";

/** Enough letters to tell any two words of a list apart. */
const TELLING = 4;
const MOST_COMPLETIONS = 8;

interface WordList {
  readonly words: string[];
  readonly byStart: ReadonlyMap<string, string>;
}

const lists: Partial<Record<Language, WordList>> = {};

export function wordsOf(language: Language): string[] {
  return listOf(language).words;
}

/** The words in what someone typed: accents, capitals and whatever stands between them do not matter. */
export function typedWords(typed: string): string[] {
  return plain(typed).split(/[^a-z]+/).filter((word) => word !== "");
}

/** The word meant, when it is typed in full or by at least its first four letters. */
export function recognise(typed: string, language: Language): string | null {
  const word = plain(typed).trim();
  const candidate = listOf(language).byStart.get(word.slice(0, TELLING));
  if (candidate === undefined) return null;
  return candidate === word || (word.length >= TELLING && candidate.startsWith(word)) ? candidate : null;
}

/** Words that begin with what was typed so far. */
export function completions(typed: string, language: Language): string[] {
  const start = plain(typed).trim();
  if (start === "") return [];
  return wordsOf(language).filter((word) => word.startsWith(start)).slice(0, MOST_COMPLETIONS);
}

function plain(typed: string): string {
  return typed.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function listOf(language: Language): WordList {
  return (lists[language] ??= parse(language === "nl" ? dutch : english));
}

function parse(file: string): WordList {
  const words = file.trim().split(/\r?\n/);
  return { words, byStart: new Map(words.map((word) => [word.slice(0, TELLING), word])) };
}
