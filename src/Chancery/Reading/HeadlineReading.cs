using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Reads a sentence without a finite verb, or without a subject, a second time. News tells in the present of headlines ("The army hands over its base."), which the treebanks hardly hold, so that its verb is easily
/// taken for a noun; its past can be nothing but a verb ("handed"). Each word that may be the verb is put into the past, the sentence is read again, and the reading of which the model is
/// surest holds, if that word is its main verb and has a subject that fits. The words stay as they are written. Where a long beginning has swallowed the subject ("Amid the fires, guards in
/// Kigali, Rwanda, impose a curfew."), what follows its comma is read by itself.
/// </summary>
internal static class HeadlineReading
{
    // A sentence has few words that may be its verb; more are not tried.
    private const int MaxTries = 8;

    private enum Lack
    {
        Nothing,
        Verb,
        FiniteVerb,
        Subject,
    }

    /// <summary>Reads the sentences that lack a verb or its subject anew.</summary>
    internal static void Run(LanguageModel model, Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            switch (Lacks(tokens, sentence))
            {
                case Lack.Verb:
                    ReadInPast(model, tokens, sentence, mustBeSurer: false);
                    break;
                case Lack.FiniteVerb:
                    ReadInPast(model, tokens, sentence, mustBeSurer: true);
                    break;
                case Lack.Subject:
                    ReadWithoutBeginning(model, tokens, sentence);
                    break;
            }
        }
    }

    // What a sentence to its full stop lacks: its main word is no verb and has neither copula nor subject, or is no finite verb, or is one without a subject.
    private static Lack Lacks(ReadOnlySpan<TokenData> tokens, Sentence sentence)
    {
        if (sentence.Kind != SentenceKind.Sentence || sentence.TokenCount is < 5 or > LanguageModel.MaxLength || !EndsWithStop(tokens, sentence)) return Lack.Nothing;
        int root = TreeRepair.RootOf(tokens, sentence);
        if (root < 0) return Lack.Nothing;
        bool subject = false, aux = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head != root) continue;
            subject |= tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl;
            aux |= tokens[i].Relation is Relation.Cop or Relation.Aux or Relation.AuxPass;
        }

        if (aux) return Lack.Nothing;
        // "€300 million" with a subject and no copula lacks its verb as well ("Germany pledges €300 million.").
        if (tokens[root].Upos is not (Upos.VERB or Upos.AUX)) return subject && tokens[root].Upos is not (Upos.NOUN or Upos.PROPN or Upos.SYM or Upos.NUM) ? Lack.Nothing : Lack.Verb;
        if (tokens[root].Xpos is not ("VBZ" or "VBP" or "VBD")) return Lack.FiniteVerb;
        return subject ? Lack.Nothing : Lack.Subject;
    }

    private static bool EndsWithStop(ReadOnlySpan<TokenData> tokens, Sentence sentence)
    {
        int last = sentence.EndToken - 1;
        if (tokens[last].Text is "”" or "\"" or "’" or "'" or ")") last--;
        return tokens[last].Text == ".";
    }

    private static void ReadInPast(LanguageModel model, Span<TokenData> tokens, Sentence sentence, bool mustBeSurer)
    {
        int length = sentence.TokenCount, count = 0;
        Span<int> verbs = stackalloc int[MaxTries];
        string[] pasts = new string[MaxTries];
        for (int i = 1; i < length && count < MaxTries; i++)
        {
            if (PastOf(model, tokens[sentence.FirstToken + i]) is not { } past) continue;
            verbs[count] = i;
            pasts[count++] = past;
        }

        if (count == 0) return;
        // The last row is the sentence as it stands, to compare with.
        int rowCount = mustBeSurer ? count + 1 : count;
        TokenData[] tried = new TokenData[rowCount * length];
        Sentence[] rows = new Sentence[rowCount];
        float[] margins = new float[tried.Length];
        for (int t = 0; t < rowCount; t++)
        {
            tokens.Slice(sentence.FirstToken, length).CopyTo(tried.AsSpan(t * length));
            if (t < count) tried[(t * length) + verbs[t]].Text = pasts[t];
            rows[t] = new Sentence(t * length, length);
        }

        model.Annotate(tried, rows, margins);
        TreeRepair.Run(tried, rows);
        int best = -1;
        float surest = mustBeSurer ? Sum(margins.AsSpan(count * length, length)) : float.MinValue;
        for (int t = 0; t < count; t++)
        {
            if (!Fits(tried, rows[t], (t * length) + verbs[t], tokens[sentence.FirstToken + verbs[t]].Text)) continue;
            float sum = Sum(margins.AsSpan(t * length, length));
            if (sum <= surest) continue;
            (best, surest) = (t, sum);
        }

        if (best < 0) return;
        Take(tried.AsSpan(best * length, length), best * length, tokens, sentence.FirstToken);
        ref TokenData main = ref tokens[sentence.FirstToken + verbs[best]];
        main.Xpos = IrregularForms.TryPastOnly(main.Text, out _) ? "VBD" : main.Text.EndsWith('s') ? "VBZ" : "VBP";
    }

    private static float Sum(ReadOnlySpan<float> margins)
    {
        float sum = 0;
        foreach (float margin in margins) sum += margin;
        return sum;
    }

    // Takes over the reading of a stretch that began at "from" where it was read and begins at "to" here.
    private static void Take(ReadOnlySpan<TokenData> read, int from, Span<TokenData> tokens, int to)
    {
        for (int i = 0; i < read.Length; i++)
        {
            ref TokenData token = ref tokens[to + i];
            token.Head = read[i].Head < 0 ? -1 : read[i].Head - from + to;
            (token.Relation, token.Upos, token.Xpos, token.Name) = (read[i].Relation, read[i].Upos, read[i].Xpos, read[i].Name);
        }
    }

    // "Amid the fires, guards in Kigali, Rwanda, impose a curfew.": the first comma behind a beginning that cannot be the subject, so that what follows has one.
    private static void ReadWithoutBeginning(LanguageModel model, Span<TokenData> tokens, Sentence sentence)
    {
        int first = sentence.FirstToken;
        if (tokens[first].Upos is not (Upos.ADP or Upos.SCONJ) && tokens[first].Xpos is not ("VBG" or "VBN")) return;
        int tries = 0;
        for (int comma = first + 1; comma < sentence.EndToken - 4 && tries < 3; comma++)
        {
            if (tokens[comma].Text != ",") continue;
            tries++;
            int start = comma + 1, beginning = start - first, rest = sentence.EndToken - start;
            TokenData[] tried = [.. tokens.Slice(first, sentence.TokenCount)];
            Sentence[] rows = [new Sentence(0, beginning), new Sentence(beginning, rest)];
            model.Annotate(tried, rows);
            TreeRepair.Run(tried, rows);
            int opening = TreeRepair.RootOf(tried, rows[0]), verb = TreeRepair.RootOf(tried, rows[1]);
            if (opening < 0 || verb < 0 || tried[verb].Upos != Upos.VERB || tried[verb].Xpos is not ("VBZ" or "VBP" or "VBD") || !HasSubject(tried, rows[1], verb)) continue;
            (tried[opening].Head, tried[opening].Relation) = (verb, tried[opening].Upos == Upos.VERB ? Relation.Advcl : Relation.Obl);
            Take(tried, 0, tokens, first);
            return;
        }
    }

    private static bool HasSubject(ReadOnlySpan<TokenData> tokens, Sentence sentence, int verb)
    {
        for (int i = sentence.FirstToken; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation == Relation.Nsubj && tokens[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) return true;
        }

        return false;
    }

    // The main verb, with a subject before it that agrees with the form as written.
    private static bool Fits(ReadOnlySpan<TokenData> tokens, Sentence sentence, int verb, string written)
    {
        if (tokens[verb].Relation != Relation.Root || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos is not ("VBD" or "VBZ" or "VBP")) return false;
        int subject = -1;
        bool joined = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Aux or Relation.AuxPass or Relation.NsubjPass) return false;
            if (tokens[i].Head == verb && i < verb && tokens[i].Relation == Relation.Nsubj) subject = i;
        }

        if (subject < 0 || tokens[subject].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return false;
        bool counted = false;
        for (int i = sentence.FirstToken; i < verb; i++)
        {
            joined |= tokens[i].Head == subject && tokens[i].Relation == Relation.Conj;
            counted |= tokens[i].Head == subject && tokens[i].Relation == Relation.Nummod && tokens[i].Text is not ("1" or "one" or "One");
        }

        bool plural = tokens[subject].Xpos is "NNS" or "NNPS" || joined || counted;
        if (IrregularForms.TryPastOnly(written, out _)) return true;
        // A base form has a plural subject, or one of the words and names that stand for many people.
        return written.EndsWith('s') ? !(tokens[subject].Xpos is "NNS" && !joined) : plural || tokens[subject].Upos != Upos.NOUN || tokens[subject].Text.ToLowerInvariant() is "police" or "people" or "militia" or "military" or "army" or "staff" or "crew" or "team" or "group" or "gendarmerie" or "navy" or "guard" or "opposition" or "government" or "leadership" or "cabinet" or "junta" or "crowd" or "family" or "coalition" or "majority";
    }

    // The past of a word that may be a verb in the present; null where it may not, or where the past looks like the present.
    private static string? PastOf(LanguageModel model, in TokenData token)
    {
        string word = token.Text;
        // "Rebels overran a camp": a past that was read as a preposition or a quality; a plainer past shows the sentence.
        if (token.Upos is not (Upos.VERB or Upos.AUX) && word.Length > 3 && IrregularForms.TryPastOnly(word, out _)) return "seized";
        if (word.Length < 3 || token.Upos is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ) || token.Xpos is "VBD" or "VBN" or "VBG") return null;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterLower(c)) return null;
        }

        string verb = word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? Lemmatiser.Find(word, Upos.VERB, "VBZ") : word;
        // Pasts that look like the present have a verb of like use stand in.
        if (verb is "hit") return "struck";
        if (verb is "cut") return "severed";
        if (verb is "shut") return "closed";
        if (IrregularForms.PastOf(verb) is { } irregular) return irregular == word ? null : irregular;
        if (verb.EndsWith('e')) return Known(model, verb + "d");
        if (verb.EndsWith('y') && verb.Length > 2 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal)) return Known(model, verb[..^1] + "ied");
        return Known(model, verb + "ed") ?? Known(model, verb + verb[^1] + "ed");
    }

    private static string? Known(LanguageModel model, string past) => model.Knows(past) ? past : null;
}
