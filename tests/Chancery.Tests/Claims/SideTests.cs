using Chancery.Claims;
using static Chancery.Tests.News;

namespace Chancery.Tests.Claims;

/// <summary>Who stands on either side of a claim where the clause itself does not say it outright.</summary>
public class SideTests
{
    [Theory]
    // A denial that names the act by a word for it takes that act's sides.
    [InlineData("Chad says Sudanese planes bombed a village near Adre. Sudan denies the claim.", "ASSAULT", "SDN", "TCD", Standing.Denied)]
    [InlineData("The army of Niger shelled two villages in Benin. The junta in Niger denied any involvement.", "ASSAULT", "NER", "BEN", Standing.Denied)]
    [InlineData("Eritrea accused Kenya of arming pirates, which Nairobi denies.", "AID", "KEN", "ERI", Standing.Denied)]
    // A participle is aimed at whoever the main verb addressed; behind a comma it has the subject of the clause.
    [InlineData("Samoa phoned the Tongan premier, urging restraint.", "REQUEST", "WSM", "TON", Standing.Happened)]
    [InlineData("Latvia expels two Belarusian attachés, accusing them of bribery.", "ACCUSE", "LVA", "BLR", Standing.Happened)]
    // What is refused or asked for is somebody's.
    [InlineData("A Ghanaian court dismissed a complaint by Togo's government against the dam builders.", "REJECT", "GHA", "TGO", Standing.Happened)]
    [InlineData("Libya closes two ports to Maltese ships. Malta criticised the move.", "ACCUSE", "MLT", "LBY", Standing.Happened)]
    [InlineData("Greek president Nikos Ralli affirms Greece's support for the independence of Moldova.", "SUPPORT", "GRC", "MDA", Standing.Happened)]
    // Of two objects the receiver counts; of "such as", those named.
    [InlineData("Samoa awards the Fijian prime minister a title.", "SUPPORT", "WSM", "FJI", Standing.Happened)]
    [InlineData("Kenya urges allies such as Rwanda to send police.", "REQUEST", "KEN", "RWA", Standing.Happened)]
    [InlineData("Countries such as Peru and Chile condemn the coup in Mali.", "ACCUSE", "PER,CHL", "", Standing.Happened)]
    // A weapon that is nobody's does nothing; the two countries are the doer's and the other spoken of.
    [InlineData("The Ghanaian base near Bawku is struck by a missile.", "ASSAULT", "", "GHA", Standing.Happened)]
    [InlineData("After a Peruvian complaint, the Bolivian government accuses Chile of theft and suspends all contracts between the two countries.", "SANCTION", "BOL", "CHL", Standing.Happened)]
    [InlineData("Togo will set up a consulate in Fiji after president Faure Gnassingbé visited the country in March.", "CONSULT", "TGO", "FJI", Standing.Happened)]
    [InlineData("Donors pledge nine million euros in aid for Chad at a conference in Rome, Italy.", "AGREE", "", "TCD", Standing.Happened)]
    // Those beside a state's service are its own; who stands beside his name in words is of the state they name; on a craft that is shot down die its people.
    [InlineData("Iceland imposes sanctions on Serbia's BIA and several intelligence officers.", "SANCTION", "ISL", "SRB,SRB", Standing.Happened)]
    [InlineData("The suspect, a 35-year-old Tunisian, is detained by police in Ghent, Belgium.", "COERCE", "BEL", "TUN", Standing.Happened)]
    [InlineData("The Sudanese army shot down a Chadian plane near Nyala, Sudan, killing nine people.", "ASSAULT", "SDN", "TCD", Standing.Happened)]
    // Assets are their holder's; whom sanctions are asked against is not asked; a war of two is neither's.
    [InlineData("Chad deports 40 migrants, mainly Sudanese and Eritreans.", "COERCE", "TCD", "SDN,ERI", Standing.Happened)]
    [InlineData("Iran frees two prisoners, a French citizen and a German national.", "RETREAT", "IRN", "FRA,DEU", Standing.Happened)]
    [InlineData("Police spokesman Jan Kowal said the assailant had been convicted of robbery in Poland.", "SANCTION", "", "POL", Standing.Happened)]
    [InlineData("Belgium freezes all assets held in the country by former Malian president Modibo Keïta.", "SANCTION", "BEL", "MLI", Standing.Happened)]
    [InlineData("The Congolese government requests sanctions against Rwanda.", "REQUEST", "COD", "", Standing.Happened)]
    [InlineData("Pope Leo XIV calls for an end of the India–Pakistan conflict.", "REQUEST", "VAT", "", Standing.Happened)]
    // A sum is nobody; whom a language names is not a people.
    [InlineData("The Irish regulator fines Telekom Serbia A$2 million.", "SANCTION", "IRL", "SRB", Standing.Happened)]
    [InlineData("An English-speaking separatist group killed nine Cameroonian soldiers in Kumba, Cameroon.", "ASSAULT", "CMR", "CMR", Standing.Happened)]
    // Off a list it is eased; embassy workers are expelled as envoys are.
    [InlineData("Washington will remove Cuba from its state sponsors of terrorism list.", "CONCEDE", "USA", "CUB", Standing.Planned)]
    [InlineData("Niger expels nine Spanish embassy workers.", "SANCTION", "NER", "ESP", Standing.Happened)]
    [InlineData("Qatari defence minister Saoud Al Thani is killed by an Al-Shabaab suicide car bomb in Doha.", "ASSAULT", "SOM", "QAT", Standing.Happened)]
    // All but those excepted; bans at home are aimed at nobody abroad; a state of emergency at nobody; a deportation that is blocked is not its victim's state's.
    [InlineData("Norway freezes any foreign aid except military aid for Ukraine.", "SANCTION", "NOR", "", Standing.Happened)]
    [InlineData("The Omani government announces a ban on camel racing in Oman.", "COERCE", "OMN", "", Standing.Happened)]
    [InlineData("The president of Guatemala declared a state of emergency for two municipalities.", "COERCE", "GTM", "", Standing.Happened)]
    [InlineData("The High Court of Kenya issues an injunction blocking the deportation of two Eritrean monks.", "REJECT", "KEN", "", Standing.Happened)]
    // Firms are of the state that they serve, joined goods of the first one's; a dozen governments of as many states.
    [InlineData("Canada imposes sanctions on nine companies linked to Iran.", "SANCTION", "CAN", "IRN", Standing.Happened)]
    [InlineData("Norway imposes tariffs on Danish steel and aluminium imports.", "SANCTION", "NOR", "DNK", Standing.Happened)]
    [InlineData("More than twenty governments condemn the Malian army's raid.", "ACCUSE", "", "MLI", Standing.Happened)]
    // Further sums go to the same; who tells that another's drones were shot down shot them; who resigns from a body leaves it.
    [InlineData("Germany pledges €700 million of aid for Syria.", "AGREE", "DEU", "SYR", Standing.Happened)]
    [InlineData("The Russian Defence Ministry says nine Ukrainian drones were shot down.", "ASSAULT", "RUS", "UKR", Standing.Happened)]
    [InlineData("Peter Mandelson resigns from the House of Lords.", "RETREAT", "GBR", "GBR", Standing.Happened)]
    // Who fell on either side fought; named people are hit, not their town; militants are of the group that is struck; those who clash stay the sides.
    [InlineData("Nine Maoist militants and two Indian soldiers are killed in a shootout near Bastar, Chhattisgarh, India.", "ASSAULT", "IND", "IND", Standing.Happened)]
    [InlineData("The Kenyan air force carries out several airstrikes in Kismayo, Somalia, targeting leaders of the Ethiopian militia Fano.", "ASSAULT", "KEN", "ETH", Standing.Happened)]
    [InlineData("The Iraqi air force strikes Islamic State hideouts near Hatra, Iraq, killing four militants.", "ASSAULT", "IRQ", "GRP,GRP", Standing.Happened)]
    [InlineData("Four people are killed in clashes between Syrian soldiers and Lebanese clans.", "ASSAULT", "SYR", "LBN", Standing.Happened)]
    // Who goes without what is blocked; a jet and a drone share their flag; who attributes accuses.
    [InlineData("Israel blocks the entry of any humanitarian aid into Gaza.", "COERCE", "ISR", "PSE", Standing.Happened)]
    [InlineData("Houthi forces launch missiles at an American fighter jet and Reaper drone over the Red Sea.", "ASSAULT", "YEM", "USA,USA", Standing.Happened)]
    [InlineData("Ugandan police attribute the blast to Allied Democratic Forces rebels.", "ACCUSE", "UGA", "COD", Standing.Happened)]
    [InlineData("The South Sudanese army orders aid workers and United Nations staff in Akobo to evacuate.", "REQUEST", "SSD", "SSD,IGO", Standing.Happened)]
    // Those who join together stay one side; whoever attributes an attack accuses, and is of the state that the report is set in.
    [InlineData("Chad, Niger, and Mali join the Saharan Common Area.", "SUPPORT", "TCD,NER,MLI", "", Standing.Happened)]
    [InlineData("At least nine farmers are killed in strikes on Lagawa, Sudan. The militia attributes the attack to the Sudanese army.", "ACCUSE", "SDN", "SDN", Standing.Happened)]
    [InlineData("Two people are killed in Kampala, Uganda. Police attribute the attack to Allied Democratic Forces rebels.", "ACCUSE", "UGA", "COD", Standing.Happened)]
    // Whom one wants freed is asked for nothing; where protests are is not whom they are against.
    [InlineData("Chad demands the release of the journalist Ali Sow.", "REQUEST", "TCD", "", Standing.Happened)]
    [InlineData("Protests over bread prices are held in Kenya and Norway.", "PROTEST", "", "", Standing.Happened)]
    // A court frees whom it orders to be released; who was abducted is not freed by whoever tells it.
    [InlineData("Peru's Supreme Court orders the immediate release of the mayor of Vigo.", "RETREAT", "PER", "ESP", Standing.Planned)]
    [InlineData("A Nigerian government spokesman reports that all 130 pupils kidnapped in November have been released.", "RETREAT", "", "NGA", Standing.Happened)]
    // A border is shut to the neighbour, and one's own ground is no other side.
    [InlineData("Jordan closes the border with Syria.", "COERCE", "JOR", "SYR", Standing.Happened)]
    [InlineData("Rebels in Chad take the airport of Faya.", "COERCE", "TCD", "TCD", Standing.Happened)]
    [InlineData("Angola moves two battalions to the border.", "MOBILIZE", "AGO", "", Standing.Happened)]
    // The words of a statement without quotation marks are those of whom it begins with.
    [InlineData("The Republic of Kenya condemns the raid on its embassy in Juba. We call on South Sudan to punish those who did it.", "REQUEST", "KEN", "SSD", Standing.Happened)]
    [InlineData("Twelve people were killed in an air strike carried out by the Ethiopian army in Amhara.", "ASSAULT", "ETH", "ETH", Standing.Happened)]
    // Whom a demand's clause is about is asked; a letter is for somebody.
    [InlineData("Botswana demanded that Namibia cancel a plan to sell ivory to Laos.", "REQUEST", "BWA", "NAM", Standing.Happened)]
    [InlineData("The Cypriot president has appealed for calm in a letter to the Maltese opposition.", "REQUEST", "CYP", "MLT", Standing.Happened)]
    // One's own troops are no other side, and what a promise is for may name whom it helps.
    [InlineData("Uganda is ready to pull its soldiers out of Congo.", "AGREE", "UGA", "COD", Standing.Happened)]
    [InlineData("Iceland is willing to send tents to help shelter the Gambians.", "AGREE", "ISL", "GMB", Standing.Happened)]
    // A protest is aimed at those in power whom its grounds name, be they one's own.
    [InlineData("Ghanaian miners stopped work in protest against a law by the Ghanaian finance minister.", "PROTEST", "GHA", "GHA", Standing.Happened)]
    [InlineData("Armenian monks blocked a road to protest the policies of the Georgian government.", "PROTEST", "ARM", "GEO", Standing.Happened)]
    [InlineData("A riot broke out at a camp in Arua, Uganda.", "PROTEST", "", "", Standing.Happened)]
    // A finite verb is joined to no gerund; whose an embedded act is, its light noun or the main clause tells.
    [InlineData("Botswana accuses Zambia of arming poachers and imposes sanctions on the Zambian general.", "SANCTION", "BWA", "ZMB", Standing.Happened)]
    [InlineData("Togo announces the opening of truce talks with Benin.", "CONSULT", "TGO", "BEN", Standing.Happened)]
    [InlineData("Norway expels Peru's ambassador and another diplomat.", "SANCTION", "NOR", "PER,PER", Standing.Happened)]
    [InlineData("The perpetrator of the stabbing of a Togolese chef was charged in Lisbon, Portugal.", "ACCUSE", "", "PRT", Standing.Happened)]
    [InlineData("The agency confirms the hangars of an air base in Chad have been bombed.", "ASSAULT", "", "TCD", Standing.Happened)]
    // Who leads or is thought to have made an attack; fighters named by a quality; whose sanctions are lifted is not who welcomes it.
    [InlineData("Saudi-led airstrikes killed nine people in Saada, Yemen.", "ASSAULT", "SAU", "YEM", Standing.Happened)]
    [InlineData("A strike believed to have been carried out by Kenya killed nine people in Somalia.", "ASSAULT", "KEN", "SOM", Standing.Happened)]
    [InlineData("Insurgent attacks on two villages in Mozambique killed nine people.", "ASSAULT", "MOZ", "MOZ", Standing.Happened)]
    [InlineData("The lifting of sanctions on Somalia was welcomed by Chad.", "CONCEDE", "", "SOM", Standing.Happened)]
    [InlineData("The Togolese president was in Nairobi for talks with Kenyan leaders.", "CONSULT", "TGO", "KEN", Standing.Happened)]
    // Slips of the parse: perfects read as qualities, receivers as parts of a compound, terms as adjuncts.
    [InlineData("Russia has frozen talks with Japan.", "SANCTION", "RUS", "JPN", Standing.Happened)]
    [InlineData("A court in Lima, Peru, gave eight men life terms for the murder of a mayor.", "SANCTION", "PER", "PER", Standing.Happened)]
    [InlineData("Chad gave France one month to withdraw its troops.", "THREATEN", "TCD", "FRA", Standing.Happened)]
    // Joined states and owners.
    [InlineData("Senators in Chad and Niger praised the Malian premier.", "SUPPORT", "TCD,NER", "MLI", Standing.Happened)]
    [InlineData("Togo, the Gambia, Ghana and Benin condemned Liberia.", "ACCUSE", "TGO,GMB,GHA,BEN", "LBR", Standing.Happened)]
    [InlineData("The UNICEF Yemen representative condemned the Eritrean army.", "ACCUSE", "IGO", "ERI", Standing.Happened)]
    [InlineData("The parliament of Georgia in Armenia condemned Malta.", "ACCUSE", "GEO", "MLT", Standing.Happened)]
    // Two states' drill, an attack announced by the attacker, those who mediate.
    [InlineData("Brazil and Peru launched naval drills on Friday.", "COOPERATE", "BRA", "PER", Standing.Happened)]
    [InlineData("Eritrea says it will bomb the Djiboutian port.", "THREATEN", "ERI", "DJI", Standing.Happened)]
    [InlineData("The talks between Chad and Mali were facilitated by Oman and Qatar.", "CONSULT", "OMN,QAT", "TCD,MLI", Standing.Happened)]
    [InlineData("Comoros and Kenya reached an accord. The deal was brokered by Qatar.", "CONSULT", "QAT", "COM,KEN", Standing.Happened)]
    // A counterpart is of the state that his nationality tells.
    [InlineData("Kenyan Defence Minister Soipan Tuya phoned her Ugandan counterpart.", "CONSULT", "KEN", "UGA", Standing.Happened)]
    // Whom the act before is aimed at does what he is blamed for; behind a comma a participle goes with the clause.
    [InlineData("Peru cut ties with Chile for granting asylum to a Peruvian general.", "AID", "CHL", "PER", Standing.Happened)]
    [InlineData("Latvia bars two Belarusian attachés from entering the port of Riga, accusing Belarus of bribery.", "ACCUSE", "LVA", "BLR", Standing.Happened)]
    // Kin are of the state of whose kin they are; a preposition before a title belongs to the name.
    [InlineData("Norway imposes sanctions on Malian president Assimi Goïta, his wife Lala Diallo and his son Ibrahim.", "SANCTION", "NOR", "MLI,MLI,MLI", Standing.Happened)]
    // What is one's own is no other side.
    [InlineData("Oxfam suspends its activities in Khartoum.", "SANCTION", "NGO", "SDN", Standing.Happened)]
    [InlineData("Oman bans the use of its ports for any raid.", "COERCE", "OMN", "", Standing.Happened)]
    // What the parse hangs on the verb may be what the talks are about.
    [InlineData("Togo suspends negotiations on a trade agreement with Benin.", "SANCTION", "TGO", "BEN", Standing.Happened)]
    // "Yesterday's" is nobody.
    [InlineData("Nine people were killed in yesterday's Ethiopian air strike on Keren, Eritrea.", "ASSAULT", "ETH", "ERI", Standing.Happened)]
    // Rebels who advance take ground from their state.
    [InlineData("The M23 rebels enter the city of Goma.", "MOBILIZE", "COD", "COD", Standing.Happened)]
    // Harm told beside the blow that did it.
    [InlineData("Thirty people are killed when Israel strikes a market in Nabatieh, Lebanon.", "ASSAULT", "ISR", "LBN", Standing.Happened)]
    // Slips of the parse: subjects read as part of a compound, nouns as verbs, two subjects for one.
    [InlineData("The Kenyan Air Force strikes and wrecks the Somali Radio Institute in Kismayo.", "ASSAULT", "KEN", "SOM", Standing.Happened)]
    [InlineData("Over 9,000 people march in Adana, Turkey, to protest against the Turkish government.", "PROTEST", "TUR", "TUR", Standing.Happened)]
    [InlineData("The U.S. attorney general issues an arrest warrant for a former Cuban president.", "ACCUSE", "USA", "CUB", Standing.Happened)]
    [InlineData("Comoros and Kenya reached an agreement mediated by Oman.", "AGREE", "COM", "KEN", Standing.Happened)]
    // Of two that the verb before acts on, another of the same; those who lost their lives did not act.
    [InlineData("One Fijian soldier was detained and another was kidnapped.", "ASSAULT", "", "FJI", Standing.Happened)]
    [InlineData("Nine Malawian soldiers lost their lives in an ambush by Mozambican rebels.", "ASSAULT", "MOZ", "MWI", Standing.Happened)]
    // Told twice, one act.
    [InlineData("A Peruvian court convicted the Chilean consul of fraud and sentenced him to four years in prison.", "SANCTION", "PER", "CHL", Standing.Happened)]
    [InlineData("Laotian President Somsak Vong arrived in Cuba on his first state visit.", "CONSULT", "LAO", "CUB", Standing.Happened)]
    // A weekday behind a title is no name.
    [InlineData("A Danish judge Tuesday fined the Norwegian consul.", "SANCTION", "DNK", "NOR", Standing.Happened)]
    // Who beat off, brokered, planned or tells of an attack; whom others fought, harmed or asked.
    [InlineData("The Togolese army repelled a Beninese attack near Kara.", "ASSAULT", "BEN", "TGO", Standing.Happened)]
    [InlineData("Kenyan rebels and Ugandan soldiers clash near Busia, killing two farmers.", "ASSAULT", "KEN", "UGA", Standing.Happened)]
    [InlineData("Togo frees three officers after Benin demanded their release.", "REQUEST", "BEN", "TGO", Standing.Happened)]
    [InlineData("The leaders of Chad and Niger sign a pact brokered by Oman.", "CONSULT", "OMN", "TCD,NER", Standing.Happened)]
    [InlineData("The Omani army clears villages ahead of planned airstrikes on Yemeni ports.", "ASSAULT", "OMN", "YEM", Standing.Planned)]
    [InlineData("The Togolese army says that there were several Beninese attacks.", "ASSAULT", "BEN", "TGO", Standing.Happened)]
    [InlineData("Yemeni rebels confirm the death of Yemeni general Salim Nasr from an Omani airstrike.", "ASSAULT", "OMN", "YEM", Standing.Happened)]
    [InlineData("Chadian nationals carried out Tuesday's bombing in Niamey, which killed nine people.", "ASSAULT", "TCD", "NER", Standing.Happened)]
    [InlineData("An airport in Muscat closes during Iranian drone and missile attacks in the region.", "ASSAULT", "IRN", "OMN", Standing.Happened)]
    [InlineData("Six people are killed and nine wounded by gunmen in Lima, Peru.", "ASSAULT", "PER", "PER", Standing.Happened)]
    // Whose an office, a force or a place is.
    [InlineData("Omani defence minister Salim Nasr states that the military is attacking Yemen's largest refinery.", "ASSAULT", "OMN", "YEM", Standing.Happened)]
    [InlineData("The embassies of Chad and Niger in Lima, Peru, are stormed by protesters.", "PROTEST", "PER", "TCD,NER", Standing.Happened)]
    [InlineData("Oman announces that its forces in Yemen will leave the country.", "RETREAT", "OMN", "YEM", Standing.Planned)]
    public void BothSidesAreTold(string text, string kind, string source, string target, Standing standing)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind && c.Standing == standing);
        Assert.Equal(source, string.Join(',', claim.Source.Select(p => p.Country)));
        Assert.Equal(target, string.Join(',', claim.Target.Select(p => p.Country)));
    }

    [Theory]
    // A group answers for itself, not for the army of its state; nobody disputes that a court has spoken.
    [InlineData("The Lebanese army shelled a village in Syria. Hezbollah denied any involvement.")]
    [InlineData("A Maltese court sentenced Pawlu Zammit to ten years in prison. Zammit denies the charges.")]
    // A denial that is itself denied is none.
    [InlineData("Sudanese planes bombed a village in Chad. Sudan did not deny the report.")]
    public void WhatIsNotTheDeniersIsNotDenied(string text) => Assert.DoesNotContain(ClaimsOf(text), c => c.Standing == Standing.Denied);

    [Theory]
    // Shapes that the parser gets wrong are mended.
    [InlineData("Malian police arrest former Togolese prime minister Kofi Adjei in Bamako.", "COERCE", "MLI", "TGO")]
    [InlineData("Estonian Prime Minister Kristen Michal and Finnish President Alexander Stubb discuss the cable.", "CONSULT", "EST", "FIN")]
    [InlineData("Clashes erupt between Chadian soldiers and Sudanese raiders near Adre.", "ASSAULT", "TCD", "SDN")]
    [InlineData("Kenyan airstrikes in Ethiopia targeting Boko Haram and Islamic State fighters left six dead.", "ASSAULT", "KEN", "GRP,NGA")]
    [InlineData("The African Union passes a resolution offered by Togo recalling the massacre and urging Benin to apologise.", "REQUEST", "IGO", "BEN")]
    [InlineData("Old foes Togo and Benin have renewed diplomatic ties.", "SUPPORT", "TGO", "BEN")]
    [InlineData("Rebels in Uganda have abducted up to 16 Kenyan teachers.", "ASSAULT", "UGA", "KEN")]
    [InlineData("Up to 90 Gambian students demonstrated against Senegal.", "PROTEST", "GMB", "SEN")]
    [InlineData("Mali rejects proposed Gabonese changes to the text.", "REJECT", "MLI", "GAB")]
    [InlineData("The European Union lent the Solomon Islands 3.2 million euros for schools.", "AID", "IGO", "SLB")]
    [InlineData("The kingdom of Tonga fired four rockets at New Zealand on Thursday.", "ASSAULT", "TON", "NZL")]
    public void MendedTreesTellTheSides(string text, string kind, string source, string target)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);
        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // A warning to one's own people is no threat, a show of support says how the act of its clause is meant, and one side's own drill is no cooperation.
    [InlineData("Finland warned its citizens about the Belarusian government.", "THREATEN")]
    [InlineData("The envoys of Chad handed their letters to Togo's president in a sign of support for his cabinet by their country.", "SUPPORT")]
    [InlineData("Thai marines and soldiers held drills near the border.", "COOPERATE")]
    [InlineData("NATO said Russia would attack Latvia.", "THREATEN")]
    public void WhatIsNotTold(string text, string kind) => Assert.DoesNotContain(ClaimsOf(text), c => c.Kind == kind);

    [Theory]
    // Talks and criticism named in passing: the other side is whom the clause is about.
    [InlineData("The prime minister of Latvia flew home on Friday after talks with the Omani foreign minister.", "CONSULT", 0, "LVA", "OMN")]
    // Further acts of the same doer, and what is told again.
    [InlineData("Kenyan prosecutors charge four officials with fraud. Further warrants were issued against three others.", "ACCUSE", 1, "KEN", "KEN")]
    [InlineData("A Chadian airstrike killed nine herders in Niger. A separate airstrike kills two police officers in Niger.", "ASSAULT", 1, "TCD", "NER")]
    [InlineData("Former Malian president Amadou Sy is released from prison after King Felipe pardoned Sy.", "RETREAT", 0, "ESP", "MLI")]
    [InlineData("The Chadian navy shelled a port in Cameroon. Officials in Cameroon said that six dockers were killed by the attack.", "ASSAULT", 1, "TCD", "CMR")]
    [InlineData("Niger struck Benin. Benin says that nine farmers were killed.", "ASSAULT", 1, "NER", "BEN")]
    // Whoever claims an attack made it; whom one falls fighting is the other side.
    [InlineData("Nine people die in a bombing in Quetta. The Red Lions militia claims responsibility.", "ASSAULT", 0, "PAK", "PAK")]
    [InlineData("Seven Chadian soldiers were killed fighting Boko Haram.", "ASSAULT", 0, "TCD", "NGA")]
    [InlineData("Twelve soldiers are killed in clashes with militants in Mali.", "ASSAULT", 0, "MLI", "MLI")]
    [InlineData("Spain condemns the attack in Cali, for which the militia ELN has claimed responsibility.", "ACCUSE", 0, "ESP", "COL")]
    // What a strike targets, what was damaged after it, what is blockaded.
    [InlineData("A Ukrainian drone strike targets a refinery in Ryazan, Russia.", "ASSAULT", 0, "UKR", "RUS")]
    [InlineData("Libya's power plant was damaged after the Egyptian airstrikes.", "ASSAULT", 0, "EGY", "LBY")]
    [InlineData("In the Gaza Strip bakeries close because of the Israeli blockade.", "COERCE", 0, "ISR", "PSE")]
    // The other party of an accord just told; whoever announces aid receives it.
    [InlineData("Ghana signs a trade accord with Togo, with Togo committing to cut tariffs by ten percent.", "AGREE", 0, "TGO", "GHA")]
    [InlineData("Qatar says that Oman will provide 4 billion dollars in financial assistance.", "AID", 0, "OMN", "QAT")]
    [InlineData("Hamas will release forty hostages, Israeli officials say.", "RETREAT", 0, "PSE", "ISR")]
    // Not against the town it is in, but against whom the sentence names.
    [InlineData("Thousands of people demonstrate in Lima to protest against the president of Chile.", "PROTEST", 0, "PER", "CHL")]
    [InlineData("Protests in Berlin continue for a third day.", "PROTEST", 0, "", "")]
    // A visit to one's own troops abroad; companies of no known state.
    [InlineData("Defence minister Lars Holm of Norway flew to visit Norwegian troops at a base in Jordan.", "CONSULT", 0, "NOR", "JOR")]
    [InlineData("The Kenyan minister ordered sanctions on six companies.", "SANCTION", 0, "KEN", "")]
    // Those whom the report has just named as police take them; two forces leave it open.
    [InlineData("Two men are hurt in a stabbing in Leeds, which police call terrorism. A woman is arrested.", "COERCE", 0, "GBR", "GBR")]
    [InlineData("Kenyan police guarded a road, and Ugandan gendarmes guarded a bridge. A woman is arrested.", "COERCE", 0, "", "KEN")]
    // Another party of the same state.
    [InlineData("An Ecuadorian court overturns the conviction of Jorge Paz.", "CONCEDE", 0, "ECU", "ECU")]
    public void WhatTheClauseLeavesOpenIsFilled(string text, string kind, int index, string source, string target)
    {
        Claim claim = ClaimsOf(text).Where(c => c.Kind == kind).ElementAt(index);
        Assert.Equal((source, target), Sides(claim));
    }

    [Theory]
    // Named again without a country: that which the report gave before.
    [InlineData("The Iraqi government warned Turkey. A day later the government expelled Turkish envoys.", "SANCTION", "IRQ", "TUR")]
    [InlineData("The Parliament of Ghana voted. Togo's ministers watched. Members of Parliament boycotted the ceremony.", "PROTEST", "GHA", "")]
    // "The European country" is one of Europe; of two sides one may be named later.
    [InlineData("Iran opened a route. Germany banned an Iranian airline from landing in the European country.", "COERCE", "DEU", "IRN")]
    [InlineData("Kosovo arrests two Serbian agents. The two sides reach a deal.", "AGREE", "XKX", "SRB")]
    [InlineData("Israel accuses Iran of arming Hezbollah. Iran's raids and its blockade of Bahrain continue.", "COERCE", "IRN", "BHR")]
    public void CountriesComeFromTheReport(string text, string kind, string source, string target) => MendedTreesTellTheSides(text, kind, source, target);

    [Theory]
    [InlineData("Kenyan police arrest 21 people linked to a gang in Mombasa.", "COERCE", "KEN", "KEN")]
    [InlineData("Kenyan police arrest around thirty herders in Mombasa.", "COERCE", "KEN", "KEN")]
    [InlineData("Singapore announces targeted sanctions on a Burmese bank.", "SANCTION", "SGP", "MMR")]
    [InlineData("Kenya, Uganda, and Rwanda announce sanctions on a Sudanese bank.", "SANCTION", "KEN,UGA,RWA", "SDN")]
    [InlineData("Officials regretted it after Chad, Niger and Mali rejected the offer.", "REJECT", "TCD,NER,MLI", "")]
    [InlineData("The army said it had beaten the rebels and Chad would be moving troops into Mali.", "MOBILIZE", "TCD", "")]
    [InlineData("Kenyan missile and drone strikes hit a depot in Somalia.", "ASSAULT", "KEN", "SOM")]
    public void ListsAndHeadlinesTellTheSides(string text, string kind, string source, string target) => MendedTreesTellTheSides(text, kind, source, target);

    [Theory]
    // The second claim of its kind takes what the first left open.
    [InlineData("Germany pledges €700 million of aid for Syria while Norway pledges an additional €40 million.", "AGREE", "NOR", "SYR")]
    [InlineData("Turkey arrests four Syrian journalists of the magazine LeMan accused of drawing a prophet.", "ACCUSE", "", "SYR")]
    [InlineData("Kenya's army launches an offensive into Somalia, capturing several positions along the Kenya–Somalia border.", "COERCE", "KEN", "SOM")]
    [InlineData("Reza Pahlavi asks the United States to leave and also calls for calm.", "REQUEST", "IRN", "")]
    [InlineData("Pope Leo XIV is visiting Algeria. He will stop in Souk Ahras.", "CONSULT", "VAT", "DZA")]
    public void TheLastOfItsKindTellsTheSides(string text, string kind, string source, string target)
    {
        Claim claim = ClaimsOf(text).Last(c => c.Kind == kind);

        Assert.Equal((source, target), Sides(claim));
    }

    [Fact]
    public void KillingAndAbductingAreTwoActs()
    {
        IReadOnlyList<Claim> claims = ClaimsOf("Gunmen killed two guards in Kano and abducted nine pupils.");
        Assert.Equal(["firearms", "abduct"], claims.Where(c => c.Kind == "ASSAULT").Select(c => c.Mode));
    }

    [Theory]
    // The line before the quotation, or a speech that it stands beside.
    [InlineData("The Ghanaian minister said:\n“It is wrong. Togo has seized two of our boats off Keta and must return them.”", "COERCE", "Ghanaian minister")]
    [InlineData("The minister Kofi Adjei criticised the raid. “Togo has seized two of our boats off Keta and must return them.”", "COERCE", "Kofi Adjei")]
    public void QuotationsAreOfWhoeverLedThemIn(string text, string kind, string speaker)
    {
        Claim claim = Assert.Single(ClaimsOf(text), c => c.Kind == kind);
        Assert.Equal(speaker, Assert.Single(claim.Speakers).Name);
    }

    [Fact]
    public void ADenierIsTheSpeaker()
    {
        Claim claim = Assert.Single(ClaimsOf("Chad says Sudanese planes bombed a village near Adre. Sudan denies the claim."), c => c.Standing == Standing.Denied);
        Assert.Equal("Sudan", Assert.Single(claim.Speakers).Name);
        Assert.False(claim.Speakers[0].Self);
    }
}
