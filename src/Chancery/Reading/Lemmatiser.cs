using System.Collections.Frozen;
using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>Dictionary forms: tables of irregular forms, then rules by ending. Lower case but for proper names, as the English treebanks have it.</summary>
internal static class Lemmatiser
{
    // Words of one consonant-e shape whose -ed or -ing form hides an e that the rules would not put back.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemsWithE = Words("""
        persuad dissuad reconven rerout videotap dynamit cring seeth tussl garrott massacr rebuk reneg parol manoeuvr lambast
        alleg interven rang besieg ow conven contraven superven expedit recreat procreat permeat delineat nauseat reunit ignit incit recit
        ach aggravat announc apologis argu assum ax bak bar bas behav believ blam bik bit blaz bor bounc brac brib bruis cach cag captur car caus cav ceas centr challeng chang charg chas chok choos chim cit clos cloth
        cod collid compar compil complet compos comput conced conclud confin confus conspir consum cop cor craz creat crim cruis cur cut dar dat debat decid declar declin decreas defin delet delud demot den
        describ desir despis determin devis devot din dissolv div divid dom dop dos dot dram driv drop dup eras evad evok exampl examin excus execut expir explod explor expos
        fac fad fak fam far fat fil fin fir flam flar fleec forc forg frag fram freez fus gam gap gaz glar glid glimps glu grad grac grat graz grop guid hat hir hom hop hous hug hyp ignor imagin impos improv includ
        increas inflat inquir inspir invad invit involv invok jok jud judg lac lak lam lat leas liv lob lur lik lin loos lov mak manag mat measur mim min mov mus nam not nurs oblig observ
        oppos pac pag par past pav phas phras pil pip plac plagu plan plat pledg plung pok pos practic prais preced prescrib presid presum pric prim prob produc promis promot prop propos prov provid provok prun puls purg purchas pursu
        quak quot rac rag rap rat rav rescu reced receiv recogniz reduc refin refus releas reli relocat remov renam replac requir resid resolv respons restor resum retir retriev revers revis reviv rid rip ris rob rop rul
        sav scal scar scor scrap seiz serv shak shap shar shav shelv shin shor shov sid sieg siz slic slid smil smok snip sneez solv sooth spac spar spik squar squeez stag stak stal star stat stor strid strip strik strok styl
        su subscrib suppos surviv surfac sur surg swip tak tam tap tast teas terroris til tim tir ton torch tortur tot trac trad trembl trib tub tun twin typ unit urg us utiliz valu vap vibrat vin vot wad wag wak wan war wast wav whin wid
        wip wir writ yok zon overrid overse wrinkl fin-tun ensur assur insur injur secur endur matur nurtur lectur featur pictur fractur ventur structur manufactur treasur pressur leisur cur abjur obscur adjur allur
        prepar compar declar squar stare glar flar blar snar rar admir desir aspir perspir expir acquir wir fir hir tir sir umpir explor ignor implor ador scor bor stor restor spher interfer adher coher persever rever
        shor cohes becom overcom welcom consum assum resum presum costum fum perfum volum nam fram tam blam sham flam inflam tim chim prim rhym them hom
        din fin lin min shin whin combin confin declin decln defin determin examin imagin decline machin marin medicin outlin refin undermin disciplin streamlin sidelin headlin underlin airlin ston atton phon hon postpon clon dethron zon
        telephon condon prun tun immun
        """);

    // The endings that look as if an e were lost, but were not.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemsWithoutE = Words("""
        bequeath
        annul extol imperil corral backpedal clamor savor endeavor belabor siphon hector collar iron murmur cosponsor
        accustom boycott summon exit neighbor neighbour censor debut focus bias chorus canvas discus target market pocket rocket budget blanket packet ticket visit deposit exhibit prohibit inhibit limit merit edit credit audit orbit profit benefit exploit recruit await wait treat repeat defeat threat
        retreat cheat heat seat beat eat greet meet tweet sheet shoot root boot loot vomit inherit solicit elicit spirit summit transit posit combat format sweat bloat float coat boat interpret comfort interrupt
        pivot ballot pilot riot foot hoot suit await habit retrofit discredit inhabit rabbit plummet garnet trumpet banquet bracket racket junket
        open happen listen threaten weaken strengthen tighten widen deepen harden soften fasten hasten lessen worsen broaden sharpen shorten loosen flatten frighten lighten enlighten brighten straighten awaken sicken thicken quicken
        darken ripen moisten glisten christen dampen heighten hearten dishearten threaten burden garden pardon abandon reckon beckon poison prison imprison reason season cushion question mention position
        function sanction ration fashion caution commission auction champion pension envision train rain gain explain contain maintain remain retain obtain sustain entertain restrain constrain complain claim proclaim aim maim strain detain
        attain pertain ascertain drain chain pain stain join coin ruin sign design assign resign campaign align reign turn return burn learn earn yearn warn mourn govern concern adjourn discern alarm harm arm farm charm warm form reform
        inform perform transform conform confirm affirm storm deem seem redeem esteem stream scream cream dream roam loom boom groom zoom bloom doom room vacuum blossom fathom random ransom custom bottom atom
        offer suffer differ consider deliver cover discover recover remember order murder gather enter answer render surrender number wonder chatter batter shatter scatter matter flatter foster monster bolster cluster muster master plaster
        register administer minister filter alter falter shelter slaughter water counter encounter center hinder wander ponder launder plunder thunder blunder slander bother smother further father mother power tower lower shower empower
        flower cower conquer hammer stammer gamer anchor color colour honor honour favor favour labor labour harbor harbour humor rumor rumour armor doctor author monitor sponsor mirror error tutor vector factor mentor tailor pour tour
        devour scour sour rear hear fear appear disappear clear near tear wear bear year swear spear smear shear steer cheer veer engineer volunteer pioneer peer sneer air repair pair impair chair flair despair stair soar roar board
        boar door floor moor poor
        appeal reveal deal heal steal seal conceal repeal squeal peal feel peel reel steel wheel kneel heel mail fail sail nail jail bail hail assail prevail detail avail curtail trail tail derail entail retail boil spoil foil toil soil
        coil recoil oil fool cool school pool tool spool foal goal coal curl hurl whirl snarl haul maul crawl brawl sprawl howl prowl growl bowl foul
        look cook book hook shook rook took leak speak break sneak peak freak tweak streak weak soak cloak croak oak seek peek reek
        lead read plead head behead spread bead tread dread heed need feed bleed breed speed succeed proceed exceed seed weed load upload download unload road goad flood food mood wood brood raid aid afraid braid void avoid
        reap leap heap cheap weep sweep sleep creep keep steep seep beep deep loop scoop troop swoop hoop stoop snoop droop
        beef brief chief proof roof goof woof loaf
        develop envelop gallop gossip worship scallop wallop
        cancel travel label model level fuel signal counsel total rival equal marvel quarrel pedal medal dial trial initial metal petrol
        exhaust boast toast roast coast feast beast breakfast harvest invest
        bargain curtain captain mountain fountain certain chieftain villain
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _doubled = Words(
        "add err purr butt putt mitt odd egg ebb burr whirr toll roll poll call fall fell fill kill pull spell spill still stall small tell will sell smell shell skill swell thrill drill grill chill bill mill install recall " +
        "enroll fulfill stroll troll scroll dwell quell bell yell cull dull full gull lull mull null hull ball gall hall wall squall appall distill instill till frill shill pill rebuff bluff cuff huff puff stuff snuff " +
        "scoff staff miss pass press dress cross guess possess process address discuss assess express access kiss boss toss bless stress impress suppress oppress depress compress confess profess progress transgress " +
        "obsess bypass harass embarrass surpass trespass amass mass class glass witness harness dismiss buzz fizz jazz fuzz inn headbutt");

