using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Sides of material acts that words or acts beside them tell: from whom a town is retaken, whose prison it is, whom a rally calls on.</summary>
public class BesideSideTests
{
    [Theory]
    // What a state retakes in its own land it takes from those it fights; what is taken "from" somebody is taken from him.
    [InlineData("Somali troops retook two villages near Baidoa on Friday, killing nine al-Shabaab fighters.", "COERCE", "SOM", "SOM")]
    [InlineData("Rebels took the town of Kidal from the Malian army and Russian mercenaries.", "COERCE", "MLI", "MLI,RUS")]
    [InlineData("Rebels captured a hill near Goma, Democratic Republic of the Congo.", "COERCE", "COD", "COD")]
    [InlineData("Kenyan troops killed nine Somali gunmen and seized a boat near Lamu.", "COERCE", "KEN", "SOM")]
    // Whoever frees somebody, is to free him or is blamed for it held him.
    [InlineData("Togo demands that Benin release two Togolese arrested in Cotonou.", "COERCE", "BEN", "TGO")]
    [InlineData("Benin freed a Togolese pastor who had been detained since May.", "COERCE", "BEN", "TGO")]
    [InlineData("Two Fijians held in Chad were freed on Monday.", "RETREAT", "TCD", "FJI")]
    // Who is helped in a deed does it; who is planned to do it, too.
    [InlineData("Malawi admits that it helped Zambia in the abduction of a Zambian critic in Lilongwe.", "ASSAULT", "ZMB", "ZMB")]
    [InlineData("The premier vetoed a plan by Rwanda to kill the Burundian president.", "ASSAULT", "RWA", "BDI")]
    [InlineData("The Dutch premier signs a deal for Malta to deport nine Eritreans.", "COERCE", "MLT", "ERI")]
    // The force that the sentence names beside an operation, and whoever fought those who fell.
    [InlineData("Nine rebels are killed in a military operation in Tolima, Colombia, as Colombian soldiers search for others.", "ASSAULT", "COL", "COL")]
    [InlineData("A Kenyan soldier was killed in a firefight with Somali soldiers.", "ASSAULT", "SOM", "KEN")]
    [InlineData("The Peruvian army killed nine gunmen of a gang near Cusco. In response, the gang launched retaliatory attacks.", "ASSAULT", "PER", "PER")]
    // What halted when it was struck; what a further missile hits.
    [InlineData("A refinery in Omsk, Russia, halted work after a drone strike by Ukraine damaged a unit.", "ASSAULT", "UKR", "RUS")]
    [InlineData("Iranian forces fire missiles at a port in Oman. Another missile hits a school in Oman.", "ASSAULT", "IRN", "OMN")]
    // A crowd is against whom it calls on, and against whoever gave it cause.
    [InlineData("Relatives of Korean fishermen hold a rally in Seoul to call on Chinese president Xi Jinping to free them.", "PROTEST", "KOR", "CHN")]
    [InlineData("Protests erupted in La Paz over the Bolivian president's decision to cut fuel subsidies.", "PROTEST", "", "BOL")]
    // Who took in an exile.
    [InlineData("Gambia cut ties with Senegal following the granting of asylum to a Gambian general.", "AID", "SEN", "GMB")]
    [InlineData("The Gambian general fled to Senegal, where he received asylum.", "AID", "SEN", "GMB")]
    // Whom a strike is aimed at, who was aboard, whose base it is.
    [InlineData("Niger strikes a village in Mali, targeting camps of Boko Haram.", "ASSAULT", "NER", "NGA")]
    [InlineData("Gunmen attacked a bus carrying Vietnamese engineers in Quetta, Pakistan.", "ASSAULT", "PAK", "VNM")]
    [InlineData("A Yemeni militia fires a missile at Camp Lemonnier in Djibouti.", "ASSAULT", "YEM", "USA")]
    [InlineData("A joint operation of the Swedish customs and the Swedish police results in the arrest of nine Danes.", "COERCE", "SWE", "DNK")]
    // Police who drive back a crowd, and who make arrests.
    [InlineData("Police in Accra, Ghana, deploy water cannons to drive back the marchers.", "COERCE", "GHA", "GHA")]
    [InlineData("The clashes led to Ghanaian police arresting nine Togolese in Accra.", "COERCE", "GHA", "TGO")]
    // "The country's army" is another's than the giver's.
    [InlineData("The Dutch army hands over its base in Mali to the country's army.", "RETREAT", "NLD", "MLI")]
    // The crew goes with the ship, a culprit with what he was called before.
    [InlineData("The Omani navy seized an Indian trawler and arrested its captain.", "COERCE", "OMN", "IND")]
    [InlineData("Chad seized two Beninese-flagged ships and nine crew members.", "COERCE", "TCD", "BEN")]
    [InlineData("A Bosnian man stabbed two Swedes in Malmö. Swedish police shot the perpetrator.", "ASSAULT", "SWE", "BIH")]
    [InlineData("The suspect, a Bosnian living in Malmö, was shot by Swedish police.", "ASSAULT", "SWE", "BIH")]
    // Nobody knows whose the unknown are.
    [InlineData("Unidentified gunmen shot a Togolese lawmaker in Lomé.", "ASSAULT", "", "TGO")]
    // Militants who fell in an attack made it; other strikes told next are by whoever made the first.
    [InlineData("Nine soldiers and four militants are killed in an attack on a camp in Gao, Mali.", "ASSAULT", "MLI", "MLI")]
    [InlineData("Chadian forces strike a depot in Benin, killing two guards. Further attacks on Benin kill nine people.", "ASSAULT", "TCD", "BEN")]
    [InlineData("A bomb blast attributed to Tamil rebels kills nine soldiers in Jaffna, Sri Lanka.", "ASSAULT", "LKA", "LKA")]
    // Foreigners who are told to be among the dead.
    [InlineData("Nine people are killed in an attack on a hotel in Lomé, Togo. A Fijian nurse is among the dead.", "ASSAULT", "", "TGO,FJI")]
    // A crew is of its craft's state, of none that is known where the craft is.
    [InlineData("A Chadian fighter jet crashed in Benin. Beninese soldiers captured the pilot.", "COERCE", "BEN", "TCD")]
    [InlineData("The Omani navy seized a foreign tanker. Nine crew members were arrested.", "COERCE", "", "")]
    // Members of an armed group are the group's.
    [InlineData("Beninese police arrest nine men suspected of being members of Boko Haram.", "COERCE", "BEN", "NGA")]
    [InlineData("Beninese police arrested a man, an Islamic State member, in Cotonou.", "COERCE", "BEN", "GRP")]
    // What is seized beside an arrest or a killing was theirs to whom it was done.
    [InlineData("Togolese police arrested nine Danes and seized a tonne of heroin in Lomé.", "COERCE", "TGO", "DNK")]
    [InlineData("The Malian army killed nine Boko Haram fighters near Gao and recovered weapons.", "COERCE", "MLI", "NGA")]
    // What a force used by others is taken from them; what an operation results in is the doing of whoever led it.
    [InlineData("The Togolese army captured a camp used by Boko Haram militants.", "COERCE", "TGO", "NGA")]
    [InlineData("Togolese police end an operation against smugglers, resulting in the arrest of nine Danes.", "COERCE", "TGO", "DNK")]
    // Between whom a deal is brokered, whom curbs on exports held off, to whom something is handed over.
    [InlineData("The Chadian president pardons nine critics, following a deal brokered by Oman.", "CONSULT", "OMN", "TCD")]
    [InlineData("Norway lifts its restrictions on arms exports to Chad.", "CONCEDE", "NOR", "TCD")]
    [InlineData("The Malian army hands the remains of nine pilots over to the Red Cross.", "RETREAT", "MLI", "NGO")]
    // A crowd that its number alone names, and whom it is against.
    [InlineData("Tens of thousands gather for a rally in Lomé, Togo.", "PROTEST", "TGO", "")]
    [InlineData("Protests continue against the government in many towns of Togo.", "PROTEST", "", "TGO")]
    // A body of an alliance.
    [InlineData("The Ministerial Council of the Gulf Cooperation Council condemned Chad.", "ACCUSE", "IGO", "TCD")]
    // Those set against another state's ships.
    [InlineData("Norway deploys a patrol aircraft to Iceland to monitor Russian submarines.", "MOBILIZE", "NOR", "RUS")]
    public void Sides_come_from_words_beside(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // Where forces go back to, where a crowd is, and what is forbidden at home is no other side.
    [InlineData("Malian soldiers retreat to Gao.", "RETREAT")]
    [InlineData("Teachers rally in other countries, such as Peru and Chile.", "PROTEST")]
    [InlineData("Sudan bans armoured vehicles at the airport in Port Sudan.", "COERCE")]
    [InlineData("The Fijian general vows to \"avenge the blood of our fallen\".", "THREATEN")]
    [InlineData("Togolese prosecutors request that the former premier be arrested.", "REQUEST")]
    public void What_is_no_other_side_is_left_out(string text, string kind) => Assert.Empty(ClaimsOf(text).Last(c => c.Kind == kind).Target);

    [Fact]
    public void Whoever_is_arrested_is_no_figure_of_what_is_seized_beside() => Assert.DoesNotContain(ClaimsOf("Togolese police arrested nine Danes and seized weapons in Lomé.").Last(c => c.Kind == "COERCE").Figures, f => f.Low == 9);

    [Theory]
    // A text may end with a nationality.
    [InlineData("Police in Accra arrested a man, Jan Moro, a Chadian", "COERCE")]
    [InlineData("Police detained the suspects, all Chadian", "COERCE")]
    [InlineData("Where he received asylum in Ghana", "")]
    [InlineData("With one student shot dead.", "")]
    public void A_text_may_end_anywhere(string text, string kind) => Assert.Equal(kind, ClaimsOf(text).FirstOrDefault(c => c.Kind == "COERCE")?.Kind ?? "");

    [Theory]
    // What a call or a paper was used for is done; what is asked for is not.
    [InlineData("The Chadian president used the call to impose sanctions on Mali.", "SANCTION", true)]
    [InlineData("The Chadian president rejects a call to impose sanctions on Mali.", "SANCTION", false)]
    // Who is tried acts on nobody.
    [InlineData("The former Malian president is on trial in Chad.", "ACCUSE", true)]
    // No act: markets, pictures, companies of firemen, schools in their holidays.
    [InlineData("The stock market collapsed after the attack in Chad.", "ASSAULT on the market", false)]
    [InlineData("The Chadian minister was captured on video with a banker.", "COERCE", false)]
    [InlineData("The Chadian government closed schools across the country for the Easter weekend.", "COERCE", false)]
    [InlineData("Benin controls a third of the territory of the oil company.", "COERCE", false)]
    public void Acts_are_told_from_what_only_sounds_like_them(string text, string kind, bool there)
    {
        IEnumerable<Claim> claims = ClaimsOf(text).Where(c => kind.StartsWith(c.Kind, StringComparison.Ordinal) && (kind.IndexOf(' ') < 0 || c.Trigger.Start < text.IndexOf("after", StringComparison.Ordinal)));

        Assert.Equal(there, claims.Any());
        Assert.All(claims.Where(c => c.Kind == "ACCUSE"), c => Assert.Empty(c.Source));
    }

    [Theory]
    [InlineData("Peruvian police arrested two senators as part of a bribery probe.", "PER", "PER")]
    [InlineData("The former Danish premier Lars Holm was arrested in Malta amid a fraud investigation.", "", "DNK")]
    public void An_inquiry_is_into_whoever_is_arrested_in_it(string text, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c is { Kind: "ACCUSE", Mode: "investigate" });

        Assert.Equal((source, target), Sides(claim));
        Assert.Empty(claim.Figures);
    }
}
