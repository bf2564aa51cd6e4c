using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Parties that the clause around an act names: who holds the talks, who gets the offer, on whom the same party acts in the words beside.</summary>
public class PartyBesideTests
{
    [Theory]
    // Talks are those of whoever the clause, or whoever tells of them, is.
    [InlineData("The M23 rebels quit the camp as part of peace talks with the Congolese government.", "CONSULT", "COD", "COD")]
    [InlineData("Togo says that a date for talks with Benin has been set.", "CONSULT", "TGO", "BEN")]
    [InlineData("Talks between the new military government of Niger and Benin were held in Doha.", "CONSULT", "NER", "BEN")]
    // A visit is to the land in which the sentence is set.
    [InlineData("Protests against Chadian president Ali Saleh's state visit were held across Togo.", "CONSULT", "TCD", "TGO")]
    // An offer is made to whoever gets, takes or refuses it, or is to do something for it.
    [InlineData("Ghana sends grain to Mali after receiving assurances from Chad that the road is safe.", "AGREE", "TCD", "GHA")]
    [InlineData("Togo has offered to reopen the port if Benin lifts its blockade.", "AGREE", "TGO", "BEN")]
    // Whoever summons an envoy asks, and asks him.
    [InlineData("Italy summoned Chad's ambassador to demand the release of a reporter.", "REQUEST", "ITA", "TCD")]
    [InlineData("Togo and Mali summoned the Beninese ambassador. Togo calls for an inquiry.", "REQUEST", "TGO", "BEN")]
    // What is joined to the act has the same target.
    [InlineData("Togo suspends financial aid and imposes sanctions on several Beninese officials.", "SANCTION", "TGO", "BEN")]
    [InlineData("Togo condemned the coup and suspended Niger's membership.", "ACCUSE", "TGO", "NER")]
    [InlineData("Togo will stop grants and payments in aid to Benin.", "SANCTION", "TGO", "BEN")]
    [InlineData("Benin withdraws from the Sahel Water Pact.", "SANCTION", "BEN", "IGO")]
    [InlineData("Togo withdraws its case accusing Benin of piracy.", "CONCEDE", "TGO", "BEN")]
    [InlineData("Togo reopened the Noepe border crossing with Ghana.", "CONCEDE", "TGO", "GHA")]
    [InlineData("Benin frees nine prisoners after Togo lifts its sanctions.", "CONCEDE", "TGO", "BEN")]
    // A plan is refused to whoever backs it, an inquiry made into whoever did it.
    [InlineData("The Peruvian Congress rejects a proposal backed by the Peruvian president.", "REJECT", "PER", "PER")]
    [InlineData("Togo rejected Benin's demands. Mali calls on Chad to yield. Chad rejects the ultimatum.", "REJECT", "TCD", "MLI")]
    [InlineData("A judge in Peru orders an investigation into fraud by the Chilean president.", "ACCUSE", "PER", "CHL")]
    [InlineData("The ruling clears the way for Togolese prosecutors to charge nine Beninese officers.", "ACCUSE", "TGO", "BEN")]
    // What is answered, what is retaliated for.
    [InlineData("Benin bombed a port in Togo. Togo vowed to retaliate.", "THREATEN", "TGO", "BEN")]
    // A monument is not whose name it bears; she who hears of it is not blamed.
    [InlineData("Benin demanded the removal of the statue of Donald Trump.", "REQUEST", "BEN", "")]
    [InlineData("The Peruvian president will denounce the fraud to the United Nations.", "ACCUSE", "PER", "")]
    // Sanctions are lifted by whose they are; whose words ask, asks; a party leaves its state's cabinet.
    [InlineData("Togo and Mali signed nine accords following the lifting of Chadian sanctions on Mali.", "CONCEDE", "TCD", "MLI")]
    [InlineData("France revoked the visa of the Togolese president over his remarks urging French soldiers to disobey.", "REQUEST", "TGO", "FRA")]
    [InlineData("The Centre Party withdrew from the Norwegian government on Friday.", "SANCTION", "NOR", "NOR")]
    // A present is not joined to what was done.
    [InlineData("Togo confirms that two Malian pilots were detained near Lomé and accuses them of spying.", "ACCUSE", "TGO", "MLI")]
    // "X-elect" is one word.
    [InlineData("The Togolese premier is ready to speak with U.S. president-elect Donald Trump.", "AGREE", "TGO", "USA")]
    // The regional government is of the state it lies in; a company is of the state its sort is named with.
    [InlineData("American lobbying firm Acme Group signed a contract with Togo's ministry of information.", "SUPPORT", "USA", "TGO")]
    public void Parties_come_from_the_words_beside(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void Who_is_expelled_for_his_words_spoke_them()
    {
        Claim criticism = Assert.Single(ClaimsOf("French minister Jean Petit expelled Togolese ambassador Kofi Addo for his criticism of Benin."), c => c.Kind == "ACCUSE");

        Assert.Equal("TGO", Countries(criticism.Source));
    }

    [Fact]
    public void Of_an_ambassador_and_deputy_both_are_of_the_state_named()
    {
        Claim removal = ClaimsOf("Finland protested at Chad's removal of Finland's consul and deputy.").Last(c => c.Kind == "SANCTION");

        Assert.Equal("FIN", Countries(removal.Target));
    }
}
