using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Whose somebody is of whom a report tells no state: of where its dateline or the words beside him set the story.</summary>
public class SceneTests
{
    [Theory]
    // A dateline says where the story comes from.
    [InlineData("Kara, 3 Mar 90 (Radio Lome) -- [text] Gunmen killed a priest on Monday.", "ASSAULT", "TGO", "TGO")]
    [InlineData("LIMA, 3 MAR 90 (AFP) -- [Text] Gunmen killed a guard in Paiporta on Monday.", "ASSAULT", "PER", "PER")]
    // A town within a person's name is none.
    [InlineData("Santiago, 3 Mar 90 (AFP) -- [text] Police arrested Ana Valencia Ruiz on Monday. Valencia Ruiz had fled. Valencia Ruiz was armed.", "COERCE", "CHL", "CHL")]
    // Rebels are of the state whose government they deal with, wherever they meet it.
    [InlineData("The Chadian government and rebels signed a truce in Mexico City.", "SUPPORT", "TCD", "TCD")]
    [InlineData("In Lima, the Chadian government signed a truce with the rebels.", "SUPPORT", "TCD", "TCD")]
    [InlineData("The FARC attacked Cali. Rebel leaders will meet President Oscar Ruiz in San Jose, Costa Rica, on Monday.", "CONSULT", "COL", "CRI")]
    [InlineData("The Israeli government and rebels in Lebanon signed a truce.", "SUPPORT", "ISR", "LBN")]
    // No agency that is named before is "the press".
    [InlineData("LIMA, 3 MAR 90 (AFP) -- [Text] The Chilean embassy was shut. The press accused Chile.", "ACCUSE", "PER", "CHL")]
    // "That country" is another than his who speaks of it.
    [InlineData("Drug gangs rule in Colombia. The Peruvian premier wants to invade that country.", "ASSAULT", "PER", "COL")]
    // A creed before a party's name makes it another party.
    [InlineData("The United States left Chile. The Christian Democratic Party accused the Chilean army in Santiago.", "ACCUSE", "CHL", "CHL")]
    [InlineData("Kara, 3 Mar 90 (Radio Lome) -- [text] The Front of Togolese Liberation accused Peru.", "ACCUSE", "TGO", "PER")]
    [InlineData("Peru spoke. The National Bolivian Labour Union accused Chile.", "ACCUSE", "BOL", "CHL")]
    // A saint's town that goes on is another.
    [InlineData("A van was ambushed near Santo Domingo Petlapa in Mexico, leaving three activists dead.", "ASSAULT", "", "MEX")]
    [InlineData("A van was ambushed near San Juan Mazatlán in Mexico, leaving three activists dead.", "ASSAULT", "", "MEX")]
    [InlineData("Police at Santo Domingo Airport arrested nine farmers.", "COERCE", "DOM", "DOM")]
    // What is of a part of a continent is not of the United States.
    [InlineData("The central American governments condemned Haiti.", "ACCUSE", "", "HTI")]
    public void A_story_has_a_scene(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    [InlineData("Bolivian judge Hugo Salvatierra Rojas fled. Kenya condemned Salvatierra.", "Hugo Salvatierra Rojas", "BOL")]
    [InlineData("Bolivian judge Hugo Salvatierra Rojas fled. Kenya condemned Salvatierra Rojas.", "Hugo Salvatierra Rojas", "BOL")]
    [InlineData("Bolivian judge Hugo Salvatierra Rojas fled. Kenya condemned Rojas.", "Hugo Salvatierra Rojas", "BOL")]
    public void Whoever_has_two_family_names_is_called_by_either(string text, string name, string country)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == "ACCUSE");

        Assert.Equal((name, country), (claim.Target[0].Name, claim.Target[0].Country));
    }
}
