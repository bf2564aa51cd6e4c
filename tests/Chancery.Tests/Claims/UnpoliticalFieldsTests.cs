using Chancery.Claims;
using Chancery.Documents;

namespace Chancery.Tests.Claims;

public class UnpoliticalFieldsTests
{
    private static readonly NewsReader _reader = new();

    [Theory]
    [InlineData("Uruguay crushed Ghana 4-0 in the World Cup and attacked from the first minute.")]
    [InlineData("Tunisia strikes twice to beat Egypt in the qualifier.")]
    [InlineData("The league fined the club after its head coach criticised the umpire.")]
    [InlineData("Portugal withdrew from the tournament. Its captain shot wide and Spain threatened to score.")]
    [InlineData("The players' union reached an agreement with the Major League on pay.")]
    [InlineData("The film was released in Kenya on Friday.")]
    [InlineData("The festival's director resigned before the premiere of the film.")]
    [InlineData("A booster of the launch vehicle crashed in Namibia.")]
    [InlineData("Four soldiers were killed when a helicopter crashed near the lake.")]
    [InlineData("A navy jet crashed near the coast, killing its pilot.")]
    [InlineData("The singer met the drummer in 1987.")]
    [InlineData("A hurricane hit Belize, killing nine people.")]
    [InlineData("The mayor closed the roads after a landslide.")]
    [InlineData("Villagers pulled two men from a capsized ferry.")]
    [InlineData("A shark attack killed a surfer.")]
    [InlineData("No group has claimed the blast.")]
    [InlineData("The gunman shot himself as officers closed in.")]
    [InlineData("A bear attack killed a hiker near Kotor. Two others were injured in a series of attacks.")]
    [InlineData("A gas explosion in a mine in Togo killed nine miners.")]
    [InlineData("Nine people were killed by celebratory gunfire in Chad.")]
    [InlineData("Ghana deployed 200 soldiers to fight a wildfire.")]
    [InlineData("A helicopter evacuated two hikers from a flooded camp in Benin.")]
    [InlineData("The captain fires Ghana to victory over Togo.")]
    [InlineData("The broadcaster KTV suspended the comedian from its sitcom.")]
    [InlineData("The software firm ended its support for the old operating system.")]
    public void Sport_shows_science_weather_and_accidents_make_no_claims(string text) => Assert.Empty(Claims(text));

    [Theory]
    [InlineData("A gunman killed three spectators at a football match in Quito.", "ASSAULT")]
    [InlineData("Police arrested 40 students after the derby in Lyon.", "COERCE")]
    [InlineData("The Danish government banned the Belarusian hockey team from entering the country.", "COERCE")]
    [InlineData("Norway granted asylum to two Eritrean footballers.", "AID")]
    [InlineData("The president of Ghana condemned the invasion before the football match.", "ACCUSE")]
    [InlineData("The Hellenic Coast Guard rescued 30 migrants after their boat capsized.", "AID")]
    [InlineData("A missile struck a bus in Kharkiv and killed nine people.", "ASSAULT")]
    [InlineData("The ministry banned the film in Kuwait.", "COERCE")]
    [InlineData("A Nigerian air force strike accidentally hit a market in Yobe, killing nine people.", "ASSAULT")]
    [InlineData("A land mine explosion injured two Thai soldiers in Sisaket.", "ASSAULT")]
    [InlineData("Togo sent 40 tents to Benin after the flood.", "AID")]
    [InlineData("Turkish rescuers pulled three girls from the rubble in Izmir.", "AID")]
    public void What_political_actors_do_about_them_stays(string text, string kind) => Assert.Contains(Claims(text), c => c.Kind == kind);

    [Fact]
    public void Nobody_is_on_both_sides()
    {
        Claim claim = Assert.Single(Claims("The request was approved by the Peruvian government."));

        Assert.Empty(claim.Target);
    }

    private static IEnumerable<Claim> Claims(string text) => _reader.Read(new SourceText(text)).Claims;
}
