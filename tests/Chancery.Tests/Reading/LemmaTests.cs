using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public class LemmaTests
{
    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("withdrew", "VBD", "withdraw")]
    [InlineData("overthrown", "VBN", "overthrow")]
    [InlineData("recalled", "VBD", "recall")]
    [InlineData("imposed", "VBD", "impose")]
    [InlineData("attacking", "VBG", "attack")]
    [InlineData("accused", "VBN", "accuse")]
    [InlineData("condemned", "VBD", "condemn")]
    [InlineData("expelled", "VBD", "expel")]
    [InlineData("killed", "VBN", "kill")]
    [InlineData("visiting", "VBG", "visit")]
    [InlineData("targeted", "VBN", "target")]
    [InlineData("threatened", "VBD", "threaten")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("died", "VBD", "die")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("vetoes", "VBZ", "veto")]
    [InlineData("clashes", "VBZ", "clash")]
    [InlineData("seized", "VBN", "seize")]
    [InlineData("reached", "VBD", "reach")]
    [InlineData("charged", "VBN", "charge")]
    [InlineData("shelling", "VBG", "shell")]
    [InlineData("hitting", "VBG", "hit")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("exchanged", "VBD", "exchange")]
    [InlineData("re-elected", "VBN", "re-elect")]
    [InlineData("freed", "VBN", "free")]
    [InlineData("offered", "VBD", "offer")]
    [InlineData("evacuated", "VBN", "evacuate")]
    [InlineData("detained", "VBN", "detain")]
    [InlineData("resigned", "VBD", "resign")]
    [InlineData("spent", "VBP", "spend")]
    [InlineData("planned", "VBD", "plan")]
    [InlineData("planes", "VBZ", "plane")]
    [InlineData("arrested", "VBN", "arrest")]
    [InlineData("negotiating", "VBG", "negotiate")]
    [InlineData("boycotted", "VBD", "boycott")]
    [InlineData("bombed", "VBD", "bomb")]
    [InlineData("raided", "VBD", "raid")]
    [InlineData("besieged", "VBN", "besiege")]
    [InlineData("pledged", "VBD", "pledge")]
    [InlineData("urged", "VBD", "urge")]
    [InlineData("warned", "VBD", "warn")]
    [InlineData("deployed", "VBD", "deploy")]
    [InlineData("toppled", "VBN", "topple")]
    [InlineData("submitted", "VBD", "submit")]
    [InlineData("referred", "VBD", "refer")]
    [InlineData("wounded", "VBN", "wound")]
    [InlineData("found", "VBD", "find")]
    [InlineData("summoned", "VBD", "summon")]
    [InlineData("ambushed", "VBN", "ambush")]
    [InlineData("exited", "VBD", "exit")]
    [InlineData("convening", "VBG", "convene")]
    [InlineData("succeed", "VBN", "succeed")]
    [InlineData("opened", "VBD", "open")]
    [InlineData("offended", "VBN", "offend")]
    [InlineData("toured", "VBD", "tour")]
    public void Verbs_have_their_infinitive(string word, string tag, string lemma) => Assert.Equal(lemma, Lemmatiser.Find(word, Upos.VERB, tag));

    [Theory]
    [InlineData("strike", "struck")]
    [InlineData("begin", "began")]
    [InlineData("withdraw", "withdrew")]
    [InlineData("overthrow", "overthrew")]
    [InlineData("seek", "sought")]
    [InlineData("beat", null)]
    [InlineData("hit", null)]
    [InlineData("arrest", null)]
    [InlineData("prove", null)]
    [InlineData("be", null)]
    public void Irregular_verbs_have_their_past(string verb, string? past) => Assert.Equal(past, IrregularForms.PastOf(verb));

    [Theory]
    [InlineData("countries", "country")]
    [InlineData("gunmen", "gunman")]
    [InlineData("crises", "crisis")]
    [InlineData("wives", "wife")]
    [InlineData("casualties", "casualty")]
    [InlineData("attaches", "attach")]
    [InlineData("buses", "bus")]
    [InlineData("headquarters", "headquarters")]
    [InlineData("forces", "force")]
    [InlineData("hostages", "hostage")]
    [InlineData("heroes", "hero")]
    [InlineData("taxes", "tax")]
    [InlineData("houses", "house")]
    [InlineData("NGOs", "NGO")]
    [InlineData("1990s", "1990s")]
    public void Nouns_have_their_singular(string word, string lemma) => Assert.Equal(lemma, Lemmatiser.Find(word, Upos.NOUN, "NNS"));

    [Fact]
    public void Small_words_and_names_have_their_forms()
    {
        Assert.Equal("United", Lemmatiser.Find("United", Upos.ADJ, "NNP"));
        Assert.Equal("State", Lemmatiser.Find("States", Upos.PROPN, "NNPS"));
        Assert.Equal("Iranian", Lemmatiser.Find("Iranian", Upos.ADJ, "JJ"));
        Assert.Equal("big", Lemmatiser.Find("biggest", Upos.ADJ, "JJS"));
        Assert.Equal("good", Lemmatiser.Find("better", Upos.ADJ, "JJR"));
        Assert.Equal("they", Lemmatiser.Find("them", Upos.PRON, "PRP"));
        Assert.Equal("not", Lemmatiser.Find("n’t", Upos.PART, "RB"));
        Assert.Equal("will", Lemmatiser.Find("wo", Upos.AUX, "MD"));
        Assert.Equal("be", Lemmatiser.Find("’re", Upos.AUX, "VBP"));
        Assert.Equal("1200000", Lemmatiser.Find("1,200,000", Upos.NUM, "CD"));
        Assert.Equal("billion", Lemmatiser.Find("bn", Upos.NUM, "CD"));
        Assert.Equal("this", Lemmatiser.Find("These", Upos.DET, "DT"));
    }

    [Fact]
    public void A_word_that_is_its_own_lemma_costs_no_string()
    {
        string word = new("government".AsSpan());
        Assert.Same(word, Lemmatiser.Find(word, Upos.NOUN, "NN"));
        Assert.Same(Lemmatiser.Find("Government", Upos.NOUN, "NN"), Lemmatiser.Find("Government", Upos.NOUN, "NN"));
    }
}
