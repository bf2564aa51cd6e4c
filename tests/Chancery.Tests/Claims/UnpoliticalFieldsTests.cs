using Chancery.Claims;
using Chancery.Documents;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

public class UnpoliticalFieldsTests
{
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
    [InlineData("The Zambian team refused to accept the cup from the Ghanaian minister after the football final.")]
    [InlineData("A crowd crush at a rally in Gaborone, Botswana, kills nine people.")]
    [InlineData("A radio failure forces the authorities in Malta to close the airspace for an hour.")]
    [InlineData("Pakistan's disaster agency evacuates nine villages in Punjab before floods from India arrive.")]
    [InlineData("A strategic bomber crashes in Chad, killing one member of its crew and injuring nine.")]
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
    [InlineData("A trawler capsized off Togo. Nine others were rescued by the Togolese Coast Guard.")]
    [InlineData("The Portuguese navy rescued the crew of a freighter that had caught fire.")]
    [InlineData("Provincial officials evacuated 9,000 people in Cuba ahead of a hurricane.")]
    [InlineData("A tanker sank near Goa. The coast guard launched a search and rescue operation.")]
    [InlineData("The governor of Iowa requests federal disaster relief after the floods.")]
    [InlineData("The Vietnamese government closed all schools in Huế after a typhoon.")]
    [InlineData("A fire at a hostel in Lyon left nine people dead. Police arrested the owner for suspected manslaughter.")]
    [InlineData("Nine people were killed in an explosion at a paint factory in Ghana. Police detained two managers.")]
    [InlineData("The toll of the bus crash in Lesotho rose to nine. The driver was charged with murder.")]
    [InlineData("Four people were killed when a crane collapsed, and the Thai government cancelled the contracts of the builder.")]
    [InlineData("Nine people were killed when a missile depot exploded in Chad.")]
    [InlineData("Four recruits were killed when a shell exploded in a live-fire drill in Peru.")]
    [InlineData("Five people were killed after seized explosives detonated in a police post in India.")]
    [InlineData("A lorry rammed into pilgrims in Nepal, killing nine people.")]
    [InlineData("Three people were killed by celebratory gunfire in Chad. Police arrested nine men and seized 40 pistols.")]
    [InlineData("A bus with workers deported from Gabon overturned and caught fire.")]
    [InlineData("The minister met relatives of the victims of the 2019 fire.")]
    [InlineData("The painting was handed over to a gallery in Buenos Aires.")]
    [InlineData("The exhibition shows bronzes that were looted from Benin by British troops.")]
    [InlineData("The Netherlands agreed to return a statue to a museum in Cairo.")]
    [InlineData("The forum 8board was hacked on Monday.")]
    [InlineData("The Irish data regulator opened an investigation into the company over its chatbot.")]
    [InlineData("The Pope attended the swearing-in of the new guards.")]
    [InlineData("The church's rejection of divorce was affirmed on Sunday.")]
    public void Sport_shows_science_weather_and_accidents_make_no_claims(string text) => Assert.Empty(ClaimsOf(text));

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
    [InlineData("A trawler capsized off Togo. The Ghanaian navy rescued nine refugees.", "AID")]
    [InlineData("A fire at a hostel in Lyon left nine people dead. Police arrested the deputy minister of housing.", "COERCE")]
    [InlineData("Police arrested nine protesters in Belgrade after the roof collapse in Novi Sad.", "COERCE")]
    [InlineData("Strikes hit a refinery in Ahvaz and caused a fire.", "ASSAULT")]
    [InlineData("A munitions depot in Tver exploded after a drone attack that killed nine soldiers.", "ASSAULT")]
    [InlineData("A lorry rammed into a crowd in Nice in a terrorist attack, killing nine people.", "ASSAULT")]
    [InlineData("Amid the internet blackout, the Togolese government shut down the website of the opposition.", "COERCE")]
    [InlineData("Germany returned nine bronzes to Nigeria.", "RETREAT")]
    [InlineData("Police seized nine forged paintings in Parma.", "COERCE")]
    [InlineData("The Indonesian government banned the chatbot.", "COERCE")]
    [InlineData("The Pope condemned the war in Sudan.", "ACCUSE")]
    public void What_political_actors_do_about_them_stays(string text, string kind) => Assert.Contains(ClaimsOf(text), c => c.Kind == kind);

    [Fact]
    public void Nobody_is_on_both_sides()
    {
        Claim claim = Assert.Single(ClaimsOf("The request was approved by the Peruvian government."));

        Assert.Empty(claim.Target);
    }

    [Fact]
    public void What_is_left_out_is_told_with_its_reason()
    {
        ReadReport report = Reader.Read(new SourceText("A trawler capsized off Togo. Nine others were rescued by the Togolese Coast Guard."), ReadingDetail.Explained);

        Assert.Empty(report.Claims);
        Assert.Contains(report.Notes, n => n.Reason == "'rescued': of an accident, a fire, weather or the like, and nothing political in it");
    }
}