    // Nouns that end in s in the singular too, and plurals that keep their s.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _keepS = Words("""
        news series species means headquarters crossroads barracks gallows politics economics physics mathematics ethics athletics linguistics mechanics gymnastics acoustics aerobics genetics electronics robotics
        diabetes clothes regards remains goods glasses arrears savings surroundings pants data measles mumps rabies rickets herpes tennis chess us this thus gas bus lens atlas canvas bias iris virus census campus bonus status surplus always perhaps towards besides athens paris
        thanks pants jeans trousers scissors congrats
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _properKeepS = FrozenSet.ToFrozenSet(
        ("Philippines Netherlands Olympics Paralympics Commons Beatles Falls Works Sox Taliban People Maldives Bahamas Seychelles Comoros Honduras Alps Andes Texas Kansas Arkansas Athens Paris Brussels Hamas Lagos Laos Cyprus " +
        "Naples Wales Reuters Series Sports Systems Studios Headquarters Appropriations Hells Dallas Vegas Angeles Orleans Illinois Massachusetts Times Politics Economics Physics Mathematics Athletics " +
        "Sooners Holdings Barracks Bros Balkans Hebrides Maya Shia Apache News Aids Mercedes Barclays Siemens Airways Ramos Carlos Marcos Santos Juarez Hastings Jennings Billings " +
        "Rawlings Cummings Giddings Hopkins Atkins Perkins Watkins Dawkins Jenkins Wilkins Collins Robbins Higgins Huggins Rollins Adams Williams Davis Jones Phillips Roberts Edwards Richards Stevens Simmons").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Sets the lemma of every word.</summary>
    internal static void Lemmatise(Span<TokenData> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            ref TokenData token = ref tokens[i];
            token.Lemma = Find(token.Text ?? "", token.Upos, token.Xpos ?? "", i + 1 < tokens.Length && tokens[i + 1].Xpos is "VBN" or "VBD", token.Relation);
        }
    }

