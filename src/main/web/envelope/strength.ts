export type PassphraseProblem = "short" | "guessable";

const LEAST_CHARACTERS = 12;
const LEAST_DIFFERENT = 6;
const LEAST_LEFT = 6;

/** What people add to reach a length; a guesser tries these first. */
const COMMON = [
  "wachtwoord", "password", "passphrase", "welkom", "welcome", "geheim", "secret", "meldpoort", "qwertyuiop", "qwerty",
  "azerty", "asdfghjkl", "asdf", "zxcvbnm", "letmein", "iloveyou", "admin", "login", "lente", "zomer", "herfst", "winter",
  "spring", "summer", "autumn", "abcdefgh", "abcd",
];
const RUNS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm !@#$%^&*()";
const BACKWARDS = [...RUNS].reverse().join("");

/** A floor, no measure: it keeps out what would fall to the first list a guesser tries. */
export function passphraseProblem(passphrase: string): PassphraseProblem | null {
  const characters = [...passphrase.normalize("NFKC")];
  if (characters.length < LEAST_CHARACTERS) return "short";
  const plain = characters.join("").toLowerCase();
  return new Set(plain).size < LEAST_DIFFERENT || telling(plain).length < LEAST_LEFT || isRepeated(plain) ? "guessable" : null;
}

/** What is left without common words and years, and without characters that only follow from the one before. */
function telling(plain: string): string {
  let left = plain;
  for (const word of COMMON) left = left.replaceAll(word, "");
  const characters = [...left.replace(/(19|20)\d\d|\s/g, "")];
  return characters.filter((each, i) => i === 0 || !follows(characters[i - 1]!, each)).join("");
}

function follows(previous: string, character: string): boolean {
  const pair = previous + character;
  return previous === character || RUNS.includes(pair) || BACKWARDS.includes(pair);
}

function isRepeated(plain: string): boolean {
  return /^(.{1,6})\1+.{0,5}$/u.test(plain);
}
