using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Tests.Mentions;

/// <summary>Whom the phrases of a report name. The language model reads the sentences, so the examples are plain ones.</summary>
public class WhoTests
{
    private static readonly NewsReader _reader = new();
    private static readonly DateOnly _day = new(2025, 9, 2);

    private static MentionReader Read(string text, out Document document)
    {
        document = _reader.Parse(new SourceText(text));
        MentionReader mentions = new(new Tree(document), KnowledgeBase.Shipped, _day);
        mentions.ReadAll();
        return mentions;
    }

    private static Mention? At(string text, string words)
    {
        MentionReader mentions = Read(text, out Document document);
        int start = text.LastIndexOf(words, StringComparison.Ordinal), end = start + words.Length;
        Mention? found = null;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            TokenData token = document.Tokens[i];
            if (token.Start < start || token.Start >= end || mentions.Of(i) is not { } mention) continue;
            CharRange range = document.RangeOf(mention.First, mention.Last);
            if (range.Start == start && range.End == end) return mention;
            if (mention.Others?.Find(o => document.RangeOf(o.First, o.Last) is { } r && r.Start == start && r.End == end) is { } other) return other;
            found ??= mention;
        }

        return found;
    }

    [Theory]
    // Names of the knowledge, with titles before them.
    [InlineData("Chinese President Xi Jinping arrived in Hanoi.", "Xi Jinping", "Xi Jinping", "CHN", "GOV")]
    [InlineData("Russian Foreign Minister Lavrov met his Indian counterpart.", "Lavrov", "Sergey Lavrov", "RUS", "GOV")]
    [InlineData("President of Turkey Recep Tayyip Erdogan opened the summit.", "Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "TUR", "GOV")]
    // Unknown names by what stands beside them.
    [InlineData("Kenyan lawmaker Amos Wekesa Barasa was detained.", "Amos Wekesa Barasa", "Amos Wekesa Barasa", "KEN", "LEG")]
    [InlineData("Chadian army spokesman Idriss Mbaye denied the report.", "Idriss Mbaye", "Idriss Mbaye", "TCD", "MIL")]
    [InlineData("Lidia Ferrante, the foreign minister of Uruguay, resigned.", "Lidia Ferrante", "Lidia Ferrante", "URY", "GOV")]
    [InlineData("Hamas commander Yusuf Darwish was killed.", "Yusuf Darwish", "Yusuf Darwish", "PSE", "REB")]
    [InlineData("Former Bolivian judge Hugo Salvatierra was arrested.", "Hugo Salvatierra", "Hugo Salvatierra", "BOL", "JUD")]
    [InlineData("The Peruvian ambassador to Chile, Marta Quispe, was summoned.", "Marta Quispe", "Marta Quispe", "PER", "GOV")]
    // Ministries, forces and courts of a state, by phrase.
    [InlineData("A spokesman for the Chadian interior ministry said that Sudan had agreed.", "spokesman", "spokesman", "TCD", "GOV")]
    [InlineData("Egypt's interior ministry said so.", "Egypt's interior ministry", "Egypt's interior ministry", "EGY", "GOV")]
    [InlineData("Taiwanese prosecutors questioned a colonel.", "Taiwanese prosecutors", "Taiwanese prosecutors", "TWN", "JUD")]
    [InlineData("The army of Chad crossed the border.", "army of Chad", "army of Chad", "TCD", "MIL")]
    [InlineData("The Foreign Ministry of Iraq protested.", "Foreign Ministry of Iraq", "Foreign Ministry of Iraq", "IRQ", "GOV")]
    [InlineData("Paraguayan police raided a farm.", "Paraguayan police", "Paraguayan police", "PRY", "COP")]
    [InlineData("A court in Germany rejected the lawsuit.", "court", "court", "DEU", "JUD")]
    [InlineData("A Zambian court sentenced two men.", "Zambian court", "Zambian court", "ZMB", "JUD")]
    [InlineData("The Venezuelan attorney general's office opened an inquiry.", "Venezuelan attorney general's office", "Venezuelan attorney general's office", "VEN", "JUD")]
    [InlineData("Bolivia's Council of Ministers met.", "Council of Ministers", "Council of Ministers", "BOL", "GOV")]
    [InlineData("Portuguese intelligence officials warned of attacks.", "Portuguese intelligence officials", "Portuguese intelligence officials", "PRT", "SPY")]
    [InlineData("Nepalese lawmakers approved the bill.", "Nepalese lawmakers", "Nepalese lawmakers", "NPL", "LEG")]
    // Whose it is: by participle, possessor and occupier.
    [InlineData("The Houthi-run health ministry counted the dead.", "health ministry", null, "YEM", "GOV")]
    [InlineData("A Panamanian-flagged tanker was boarded.", "Panamanian-flagged tanker", null, "PAN", "BUS")]
    [InlineData("The UN-backed government of Libya fell.", "government of Libya", null, "LBY", "GOV")]
    [InlineData("The Rwanda-backed rebels in Congo advanced.", "rebels", null, "COD", "REB")]
    [InlineData("Kim Jong Un's spokesman left for Moscow.", "Kim Jong Un's spokesman", null, "PRK", "GOV")]
    // Open offices take the sector of their body.
    [InlineData("Taliban officials closed the school.", "Taliban officials", null, "AFG", "GOV")]
    [InlineData("Hezbollah members were buried.", "Hezbollah members", null, "LBN", "REB")]
    [InlineData("Senior Ugandan opposition officials were jailed.", "Senior Ugandan opposition officials", null, "UGA", "OPP")]
    [InlineData("Two Haitian gang members were shot.", "Haitian gang members", null, "HTI", "REB")]
    // Bodies of no state.
    [InlineData("The United Nations condemned the attack.", "United Nations", "United Nations", "IGO", "IGO")]
    [InlineData("European Union leaders met in Paris.", "European Union leaders", null, "IGO", "GOV")]
    [InlineData("U.N. weapons inspectors left.", "U.N. weapons inspectors", null, "IGO", "IGO")]
    [InlineData("ICC judges issued a warrant.", "ICC judges", null, "IGO", "JUD")]
    [InlineData("Islamic State fighters attacked the post.", "Islamic State fighters", null, "GRP", "REB")]
    // Capitals and seats: the government or the place.
    [InlineData("Moscow rejected the offer.", "Moscow", "Russia", "RUS", "GOV")]
    [InlineData("The White House condemned the vote.", "White House", null, "USA", "GOV")]
    // Nationalities and people.
    [InlineData("Two Colombians were freed.", "Colombians", "Colombia", "COL", "CVL")]
    [InlineData("Norwegian tourists were robbed.", "Norwegian tourists", null, "NOR", "CVL")]
    [InlineData("A 45-year-old man from Ghana was charged.", "45-year-old man", null, "GHA", "CVL")]
    [InlineData("Danish journalists left the country.", "Danish journalists", null, "DNK", "MED")]
    [InlineData("A Greek shipping company was fined.", "Greek shipping company", null, "GRC", "BUS")]
    [InlineData("Polish bishops wrote a letter.", "Polish bishops", null, "POL", "REL")]
    // Names that are words, and states that are not meant.
    [InlineData("Jordan expelled an envoy.", "Jordan", "Jordan", "JOR", "GOV")]
    [InlineData("Turkey summoned the ambassador of Chad.", "Chad", "Chad", "TCD", "GOV")]
    [InlineData("Voters in Atlanta, Georgia, went to the polls, US officials said.", "Georgia", "Georgia", "USA", "")]
    [InlineData("Georgia and Armenia signed a treaty in Tbilisi.", "Georgia", "Georgia", "GEO", "GOV")]
    public void Phrases_name_somebody(string text, string words, string? name, string country, string sector)
    {
        Mention? mention = At(text, words);

        Assert.NotNull(mention);
        if (name is not null) Assert.Equal(name, mention.Name);
        Assert.Equal(country, mention.Country);
        Assert.Equal(sector, mention.Sector);
    }

    [Theory]
    [InlineData("Israeli and US officials met in Rome.", "officials", "ISR", "USA")]
    [InlineData("The governments of Mali, Niger and Chad agreed.", "governments", "MLI", "NER")]
    [InlineData("Citizens of Ghana, Togo and Benin are banned.", "Citizens", "GHA", "TGO")]
    public void Joined_modifiers_name_several(string text, string head, string first, string second)
    {
        MentionReader mentions = Read(text, out Document document);
        int at = TokenOf(document, text.IndexOf(head, StringComparison.Ordinal));

        Mention? mention = mentions.Of(at);

        Assert.NotNull(mention);
        Assert.Equal(first, mention.Country);
        Assert.NotNull(mention.Others);
        Assert.Contains(mention.Others, o => o.Country == second);
    }

    [Theory]
    [InlineData("Angela Merkel met Vladimir Putin. She thanked him.", "She", "Angela Merkel")]
    [InlineData("Angela Merkel met Vladimir Putin. She thanked him.", "him", "Vladimir Putin")]
    [InlineData("Cuban police arrested four men and accused them of spying.", "them", "men")]
    [InlineData("Kenya says it will send troops.", "it", "Kenya")]
    [InlineData("The Taliban said they had freed two Americans.", "they", "Taliban")]
    [InlineData("France recalled its ambassador.", "its", "France")]
    [InlineData("In his speech, Emmanuel Macron praised Kenya.", "his", "Emmanuel Macron")]
    [InlineData("Two Colombians were freed. They fought in Ukraine.", "They", "Colombia")]
    [InlineData("\"We will strike back,\" Emmanuel Macron said.", "We", "Emmanuel Macron")]
    [InlineData("Emmanuel Macron, who visited Cairo, returned.", "who", "Emmanuel Macron")]
    public void Pronouns_stand_for_somebody(string text, string pronoun, string name)
    {
        MentionReader mentions = Read(text, out Document document);
        int at = TokenOf(document, text.IndexOf(pronoun, StringComparison.Ordinal));

        Mention? mention = mentions.Of(at);

        Assert.NotNull(mention);
        Assert.Equal(name, mention.Name);
        Assert.True(mention.IsPronoun);
    }

    [Theory]
    [InlineData("Norway announces that Ukraine will build drones in the country.", "country", "NOR", null)]
    [InlineData("Iran and Oman hold talks. The two countries agree on a date.", "countries", "IRN", "OMN")]
    [InlineData("Emmanuel Macron and Vladimir Putin spoke by phone. Both leaders agreed to meet.", "leaders", "FRA", "RUS")]
    // Some are called by the first word of their name.
    [InlineData("Lao minister Bounthong Sayavong flew to Kenya. Bounthong thanked Nairobi.", "Bounthong", "LAO", null)]
    public void Descriptions_stand_for_those_named_before(string text, string head, string country, string? other)
    {
        MentionReader mentions = Read(text, out Document document);
        int at = TokenOf(document, text.LastIndexOf(head, StringComparison.Ordinal));

        Mention? mention = mentions.Of(at);

        Assert.NotNull(mention);
        Assert.Equal(country, mention.Country);
        if (other is not null) Assert.Contains(mention.Others ?? [], o => o.Country == other);
    }

    [Theory]
    [InlineData("Observers called it a mistake, and Kenya denied everything.", "it ")]
    [InlineData("It is raining in Kenya.", "It")]
    public void Some_pronouns_stand_for_nobody(string text, string pronoun)
    {
        MentionReader mentions = Read(text, out Document document);

        Mention? mention = mentions.Of(TokenOf(document, text.IndexOf(pronoun, StringComparison.Ordinal)));

        Assert.Null(mention);
    }

    [Theory]
    [InlineData("A SWAT team surrounded the house.")]
    [InlineData("The bank published its FICO score.")]
    public void An_acronym_amid_small_letters_is_no_name_of_the_same_letters(string text)
    {
        MentionReader mentions = Read(text, out Document document);
        for (int i = 0; i < document.Tokens.Length; i++) Assert.True(mentions.Of(i) is not { Country: "PAK" or "SVK" }, document.Tokens[i].Text);
    }

    private static int TokenOf(Document document, int offset)
    {
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].Start == offset) return i;
        }

        return -1;
    }
}