    /// <summary>The dictionary form of a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="xpos">Its Penn Treebank tag.</param>
    /// <param name="beforePast">True if a past form follows ("'s been", "'d gone").</param>
    /// <param name="relation">Its relation, which tells "'s" of the passive from the perfect.</param>
    internal static string Find(string word, Upos upos, string xpos, bool beforePast = false, Relation relation = Relation.Dep)
    {
        if (word.Length == 0) return "";
        switch (upos)
        {
            case Upos.PROPN:
                return xpos is "NNPS" or "NNS" ? ProperPlural(word) : word;
            case Upos.NOUN:
                return Noun(word, xpos);
            case Upos.VERB or Upos.AUX:
                return Verb(word, upos, xpos, beforePast, relation);
            case Upos.ADJ:
                return Adjective(word, xpos);
            case Upos.ADV:
                return Adverb(word, xpos);
            case Upos.PRON:
                return Pronoun(WordPool.Lower(word), word, xpos);
            case Upos.DET:
                return WordPool.Lower(word) switch { "an" => "a", "these" => "this", "those" => "that", string lower => lower };
            case Upos.PART:
                return WordPool.Lower(word) switch { "n't" or "n’t" or "nt" => "not", "’s" or "s" or "`s" => "'s", "’" => "'", "na" or "ta" when xpos == "TO" => "to", string lower => lower };
            case Upos.NUM:
                return Number(word);
            case Upos.PUNCT:
                return Mark(word);
            case Upos.SYM:
                return word is "–" ? "-" : char.IsLetter(word[0]) ? word : WordPool.Lower(word);
            case Upos.X:
                return xpos is "FW" or "LS" or "ADD" ? word : WordPool.Lower(word);
            case Upos.INTJ:
                return word is "OK" ? word : WordPool.Lower(word);
            case Upos.ADP or Upos.SCONJ or Upos.CCONJ:
                return WordPool.Lower(word) switch { "vs" => "versus", "thru" => "through", "til" or "'til" => "till", "w/" => "with", "w/o" => "without", "n" or "'n" when upos == Upos.CCONJ => "and", string lower => lower };
            default:
                return WordPool.Lower(word);
        }
    }

    private static string Mark(string word) => word switch
    {
        "“" or "”" or "„" => "\"",
        "‘" or "’" => "'",
        "’’" or "‘’" => "''",
        "–" => "-",
        "…" => "…",
        _ => word,
    };

    private static string Number(string word)
    {
        switch (word)
        {
            case "m" or "M" or "mn" or "mln" or "million":
                return "million";
            case "bn" or "b" or "B" or "bln":
                return "billion";
            case "k" or "K":
                return "thousand";
            case "tn" or "trn":
                return "trillion";
        }

        if (!char.IsAsciiDigit(word[0])) return IsRoman(word) ? word : WordPool.Lower(word);
        int commas = 0, digits = 0;
        foreach (char c in word)
        {
            if (c == ',') commas++;
            else if (!char.IsAsciiDigit(c) && c != '.') return word;
            else digits++;
        }

        if (commas == 0 || word.Length > 64) return word;
        Span<char> plain = stackalloc char[64];
        int length = 0;
        foreach (char c in word)
        {
            if (c != ',') plain[length++] = c;
        }

        return WordPool.Get(plain[..length]);
    }

    private static bool IsRoman(string word)
    {
        foreach (char c in word)
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M')) return false;
        }

