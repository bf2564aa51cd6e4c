using Chancery.Documents;

namespace Chancery.Training;

/// <summary>
/// Rewrites a sentence of a treebank from the past into the present of headlines ("Police arrested" becomes "Police arrest"), which reports of the day are written in and
/// which treebanks of stories hardly hold. Trees and parts of speech stay as they are; only past forms change.
/// </summary>
internal static class HeadlinePresent
{
    /// <summary>The sentence with its past verbs in the present; null where it has none.</summary>
    public static TreebankSentence? Rewrite(TreebankSentence sentence)
    {
        if (sentence.Lemmas is not { } lemmas) return null;
        string[] forms = [.. sentence.Forms], xpos = [.. sentence.Xpos];
        bool changed = false;
        for (int i = 0; i < forms.Length; i++)
        {
            if (sentence.Xpos[i] != "VBD") continue;
            bool plural = IsPlural(sentence, i);
            string written = Present(lemmas[i], plural, FirstPerson(sentence, i));
            forms[i] = char.IsUpper(forms[i][0]) && written.Length > 0 ? char.ToUpperInvariant(written[0]) + written[1..] : written;
            xpos[i] = plural ? "VBP" : "VBZ";
            changed = true;
        }

        if (!changed) return null;
        return new() { Id = sentence.Id, Forms = forms, Lemmas = lemmas, Upos = sentence.Upos, Xpos = xpos, Heads = sentence.Heads, Relations = sentence.Relations, Names = sentence.Names };
    }

    private static bool FirstPerson(TreebankSentence sentence, int verb) => SubjectOf(sentence, verb) is int s and >= 0 && sentence.Forms[s] is "I";

    private static bool IsPlural(TreebankSentence sentence, int verb)
    {
        int subject = SubjectOf(sentence, verb);
        if (subject < 0) return false;
        if (sentence.Xpos[subject] is "NNS" or "NNPS" || sentence.Forms[subject].ToLowerInvariant() is "they" or "we" or "you" or "i" or "these" or "those" or "police" or "people" or "both" or "many" or "several") return true;
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            if (sentence.Heads[i] == subject + 1 && sentence.Relations[i] == Relation.Conj) return true;
        }

        return false;
    }

    // The subject of the verb, or of the word whose auxiliary it is, or of the verb it is joined to.
    private static int SubjectOf(TreebankSentence sentence, int verb)
    {
        int clause = verb;
        for (int steps = 0; steps < 4; steps++)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                if (sentence.Heads[i] == clause + 1 && sentence.Relations[i] is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter) return i;
            }

            if (sentence.Relations[clause] is not (Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Conj) || sentence.Heads[clause] == 0) return -1;
            clause = sentence.Heads[clause] - 1;
        }

        return -1;
    }

    private static string Present(string lemma, bool plural, bool firstPerson)
    {
        if (lemma == "be") return firstPerson ? "am" : plural ? "are" : "is";
        if (plural) return lemma;
        if (lemma == "have") return "has";
        if (lemma.EndsWith('y') && lemma.Length > 1 && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal)) return lemma[..^1] + "ies";
        bool sibilant = lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith('o') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        return lemma + (sibilant ? "es" : "s");
    }
}
