// Sorted words travel folded: of each, how many letters it shares with the one before it, and then the rest.

/** For small letters, one word a line. */
export function fold(text) {
  let before = "";
  const folded = text.replace(/(.+)\n/g, (_, word) => {
    const shared = sharedLetters(before, word);
    before = word;
    return shared + word.slice(shared);
  });
  if (unfold(folded) !== text) throw new Error("not small letters, one word a line");
  return folded;
}

export function unfold(folded) {
  let word = "";
  return folded.replace(/(\d)(\D*)/g, (_, shared, rest) => (word = word.slice(0, shared) + rest) + "\n");
}

function sharedLetters(one, other) {
  let shared = 0;
  while (shared < 9 && shared < other.length && one[shared] === other[shared]) shared++;
  return shared;
}