        return true;
    }

    private static string Pronoun(string lower, string word, string xpos) => lower switch
    {
        "i" or "me" => "I",
        "him" => "he",
        "her" when xpos != "PRP$" => "she",
        "them" or "em" or "'em" or "’em" => "they",
        "us" or "'s" or "’s" => "we",
        "mine" => "my",
        "yours" => "your",
        "ours" => "our",
        "theirs" => "their",
        "hers" => "her",
        "whom" => "who",
        "these" => "this",
        "those" => "that",
        "u" or "ya" or "ye" => "you",
        "ur" => "your",
        "an" => "a",
        _ when xpos == "NNS" => Regular(lower),
        _ => word == "IT" ? "it" : lower,
    };

    private static string Regular(string lower) => lower is "others" ? "other" : lower is "ones" ? "one" : lower;

    private static string Adverb(string word, string xpos)
    {
        if (word is "ASAP" or "OK") return word;
        string lower = WordPool.Lower(word);
        switch (lower)
        {
            case "n't" or "n’t" or "nt":
                return "not";
            case "aka":
                return "a.k.a.";
            case "ie":
                return "i.e.";
            case "eg":
                return "e.g.";
            case "later":
                return "late";
            case "earlier":
                return "early";
            case "sooner":
                return "soon";
            case "bc" or "ad" or "bce" or "ce" or "ps" when char.IsUpper(word[0]):
                return word;
        }

        if (xpos == "RBR") return lower switch { "better" => "well", "worse" => "badly", "more" or "less" => lower, _ => Comparative(lower) };
        if (xpos == "RBS") return lower switch { "best" => "well", "worst" => "badly", "most" or "least" or "foremost" => lower, _ => Comparative(lower) };
        return lower;
    }

    private static string Adjective(string word, string xpos)
    {
        if (xpos is "NNP" or "NNPS") return word;
        if (char.IsUpper(word[0]) && xpos is "JJ" or "AFX" && Peoples.IsPeople(word)) return Peoples.Capitalised(word);
        string lower = WordPool.Lower(word);
        if (xpos == "JJR" && lower == "further") return lower;
        if (xpos == "JJ" && (lower is "better" or "worse" || (lower.EndsWith("est", StringComparison.Ordinal) && IrregularForms.TryAdjective(lower, out _)))) return Comparative(lower);
        if (xpos is "JJR" or "RBR") return lower is "more" or "less" ? lower : Comparative(lower);
        if (xpos is "JJS" or "RBS") return lower is "most" or "least" ? lower : Comparative(lower);
        if (word.Contains('-', StringComparison.Ordinal)) return AfterHyphen(word, lower);
        return lower;
    }

    // "pro-Beijing" keeps the name's capital.
    private static string AfterHyphen(string word, string lower)
    {
        int hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen + 2 >= word.Length || !char.IsUpper(word[hyphen + 1]) || char.IsUpper(word[hyphen + 2])) return lower;
        return char.IsLower(word[0]) ? word : string.Concat(lower.AsSpan(0, hyphen + 1), word.AsSpan(hyphen + 1));
    }

    private static string Comparative(string lower)
    {
        if (IrregularForms.TryAdjective(lower, out string? lemma)) return lemma;
        ReadOnlySpan<char> stem = lower.EndsWith("est", StringComparison.Ordinal) && lower.Length > 5 ? lower.AsSpan(0, lower.Length - 3) : lower.EndsWith("er", StringComparison.Ordinal) && lower.Length > 4 ? lower.AsSpan(0, lower.Length - 2) : default;
        if (stem.IsEmpty) return lower;
        if (stem[^1] == 'i') return With(stem[..^1], 'y');
        if (stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'f' or 'e' or 'o')) return WordPool.Get(stem[..^1]);
        if (stem[^1] is 'c' or 'v' or 'g' && !stem.EndsWith("ng", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("pl", StringComparison.Ordinal) || stem.EndsWith("tl", StringComparison.Ordinal) || stem.EndsWith("dl", StringComparison.Ordinal)) return With(stem, 'e');
        return WordPool.Get(stem);
    }

    private static string Noun(string word, string xpos)
    {
        if (xpos is "NNS" or "NNPS")
        {
            // "CFLs", "TVs": the letters stay.
            if (word.Length > 2 && word[^1] == 's' && IsAcronym(word.AsSpan(0, word.Length - 1))) return WordPool.Get(word.AsSpan(0, word.Length - (word[^2] is '\'' or '’' ? 2 : 1)));
            return Plural(WordPool.Lower(word));
        }

        switch (word)
        {
            case "am" or "AM" or "a.m" or "A.M.":
                return "a.m.";
            case "pm" or "PM" or "p.m" or "P.M.":
                return "p.m.";
            case "etc" or "Etc":
                return "etc.";
            case "children" or "men" or "women" or "policemen" or "gunmen" or "fishermen" or "lawmen" or "servicemen" or "spokesmen" or "countrymen" or "businessmen" or "teeth" or "feet":
                return Plural(word);
        }

        if (word is "TV" or "IT" or "DNA" or "CO2" or "HR" or "GPS" or "USB" or "IQ" or "AIDS" or "HIV" or "PDT" or "PST" or "EST" or "GMT" or "UTC" or "BCE" or "CE" or "AD" or "BC" or "EDT") return word;
        return WordPool.Lower(word);
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c is not ('\'' or '’' or '.' or '&')) return false;
        }

        return true;
    }

    private static string Plural(string lower)
    {
        if (IrregularForms.TryNoun(lower, out string? lemma)) return lemma;
        int length = lower.Length;
        if (lower.EndsWith("men", StringComparison.Ordinal) && length > 4 && !lower.EndsWith("omen", StringComparison.Ordinal)) return Cut(lower, 2, "an");
        if (lower.EndsWith("women", StringComparison.Ordinal)) return Cut(lower, 2, "an");
        if (lower.EndsWith("people", StringComparison.Ordinal) && length > 6) return Cut(lower, 6, "person");
        if (lower.EndsWith("children", StringComparison.Ordinal)) return Cut(lower, 3, "");
        if (length < 3 || lower[^1] != 's' || _keepS.Contains(lower)) return lower;
        if (char.IsAsciiDigit(lower[0])) return lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal) ? Cut(lower, 2, "s") : lower;
        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal)) return Cut(lower, 2, "");
        if (lower.EndsWith("ss", StringComparison.Ordinal) || lower.EndsWith("us", StringComparison.Ordinal) && length < 5 || lower.EndsWith("ics", StringComparison.Ordinal) && IsScience(lower)) return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal)) return length > 4 ? Cut(lower, 3, "y") : Cut(lower, 1, "");
        if (lower.EndsWith("wives", StringComparison.Ordinal) || lower.EndsWith("knives", StringComparison.Ordinal) || lower.EndsWith("lives", StringComparison.Ordinal) && length < 9 && lower[0] != 'o') return Cut(lower, 3, "fe");
        if (lower.EndsWith("selves", StringComparison.Ordinal) || lower.EndsWith("shelves", StringComparison.Ordinal) || lower.EndsWith("wolves", StringComparison.Ordinal) || lower.EndsWith("thieves", StringComparison.Ordinal)) return Cut(lower, 3, "f");
        if (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("zzes", StringComparison.Ordinal) ||
            lower.EndsWith("tzes", StringComparison.Ordinal)) return lower.EndsWith("axes", StringComparison.Ordinal) && lower is not ("taxes" or "surtaxes" or "faxes" or "relaxes") ? Cut(lower, 1, "") : Cut(lower, 2, "");
        if (lower.EndsWith("yses", StringComparison.Ordinal) && lower.EndsWith("lyses", StringComparison.Ordinal) || lower.EndsWith("theses", StringComparison.Ordinal) || lower.EndsWith("gnoses", StringComparison.Ordinal)) return Cut(lower, 2, "is");
        if (lower.EndsWith("viruses", StringComparison.Ordinal)) return Cut(lower, 2, "");
        if (lower.EndsWith("oes", StringComparison.Ordinal)) return lower.EndsWith("shoes", StringComparison.Ordinal) ? Cut(lower, 1, "") : Cut(lower, 2, "");
        return Cut(lower, 1, "");
    }

    private static bool IsScience(string lower) => lower.EndsWith("omics", StringComparison.Ordinal) && lower != "comics" || lower.EndsWith("ematics", StringComparison.Ordinal) || lower.EndsWith("istics", StringComparison.Ordinal) && lower is not ("statistics" or "characteristics" or "logistics") ||
        lower.EndsWith("onics", StringComparison.Ordinal) && lower is not ("tonics" or "clonics") || lower is "politics" or "physics" or "ethics" or "athletics" or "mechanics" or "gymnastics" or "genetics" or "semantics" or "pragmatics" or "dynamics" or "phonetics" or "geopolitics" or "optics" or "aesthetics" or "ergonomics" or "antics" or "logistics" or "analytics" or "pediatrics" or "obstetrics";

    private static string ProperPlural(string word)
    {
        if (word.Length < 4 || word[^1] is not ('s' or 'S') || _properKeepS.Contains(word)) return word switch { "Men" => "Man", "Women" => "Woman", "Children" => "Child", _ => word };
        bool capitals = char.IsUpper(word[^1]);
        if (capitals) return IsAcronym(word) && word.Length < 5 ? word : WordPool.Get(word.AsSpan(0, word.Length - 1));
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 5) return Cut(word, 3, "y");
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)) return Cut(word, 2, "");
        return word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("ics", StringComparison.Ordinal) ? word : Cut(word, 1, "");
    }

    private static string Verb(string word, Upos upos, string xpos, bool beforePast, Relation relation)
    {
        string lower = WordPool.Lower(word);
        if (upos == Upos.AUX)
        {
            switch (lower)
            {
                case "'ll" or "’ll" or "ll" or "wo":
                    return "will";
                case "'d" or "’d" or "d":
                    return xpos is "VBD" ? "have" : "would";
                case "ca":
                    return "can";
                case "sha":
                    return "shall";
                case "ai" or "'m" or "’m" or "'re" or "’re" or "m" or "re" or "r" or "am":
                    return "be";
                case "'ve" or "’ve" or "ve":
                    return "have";
                case "'s" or "’s" or "s" or "`s":
                    return beforePast && relation == Relation.Aux ? "have" : "be";
            }

            if (xpos == "MD") return lower;
            return IrregularForms.TryVerb(lower, out string? aux) ? aux : lower;
        }

        if (lower is "'s" or "’s") return "be";
        if (lower is "'ve" or "’ve" or "'d" or "’d") return "have";
        if (lower is "gon" or "wan") return lower is "gon" ? "go" : "want";
        switch (xpos)
        {
            case "VB" or "VBP":
                return lower is "are" or "am" or "is" or "'re" or "'m" or "were" or "’re" or "’m" ? "be" : lower is "has" ? "have" : IrregularForms.TryPastOnly(lower, out string? past) ? past : lower;
            case "VBZ":
                return Third(lower);
            case "VBG":
                return Ing(lower);
            case "VBD" or "VBN":
                return Past(lower);
            case "NNP" or "NNPS":
                return NamedVerb(word, lower);
            default:
                return xpos is "NN" or "JJ" or "" ? Untagged(lower) : lower;
        }
    }

    // "United" in a name: the verb's form, with the name's capital.
    private static string NamedVerb(string word, string lower)
    {
        string lemma = Untagged(lower);
        if (!char.IsUpper(word[0]) || lemma.Length == 0) return lemma;
        return string.Create(lemma.Length, lemma, static (span, source) =>
        {
            source.CopyTo(span);
            span[0] = char.ToUpperInvariant(span[0]);
        });
    }

    private static string Untagged(string lower) =>
        lower.EndsWith("ing", StringComparison.Ordinal) ? Ing(lower) : lower.EndsWith("ed", StringComparison.Ordinal) ? Past(lower) : lower;

    private static string Third(string lower)
    {
        if (lower is "lies" or "dies" or "ties" or "vies" or "belies" or "unties" or "leaves" or "saves" or "goes" or "does" or "has" or "is") return lower switch { "goes" => "go", "does" => "do", "has" => "have", "is" => "be", _ => Cut(lower, 1, "") };
        if (lower.Length < 3 || lower[^1] != 's') return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal)) return Cut(lower, 3, "y");
        if (lower is "focuses" or "biases" or "gases" or "buses" or "focusses") return lower is "focusses" ? "focus" : Cut(lower, 2, "");
        if (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal) && lower is not ("aches" or "caches" or "psyches") || lower.EndsWith("xes", StringComparison.Ordinal) && lower != "axes" || lower.EndsWith("zzes", StringComparison.Ordinal) ||
            lower.EndsWith("oes", StringComparison.Ordinal) && lower is not ("hoes" or "tiptoes")) return lower is "quizzes" ? "quiz" : Cut(lower, 2, "");
        return lower.EndsWith("ss", StringComparison.Ordinal) ? lower : Cut(lower, 1, "");
    }

    private static string Ing(string lower)
    {
        if (IrregularForms.TryVerb(lower, out string? lemma)) return lemma;
        if (lower.EndsWith("in'", StringComparison.Ordinal) && lower.Length > 5) return Stem(lower.AsSpan(0, lower.Length - 3));
        if (!lower.EndsWith("ing", StringComparison.Ordinal) || lower.Length < 5) return lower;
        ReadOnlySpan<char> stem = lower.AsSpan(0, lower.Length - 3);
        return HasVowel(stem) ? Prefixed(stem) : lower;
    }

    private static string Past(string lower)
    {
        if (lower is "lay" or "lain") return "lie";
        if (lower is "saw") return "see";
        if (lower is "felt" or "fell" or "found" or "wound" or "ground" or "left" or "bound" or "lit") return IrregularForms.TryVerb(lower, out string? past) ? past : lower;
        if (IrregularForms.TryVerb(lower, out string? lemma)) return lemma;
        if (lower.Length > 4 && lower.EndsWith("'d", StringComparison.Ordinal)) return Cut(lower, 2, "");
        if (lower.Length < 4 || !lower.EndsWith("ed", StringComparison.Ordinal)) return Compound(lower);
        if (lower.EndsWith("ied", StringComparison.Ordinal)) return lower.Length > 4 ? Cut(lower, 3, "y") : Cut(lower, 1, "");
        if (lower.EndsWith("eed", StringComparison.Ordinal)) return lower.EndsWith("ceed", StringComparison.Ordinal) || lower is "need" or "feed" or "bleed" or "breed" or "speed" or "seed" or "heed" or "weed" ? lower : Cut(lower, 1, "");
        ReadOnlySpan<char> stem = lower.AsSpan(0, lower.Length - 2);
        return HasVowel(stem) ? Prefixed(stem) : lower;
    }

    // "re-elected", "rebuilt": the verb behind the prefix.
    private static string Compound(string lower)
    {
        ReadOnlySpan<string> prefixes = ["re-", "re", "un", "over", "under", "out", "mis", "fore", "with", "co-", "up", "pre", "by"];
        foreach (string prefix in prefixes)
        {
            if (lower.Length < prefix.Length + 3 || !lower.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (IrregularForms.TryVerb(WordPool.Get(lower.AsSpan(prefix.Length)), out string? lemma)) return string.Concat(prefix, lemma);
        }

        return lower;
    }

    private static string Prefixed(ReadOnlySpan<char> stem)
    {
        int hyphen = stem.LastIndexOf('-');
        if (hyphen > 0 && hyphen < stem.Length - 2) return string.Concat(stem[..(hyphen + 1)], Stem(stem[(hyphen + 1)..]));
        return Stem(stem);
    }

    // Puts back a lost e, or takes away a doubled consonant.
    private static string Stem(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 2) return WordPool.Get(stem);
        char last = stem[^1], before = stem[^2];
        if (_stemsWithoutE.Contains(stem)) return WordPool.Get(stem);
        if (_doubled.Contains(stem)) return WordPool.Get(stem);
        if (_stemsWithE.Contains(stem)) return With(stem, 'e');
        if (last == before && last is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't') return stem.EndsWith("dd", StringComparison.Ordinal) && stem.Length == 3 ? WordPool.Get(stem) : WordPool.Get(stem[..^1]);
        if (last == before && last == 'l' && _stemsWithoutE.Contains(stem[..^1])) return WordPool.Get(stem[..^1]);
        if (last == before && last == 'l') return WordPool.Get(stem.Length > 5 && !stem.EndsWith("all", StringComparison.Ordinal) && !stem.EndsWith("ill", StringComparison.Ordinal) && !stem.EndsWith("ull", StringComparison.Ordinal) && !stem.EndsWith("oll", StringComparison.Ordinal) ? stem[..^1] : stem);
        if (last == before) return WordPool.Get(stem);
        return NeedsE(stem, last, before) ? With(stem, 'e') : WordPool.Get(stem);
    }

    private static bool NeedsE(ReadOnlySpan<char> stem, char last, char before)
    {
        switch (last)
        {
            case 'v' or 'c' or 'u':
                return true;
            case 'z':
                return before != 't';
            case 'g':
                return before is 'd' or 'r' or 'a' or 'u' or 'l' || (before == 'n' && (stem.EndsWith("eng", StringComparison.Ordinal) || stem.EndsWith("ang", StringComparison.Ordinal) && stem.Length > 4 && !stem.EndsWith("bang", StringComparison.Ordinal) || stem.EndsWith("ung", StringComparison.Ordinal) || stem.EndsWith("ing", StringComparison.Ordinal) && stem.Length > 4 && stem[^4] is 'r' or 'h' && stem.Length > 5));
            case 's':
                return before != 's' && !stem.EndsWith("ocus", StringComparison.Ordinal);
            case 'l':
                return before is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'z' || (before == 'y' || before == 'i' && OneConsonantAfterOneVowel(stem) && stem.EndsWith("il", StringComparison.Ordinal) && !stem.EndsWith("vil", StringComparison.Ordinal)) || (before == 'u' && OneConsonantAfterOneVowel(stem)) || (before == 'a' && stem.Length <= 5 && OneConsonantAfterOneVowel(stem)) || (before == 'o' && OneConsonantAfterOneVowel(stem) && !stem.EndsWith("rol", StringComparison.Ordinal));
            case 'h':
                return stem.EndsWith("ath", StringComparison.Ordinal) || stem.EndsWith("oth", StringComparison.Ordinal) || stem.EndsWith("eath", StringComparison.Ordinal) || stem.EndsWith("ooth", StringComparison.Ordinal);
            case 't':
                return before == 'a' && (stem.Length < 3 || stem[^3] is not ('e' or 'o')) || (before is 'u' or 'o' && OneConsonantAfterOneVowel(stem)) || (before == 'i' && OneConsonantAfterOneVowel(stem) && (stem.Length <= 4 || stem.EndsWith("cit", StringComparison.Ordinal) || stem.EndsWith("gnit", StringComparison.Ordinal) || stem.EndsWith("nvit", StringComparison.Ordinal) || stem.EndsWith("nit", StringComparison.Ordinal) || stem.EndsWith("writ", StringComparison.Ordinal))) || (before == 'e' && stem.EndsWith("plet", StringComparison.Ordinal) || stem.EndsWith("mpet", StringComparison.Ordinal) && stem.Length < 7 || stem.EndsWith("delet", StringComparison.Ordinal)) || stem.EndsWith("ast", StringComparison.Ordinal) && stem is "wast" or "tast" or "past" or "hast";
            case 'r':
                return (before is 'a' or 'i' or 'o' or 'u' && OneConsonantAfterOneVowel(stem)) || (before == 'e' && stem.EndsWith("her", StringComparison.Ordinal) && stem is "adher" or "coher" or "inher") || before is 'b' or 't' && stem.Length > 3 && stem[^2] is 't' or 'b';
            case 'd':
                return before is 'a' or 'i' or 'o' or 'u' or 'e' && OneConsonantAfterOneVowel(stem) && !stem.EndsWith("ead", StringComparison.Ordinal);
            case 'm':
                return before is 'a' or 'i' or 'o' or 'u' or 'e' or 'y' && OneConsonantAfterOneVowel(stem) && !stem.EndsWith("laim", StringComparison.Ordinal);
            case 'n':
                return before is 'i' or 'o' or 'u' or 'a' && OneConsonantAfterOneVowel(stem) && !stem.EndsWith("ion", StringComparison.Ordinal) && !stem.EndsWith("don", StringComparison.Ordinal) && !stem.EndsWith("son", StringComparison.Ordinal) && !stem.EndsWith("kon", StringComparison.Ordinal);
            case 'k':
                return before is 'a' or 'i' or 'o' or 'e' && OneConsonantAfterOneVowel(stem);
            case 'p':
                return before is 'a' or 'i' or 'o' or 'y' && OneConsonantAfterOneVowel(stem) && stem.Length < 6;
            case 'b':
                return before is 'i' or 'u' or 'o' && OneConsonantAfterOneVowel(stem);
            case 'f':
                return before is 'a' or 'i' && OneConsonantAfterOneVowel(stem);
            case 'x' or 'w' or 'y':
                return false;
            default:
                return false;
        }
    }

    private static bool OneConsonantAfterOneVowel(ReadOnlySpan<char> stem) => stem.Length < 3 || !IsVowel(stem[^3]) || (stem[^3] == 'u' && stem.Length > 3 && stem[^4] == 'q');

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        foreach (char c in stem)
        {
            if (IsVowel(c) || c == 'y') return true;
        }

        return false;
    }

    private static string With(ReadOnlySpan<char> stem, char last)
    {
        if (stem.Length > 60) return string.Concat(stem, [last]);
        Span<char> word = stackalloc char[64];
        stem.CopyTo(word);
        word[stem.Length] = last;
        return WordPool.Get(word[..(stem.Length + 1)]);
    }

    private static string Cut(string word, int count, string ending)
    {
        int kept = word.Length - count;
        if (kept + ending.Length > 64) return string.Concat(word.AsSpan(0, kept), ending);
        Span<char> made = stackalloc char[64];
        word.AsSpan(0, kept).CopyTo(made);
        ending.CopyTo(made[kept..]);
        return WordPool.Get(made[..(kept + ending.Length)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
