namespace Chancery.Tests.Reading;

public class WordTests
{
    [Theory]
    [InlineData("France's army didn't move.", "France 's army did n't move .")]
    [InlineData("They’ll say it’s over", "They ’ll say it ’s over")]
    [InlineData("I can't and cannot; we won't", "I ca n't and can not ; we wo n't")]
    [InlineData("the rebels' camp", "the rebels ' camp")]
    [InlineData("he couldn't've known", "he could n't 've known")]
    [InlineData("THE ARMY'S MEN DIDN'T", "THE ARMY 'S MEN DID N'T")]
    [InlineData("Sana'a, Shi'ite, O'Reilly, Côte d'Ivoire at six o'clock", "Sana'a , Shi'ite , O'Reilly , Côte d'Ivoire at six o'clock")]
    [InlineData("\"Foo\"'s owner", "\" Foo \" 's owner")]
    public void Clitics_and_possessives_stand_apart(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("a 40-year-old al-Qaeda member", "a 40 - year - old al - Qaeda member")]
    [InlineData("pro-Iranian, anti-tank, non-state, ex-president, mid-May, co-founder, re-elected", "pro-Iranian , anti-tank , non-state , ex-president , mid-May , co-founder , re-elected")]
    [InlineData("US-led air-strike on US–China talks", "US - led air - strike on US – China talks")]
    [InlineData("Kim Jong-un", "Kim Jong - un")]
    public void Compounds_are_cut_at_hyphens_but_for_prefixes(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("1,200.50 and 3.5m", "1,200.50 and 3.5 m")]
    [InlineData("$2bn, US$3.5m, £40k and €5 million", "$ 2 bn , US$ 3.5 m , £ 40 k and € 5 million")]
    [InlineData("12.5% of them", "12.5 % of them")]
    [InlineData("at 6am, 6:30 p.m. or 14:05", "at 6 am , 6:30 p.m. or 14:05")]
    [InlineData("6a.m. today", "6 a.m. today")]
    [InlineData("40–50 or 40-50 people", "40 – 50 or 40 - 50 people")]
    [InlineData("on 2025-09-02 and 9/11", "on 2025-09-02 and 9/11")]
    [InlineData("the 5th of the 1990s", "the 5th of the 1990s")]
    [InlineData("No. 2 and No.4", "No. 2 and No. 4")]
    [InlineData("No. He left", "No . He left")]
    [InlineData("1/2 or ½ of 500km²", "1/2 or ½ of 500 km²")]
    [InlineData("35°C", "35 ° C")]
    [InlineData("call +44 20 today", "call +44 20 today")]
    [InlineData("in March 3,2019", "in March 3 , 2019")]
    [InlineData("an M-16 and 5G", "an M - 16 and 5G")]
    public void Numbers_stay_whole_and_units_apart(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("the U.S. and U.K., D.C. too", "the U.S. and U.K. , D.C. too")]
    [InlineData("Gen. J. K. Smith Jr. of Acme Inc. said", "Gen. J. K. Smith Jr. of Acme Inc. said")]
    [InlineData("Lt. Col. John F. Kennedy, Ph.D., spoke", "Lt. Col. John F. Kennedy , Ph.D. , spoke")]
    [InlineData("J.K. Rowling in Los Angeles, Calif., on Jan. 5", "J.K. Rowling in Los Angeles , Calif. , on Jan. 5")]
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    public void Abbreviations_keep_their_full_stops(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("See https://example.com/a(b)?q=1.", "See https://example.com/a(b)?q=1 .")]
    [InlineData("(www.example.org)", "( www.example.org )")]
    [InlineData("mail a.b@example.co.uk, please", "mail a.b@example.co.uk , please")]
    [InlineData("on example.com.The rest", "on example.com . The rest")]
    [InlineData("@UN #COP30 #1", "@UN #COP30 # 1")]
    public void Addresses_handles_and_tags_stay_whole(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("Go👩‍👩‍👧‍👦!", "Go 👩‍👩‍👧‍👦 !")]
    [InlineData("🇫🇷🇩🇪", "🇫🇷 🇩🇪")]
    [InlineData("👍🏽❤️", "👍🏽 ❤️")]
    public void Emoji_stay_whole(string text, string words) => Assert.Equal(words, Cut.Words(text));

    [Theory]
    [InlineData("Wait... what?! \"Yes,\" ‘no’ “maybe”", "Wait ... what ?! \" Yes , \" ‘ no ’ “ maybe ”")]
    [InlineData("he said -- twice -- so", "he said -- twice -- so")]
    [InlineData("he/she", "he / she")]
    [InlineData("محمد علي", "محمد علي")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zero width softhyphen")]
    public void Marks_stand_alone_and_runs_stay_whole(string text, string words) => Assert.Equal(words, Cut.Words(text));
}
