using Chancery.Documents;

namespace Chancery.Mentions;

// What a number counts, and what became of it.
internal sealed partial class FigureReader
{
    private int Add(Reading reading)
    {
        int next = reading.Last + 1;
        FigureKind kind = FigureKind.Count;
        string unit = "";
        int unitToken = -1, last = reading.Last;
        if (Word(next) is "-" && Adjoins(next) && UnitWords.IsMoney(Word(next + 1))) next++;
        if (reading.Hyphenated && reading.Currency is null)
        {
            kind = UnitWords.IsLength(Word(next + 1)) ? FigureKind.Distance : FigureKind.Reference;
            unitToken = next + 1;
            unit = UnitText(unitToken);
            last = unitToken;
        }
        else if (Word(next) is "%" or "percent" or "pct" or "percentage" || (Word(next) is "per" && Word(next + 1) is "cent"))
        {
            kind = FigureKind.Percent;
            unit = "%";
            last = Word(next) == "per" ? next + 1 : next;
        }
        else if (reading.Currency is not null)
        {
            kind = FigureKind.Money;
            unit = reading.Currency;
        }
        else if (reading.Measure is string measure)
        {
            kind = UnitWords.IsLength(measure) ? FigureKind.Distance : FigureKind.Count;
            unit = measure;
        }
        else if (MoneyWord(next) is >= 0 and int money)
        {
            kind = FigureKind.Money;
            unit = Plural(Word(money));
            unitToken = money;
            last = money;
            AddCents(ref reading, ref last);
        }
        else if (UnitWords.InMillions(Word(next)) is string millions)
        {
            kind = FigureKind.Money;
            unit = millions;
            last = next;
            reading.Low *= 1e6;
            reading.High *= 1e6;
        }
        else if (UnitWords.IsLength(Word(next)))
        {
            kind = FigureKind.Distance;
            unit = Word(next);
            last = next;
        }
        else
        {
            unitToken = Refined(UnitOf(reading));
            // "Two critically", "three seriously": the counted noun is understood.
            if (unitToken >= 0 && (_tree[unitToken].Upos == Upos.ADV || Word(unitToken) is "critically" or "seriously" or "severely" or "gravely" or "fatally" or "badly" or "lightly" or "slightly" or "mortally")) unitToken = -1;
            if (unitToken >= 0) unit = UnitText(unitToken);
            if (IsReference(reading, unitToken)) kind = FigureKind.Reference;
        }

        int head = unitToken >= 0 && kind == FigureKind.Count ? Top(reading, unitToken) : HeadOfNumber(reading);
        FigureMention? whole = null;
        string scope = Scope(reading, head, ref whole);
        if (scope == "total" && Word(reading.First) == "up") reading.Bound = Bound.Exact;
        FigureMention figure = new()
        {
            First = reading.First,
            Last = last,
            Kind = kind,
            Low = reading.Bound == Bound.AtMost ? null : reading.Low,
            High = reading.Bound == Bound.AtLeast || reading.Vague ? null : reading.High,
            Approximate = reading.Bound == Bound.About,
            Unit = unit,
            UnitToken = unitToken,
            Head = head,
            Scope = scope,
            Whole = whole,
            Degree = kind == FigureKind.Count && Word(Word(next) == "others" ? next + 1 : next) is "critically" or "seriously" or "severely" or "gravely" ? Word(Word(next) == "others" ? next + 1 : next) : "",
            IsWhole = kind == FigureKind.Count && reading.Bound == Bound.Exact && IsWholeOf(reading.First),
            IsConversion = kind == FigureKind.Money && _figures.Count > 0 && _figures[^1].Kind == FigureKind.Money && Word(reading.First - 1 - (Word(reading.First - 1) is "about" or "around" or "or" ? 1 : 0)) is "(" && _figures[^1].Last + 3 >= reading.First,
        };
        if (kind is FigureKind.Count or FigureKind.Reference) figure.Measure = MeasureOf(figure);
        figure.IsMixed = IsMixed(figure);
        if (reading.Low == 1 && reading.Bound == Bound.Exact && Word(reading.Last + 1) == "of" && figure.Measure.Length == 0 && !(reading.Last + 2 < _end && _tree[reading.Last + 2].Upos == Upos.NUM)) figure.Kind = FigureKind.Reference;
        _figures.Add(figure);
        return last;
    }

    // "3 dollars 50 cents", "15 dollars and 50", "75 USD million".
    private void AddCents(ref Reading reading, ref int last)
    {
        int next = last + 1;
        if (Word(next) is "million" or "billion" or "trillion")
        {
            double scale = Word(next) switch { "million" => 1e6, "billion" => 1e9, _ => 1e12 };
            reading.Low *= scale;
            reading.High *= scale;
            last = next;
            return;
        }

        if (Word(last) is not ("dollar" or "dollars" or "euro" or "euros" or "usd" or "eur")) return;
        if (Word(next) == "and") next++;
        if (!Numbers.TryRead(_tree, next, _end, out ReadNumber cents) || cents.Vague || cents.Value is <= 0 or >= 100 || cents.Value != Math.Floor(cents.Value)) return;
        int after = cents.Last + 1;
        bool named = Word(after) is "cent" or "cents";
        if (!named && (cents.Value < 10 || after < _end && Word(after) is not ("." or "," or ";" or "!" or "?" or ")"))) return;
        reading.Low += cents.Value / 100;
        reading.High += cents.Value / 100;
        last = named ? after : cents.Last;
    }

    // "dollars", "US dollars", "Chinese yuan".
    private int MoneyWord(int next)
    {
        if (UnitWords.IsMoney(Word(next)) && Word(next) is not ("real" or "won" or "mark") && !_tree.IsVerb(next)) return next;
        return next + 1 < _end && _tree[next].Upos is Upos.PROPN or Upos.ADJ && Word(next + 1) is "dollars" or "dollar" or "euros" or "pounds" or "yuan" or "yen" or "francs" or "rupees" or "pesos" or "markka" or "rubles" or "roubles" ? next + 1 : -1;
    }

    private static string Plural(string money) => money switch
    {
        "dollar" or "usd" => "dollars",
        "euro" or "eur" => "euros",
        "pound" => "pounds",
        "rupee" => "rupees",
        "ruble" => "rubles",
        "rouble" => "roubles",
        "franc" => "francs",
        "peso" => "pesos",
        _ => money,
    };

    private string UnitText(int token) => _tree[token].Text;

    // The noun that is counted: by the tree where it holds, else the end of the run of words that may stand between a number and its noun.
    private int UnitOf(Reading reading)
    {
        int next = reading.Last + 1;
        if (Word(next) is "of")
        {
            int noun = next + 1;
            // "One of three drones", "four of the nine hostages".
            if (Word(noun) is "the" or "its" or "their" or "these" or "those") noun++;
            while (noun < _end && _tree[noun].Upos == Upos.NUM) noun++;
            return NounAfter(noun, stop: next + 9);
        }

        for (int i = reading.NumberFirst; i <= reading.Last; i++)
        {
            int head = _tree.Head(i);
            if (head > reading.Last && head < _end && head <= reading.Last + 8 && _tree.Relation(i) is Relation.Nummod or Relation.Det or Relation.Compound or Relation.Amod && _tree.IsNominal(head) && IsRun(next, head)) return LastOfRun(head);
        }

        return NounAfter(next, stop: next + 7);
    }

    // A name or adjective is counted only where no common noun follows it ("two Polish and three Czech miners", "44 Leopard tanks"); states of people are no units.
    private int Refined(int unit)
    {
        if (unit < 0 || Word(unit) is "dead" or "wounded" or "injured" or "missing" or "hurt") return -1;
        if (_tree[unit].Xpos is "NNS" || _tree[unit].Upos is not (Upos.PROPN or Upos.ADJ) || unit + 1 >= _end) return unit;
        if (_tree[unit + 1].Xpos is "NNS") return unit + 1;
        // "70 Boko Haram and Al-Qaeda insurgents".
        while (unit + 2 < _end && _tree[unit + 1].Upos == Upos.PROPN && _tree[unit].Relation is Relation.Compound or Relation.Flat) unit++;
        if (_tree[unit + 1].Xpos is "NNS") return unit + 1;
        return Word(unit + 1) is "and" or "or" && CommonNounAfter(unit + 2) is > 0 and int common ? common : unit;
    }

    private bool IsRun(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!BelongsBeforeNoun(i) && _tree[i].Upos is not (Upos.CCONJ or Upos.PUNCT)) return false;
            // "Forty hypersonic, ballistic and cruise missiles".
            if (Word(i) == "," && i > from && _tree[i - 1].Upos == Upos.ADJ && (_tree.Head(i - 1) == to || _tree.Relation(i - 1) == Relation.Conj && _tree.Head(_tree.Head(i - 1)) == to) && _tree[to].Xpos == "NNS") continue;
            if (Word(i) is "," or "." or ";" or ":" or ")") return false;
        }

        return true;
    }

    // The parse may stop a compound short ("27 member | states").
    private int LastOfRun(int noun)
    {
        while (noun + 1 < _end && _tree[noun + 1].Upos is Upos.NOUN && _tree[noun].Upos is Upos.NOUN or Upos.PROPN && _tree.Relation(noun) is Relation.Compound && _tree.Head(noun) == noun + 1) noun++;
        return noun;
    }

    private bool BelongsBeforeNoun(int i) =>
        _tree[i].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.DET or Upos.SYM or Upos.PRON && _tree[i].Xpos is not ("PRP" or "WP" or "WDT") || Word(i) is "-" or "'s" or "’s" or "more" or "other" || (_tree[i].Upos is Upos.VERB && _tree[i].Xpos is "VBN" or "VBG" && _tree.Relation(i) is Relation.Amod or Relation.Compound);

    // "IS–Somalia fighters": an abbreviation is a name, whatever the parse makes of it.
    private bool IsAbbreviation(int i) => _tree[i].Upos is Upos.VERB or Upos.AUX && _tree[i].Length > 1 && !_tree[i].Text.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private bool IsJoint(int i) => Word(i) is "-" or "–" && Adjoins(i) && Adjoins(i + 1);

    private int NounAfter(int from, int stop)
    {
        int found = -1;
        for (int i = from; i < Math.Min(stop, _end); i++)
        {
            if (_times[i] is { Kind: not TimeKind.Duration }) break;
            if (found < 0 && Word(i).EndsWith("ly", StringComparison.Ordinal) && _tree[i].Xpos is not "NNS" && Word(i) is not ("family" or "assembly" or "ally" or "supply" or "anomaly")) continue;
            if (IsJoint(i)) continue;
            if (_tree[i].Upos is Upos.NOUN or Upos.PROPN || IsAbbreviation(i) || (_tree[i].Xpos is "NNS" or "NN") || Word(i) is "others" or "them" or "us" or "those")
            {
                // A name after a plural noun is another phrase ("12 people Tuesday").
                if (found >= 0 && _tree[found].Xpos == "NNS" && _tree.Relation(found) is not Relation.Compound) break;
                found = i;
                if (Word(i) is "people" or "others" or "them" or "us") break;
                continue;
            }

            // "two Polish and three Czech miners", "30 Al-Shabaab and Islamic State fighters": the noun comes after the last name.
            if (found >= 0 && Word(i) is "and" or "or" or "," && _tree[found].Xpos is "NNP" && CommonNounAfter(i + 1) is > 0 and int common) return common;
            if (found >= 0 && _tree[i].Xpos is "VBG" or "VBN" && _tree[found].Xpos is "NN" && i + 1 < _end && _tree[i + 1].Xpos is "NNS") continue;
            if (!BelongsBeforeNoun(i)) break;
            if (found >= 0 && _tree[i].Upos is not Upos.ADJ && Word(i) is not ("-" or "'s" or "’s")) break;
            if (found >= 0 && _tree[found].Xpos is "NNS") break;
        }

        return found;
    }

    private int CommonNounAfter(int from)
    {
        for (int i = from; i < Math.Min(from + 6, _end); i++)
        {
            if (_tree[i].Xpos is "NNS") return i;
            if (_tree[i].Upos is not (Upos.PROPN or Upos.ADJ or Upos.NUM) && Word(i) is not ("-" or "'s" or "’s")) return -1;
        }

        return -1;
    }

    // The word by which the phrase hangs on the rest: "dozens" in "dozens of people".
    private int Top(Reading reading, int unit)
    {
        int head = unit;
        for (int steps = 0; steps < 4; steps++)
        {
            int up = _tree.Head(head);
            if (up < reading.NumberFirst || up > reading.Last) return head;
            head = up;
        }

        return head;
    }

    private int HeadOfNumber(Reading reading)
    {
        for (int i = reading.NumberFirst; i <= reading.Last; i++)
        {
            int head = _tree.Head(i);
            if (head < reading.First || head > reading.Last) return i;
        }

        return reading.Last;
    }

    // "the two countries", "one of the largest", "both", "1 in 3 children", "one of three drones" (the three).
    private bool IsReference(Reading reading, int unit)
    {
        if (reading.Bound == Bound.Exact && (Word(reading.First - 1) is "in" or "of" && Word(reading.First - 2) is "1" or "one" || reading.Low == 1 && Word(reading.Last + 1) == "in" && reading.Last + 2 < _end && _tree[reading.Last + 2].Upos == Upos.NUM)) return true;
        string before = Word(reading.First - 1);
        if (reading.Bound == Bound.Exact && reading.Low <= 3 && before is "the" or "these" or "those" or "both" or "between") return unit < 0 || Word(unit) is not ("hostages" or "soldiers" or "prisoners" or "suspects" or "perpetrators" or "attackers" or "gunmen" or "detainees" or "defendants" or "militants");
        if (reading.Low == 1 && Word(reading.Last + 1) == "of")
        {
            for (int i = reading.Last + 2; i < Math.Min(reading.Last + 6, _end); i++)
            {
                if (_tree[i].Xpos is "JJS" or "RBS") return true;
            }
        }

        return false;
    }

    // "Four of the nine hostages": the nine are those of whom four are counted.
    private bool IsWholeOf(int first)
    {
        int of = Word(first - 1) is "the" or "its" or "their" or "these" or "those" ? first - 2 : first - 1;
        return Word(of) == "of" && of > _begin && _tree[of - 1].Upos == Upos.NUM && Numbers.TryRead(_tree, of - 1, of, out _);
    }

    private string Scope(Reading reading, int head, ref FigureMention? whole)
    {
        string before = Word(reading.First - 1);
        if (before is "including" or "included" or "include" or "among" || (before is "," && Word(reading.First - 2) is "including") || (Word(reading.Last + 1) is "of" && Word(reading.Last + 2) is "them" or "whom" or "which") || IsPartWith(reading, before, head))
        {
            for (int i = _figures.Count - 1; i >= 0 && _figures[i].First >= _begin; i--)
            {
                if (_figures[i].Kind != FigureKind.Count) continue;
                whole = _figures[i].Scope == "part" ? _figures[i].Whole : _figures[i];
                break;
            }

            return "part";
        }

        // "18, including 15 for this and three for that".
        if (before is "and" or "," && _figures.Count > 0 && _figures[^1] is { Scope: "part", First: int earlier } part && earlier >= _begin && head >= 0 && _tree.Relation(head) == Relation.Conj && IsUnderConj(head, part.Head))
        {
            whole = part.Whole;
            return "part";
        }

        // "The toll rises to nine soldiers, four farmers and two monks".
        if (before is "and" or "," && _figures.Count > 0 && _figures[^1] is { Kind: FigureKind.Count, Scope: "total", First: int behind } sum && behind >= _begin && head >= 0 && _tree.Relation(head) == Relation.Conj && (IsUnderConj(head, sum.Head) || sum.Head >= 0 && _tree.Head(head) == _tree.Head(sum.Head))) return "total";
        if (reading.New || Word(reading.Last + 1) is "more" or "additional" or "others") return "new";
        if (IsRunningTotal(reading, head)) return "total";
        // "Bringing the total number of those killed up to 104".
        if (reading.Bound == Bound.AtMost && Word(reading.First) == "up" && TollBefore(reading.First, 24)) return "total";
        if (Word(reading.First - 1) is "to" && TollBefore(reading.First - 1, Word(reading.Last + 2) is "killed" or "dead" or "injured" or "wounded" ? 14 : 24)) return "total";
        return head >= 0 && _tree.Lower(Math.Min(reading.Last + 1, _end - 1)) is "total" ? "total" : "";
    }

    // "Kill nine villagers, with four who were asleep": a number alone with a clause of its own.
    private bool IsPartWith(Reading reading, string before, int head) =>
        before == "with" && Word(reading.Last + 1) is "who" or "whom" or "that" && head >= reading.First && head <= reading.Last && _tree.HasChild(head, Relation.AclRelcl);

    // "Forty people have died since the war began", "at least nine so far this year": counted over many acts.
    private bool IsRunningTotal(Reading reading, int head)
    {
        if (head < 0) return false;
        int clause = _tree.ClauseHead(head);
        // "Carried out ninety raids since June, killing forty": the main clause's time.
        if (_tree.Relation(clause) == Relation.Advcl && _tree[clause].Xpos == "VBG" && _tree.Head(clause) >= 0) clause = _tree.Head(clause);
        for (int i = _begin; i < _end; i++)
        {
            string word = Word(i);
            bool soFar = (word == "far" && Word(i - 1) == "so" || word == "date" && Word(i - 1) == "to") && !IsJudged(i);
            bool since = word == "since" && i > reading.Last && !IsJudged(i);
            bool year = word == "year" && Word(i - 1) == "this" && Word(i - 2) is not ("earlier" or "later") && !IsJudged(i);
            if ((soFar || since || year) && Math.Abs(i - reading.First) < 40 && Ends(i, clause)) return true;
        }

        return false;
    }

    // Hangs on that clause, with no other clause between.
    private bool Ends(int token, int clause)
    {
        for (int steps = 0; steps < 5 && token >= 0; steps++, token = _tree.Head(token))
        {
            if (token == clause) return true;
            if (_tree.IsVerb(token) && _tree.Relation(token) is not (Relation.Advcl or Relation.Acl)) return false;
            if (_tree.IsVerb(token) && _tree.Child(token, Relation.Mark) is var mark && (mark < 0 || Word(mark) != "since")) return false;
        }

        return false;
    }

    // "The worst attack since March", "first since 2019", "the third this year".
    private bool IsJudged(int at)
    {
        for (int i = at - 1; i >= Math.Max(_begin, at - 8); i--)
        {
            if (_tree[i].Xpos == "JJS" || Word(i) is "first" or "second" or "third" or "fourth" or "fifth" or "most") return true;
            if (Word(i) is "," or ";") return false;
        }

        return false;
    }

    private bool IsUnderConj(int token, int first)
    {
        for (int steps = 0; steps < 3 && token >= 0 && _tree.Relation(token) == Relation.Conj; steps++)
        {
            token = _tree.Head(token);
            if (token == first) return true;
        }

        return false;
    }

    private bool TollBefore(int to, int reach)
    {
        for (int i = to - 1; i >= Math.Max(_begin, to - reach); i--)
        {
            if (Word(i) == "toll" || i >= to - 14 && Word(i) is "total" or "number" or "tally" or "count" or "deaths") return true;
        }

        return false;
    }

    // What the words beside the counted noun say became of it.
    private string MeasureOf(FigureMention figure)
    {
        int unit = figure.UnitToken;
        if (unit >= 0 && OwnMeasure(unit) is { Length: > 0 } own) return own;
        if (FromPrevious(figure.First - 1) is { Length: > 0 } before) return before;
        if (FromNext(Math.Max(figure.Last, unit) + 1) is { Length: > 0 } next) return next;
        if (figure.Scope == "total" && TollOf(figure.First) is { Length: > 0 } toll) return toll;
        if (unit >= 0 && FromDependents(unit, figure.First) is { Length: > 0 } below) return below;
        // "Kills two and injures thirty others, including five children": of those counted last.
        if (figure is { Scope: "part", Whole.Measure: { Length: > 0 } ofWhole }) return ofWhole;
        if (FromGovernor(figure) is { Length: > 0 } above) return above;
        if (figure.Scope == "total" && _figures.Count > 0 && _figures[^1] is { Scope: "total", Measure: { Length: > 0 } summed, First: int behind } && behind >= _begin) return summed;
        return unit < 0 && figure.Head >= 0 ? FromDependents(figure.Head, figure.First) : "";
    }

    // "Killing and wounding nine soldiers", "killed or injured nine": some of this and some of that.
    private bool IsMixed(FigureMention figure)
    {
        if (figure.Kind != FigureKind.Count || figure.Measure is not ("dead" or "injured")) return false;
        int token = figure.Head;
        while (token >= 0 && (_tree.Relation(token) is Relation.Nummod or Relation.Nmod && _tree.Head(token) >= figure.First || _tree.Relation(token) == Relation.Conj && _tree.IsNominal(_tree.Head(token)))) token = _tree.Head(token);
        int verb = token >= 0 && _tree.Relation(token) is Relation.Obj or Relation.NsubjPass ? _tree.Head(token) : -1;
        if (verb < 0 || !_tree.IsVerb(verb)) return false;
        int joint = _tree.Relation(token) == Relation.Obj ? verb - 1 : verb + 1, other = _tree.Relation(token) == Relation.Obj ? verb - 2 : verb + 2;
        if (Word(joint) is not ("and" or "or") || other < _begin || other >= _end || !_tree.IsVerb(other)) return false;
        bool joined = _tree.Relation(Math.Max(verb, other)) == Relation.Conj && _tree.Head(Math.Max(verb, other)) == Math.Min(verb, other) && _tree[verb].Xpos == _tree[other].Xpos;
        return joined && (_casualties.Measure(_tree, verb), _casualties.Measure(_tree, other)) is ("dead", "injured") or ("injured", "dead") && !_tree.HasChild(other, Relation.Obj) && !_tree.HasChild(Math.Max(verb, other), Relation.Nsubj) && !(_tree.Relation(token) == Relation.NsubjPass && _tree.HasChild(other, Relation.NsubjPass));
    }

    // "39 deaths", "five arrests", "five bodies", but not "the bodies of the United Nations".
    private string OwnMeasure(int unit)
    {
        string measure = _casualties.Measure(_tree, unit);
        if (measure is "dead" or "injured" or "missing") return Word(unit) is "bodies" && _tree.HasChild(unit, Relation.Compound) ? "" : measure;
        return Word(unit) is "arrests" or "abductions" or "kidnappings" or "detentions" ? measure : "";
    }

    // "killing 12", "injures more than 50", "the deaths of 40", "the arrest of six".
    private string FromPrevious(int before)
    {
        while (before > _begin && (_tree[before].Upos is Upos.ADV or Upos.DET || Word(before) is "a" or "an" or "another" or "its" or "their" or "his" or "least" || Word(before) == "at" && Word(before + 1) is "least" or "most")) before--;
        if (Word(before) == "of") return before > _begin && !_tree.IsVerb(before - 1) ? _casualties.Measure(_tree, before - 1) : "";
        // "Shot dead five people": the outcome stands before those it befell.
        if (Word(before) == "dead" && before > _begin && _tree.Lemma(before - 1) == "shoot" && _tree.IsVerb(before - 1)) return "dead";
        if (before < _begin || Word(before) is "death" or "deaths" or "dead" or "injury" or "injuries" or "missing" or "toll" or "body" or "bodies" or "custody" or "hostage" or "fatalities") return "";
        return Plausible(_casualties.Measure(_tree, before), before);
    }

    private string TollOf(int first)
    {
        for (int i = first - 1; i >= Math.Max(_begin, first - 24); i--)
        {
            if (Word(i) is "toll") return "dead";
            if (i >= first - 14 && _casualties.Measure(_tree, i) is { Length: > 0 } measure) return measure;
        }

        return "";
    }

    // "27 people killed", "two wounded soldiers", "workers who were abducted".
    private string FromDependents(int noun, int first)
    {
        for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
        {
            Relation relation = _tree.Relation(child);
            if (relation is not (Relation.Amod or Relation.Acl or Relation.AclRelcl) || child < first) continue;
            if (_casualties.Measure(_tree, child) is not { Length: > 0 } measure || relation == Relation.AclRelcl && BefallsOthers(child) || relation == Relation.Amod && measure == "displaced" && IsSite(noun)) continue;
            if (relation == Relation.Amod || IsUndergone(child, measure)) return Plausible(measure, child);
        }

        return "";
    }

    // "Two attacks in which a soldier was killed": who it befell stands in the clause.
    private bool BefallsOthers(int verb)
    {
        int subject = _tree.Child(verb, Relation.NsubjPass) is >= 0 and int hurt ? hurt : _tree.Child(verb, Relation.Nsubj);
        return subject >= 0 && _tree[subject].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM;
    }

    // "Two displaced persons' shelters": for those displaced.
    private bool IsSite(int noun) => _tree.Lemma(noun) is "shelter" or "camp" or "site" or "center" or "centre" or "settlement";

    // A verb whose noun undergoes it: passive, or one of dying, fleeing and vanishing.
    private bool IsUndergone(int verb, string measure)
    {
        if (_tree.HasChild(verb, Relation.Obj)) return measure is "displaced" && IsIntransitive(verb);
        if (_tree.IsPassive(verb) || _tree[verb].Xpos is "VBN" or "JJ") return true;
        return IsIntransitive(verb) || (measure is "missing" && !_tree.IsVerb(verb));
    }

    private bool IsIntransitive(int verb) => Word(verb) is "die" or "dies" or "died" or "dying" or "perish" or "perished" or "drown" or "drowned" or "drowning" or "flee" or "flees" or "fled" or "fleeing" or "disappear" or "disappeared" or "vanished";

    private string FromGovernor(FigureMention figure)
    {
        int token = figure.Head;
        for (int steps = 0; token >= 0 && steps < 6; steps++)
        {
            int head = _tree.Head(token);
            if (head < 0) return _tree.HasChild(token, Relation.Cop) ? _casualties.Measure(_tree, token) : "";
            string measure = _casualties.Measure(_tree, head);
            switch (_tree.Relation(token))
            {
                case Relation.Obj or Relation.Iobj or Relation.NsubjPass:
                    return measure.Length > 0 ? Plausible(measure, head) : Resulting(head) is { Length: > 0 } resulting ? resulting : JoinedHarm(head);
                // The parse may take "at least" and "over" for prepositions.
                case Relation.Obl or Relation.OblUnmarked when token == figure.Head && CaseLiesIn(token, figure) && measure.Length > 0:
                    return Plausible(measure, head);
                case Relation.Nsubj:
                    if (measure.Length == 0) return "";
                    return !_tree.IsVerb(head) || IsIntransitive(head) || (_tree[head].Xpos is "VBN" or "VBD" && !_tree.HasChild(head, Relation.Obj)) ? Plausible(measure, head) : "";
                case Relation.Nmod when _tree.Case(token) is "of" or "to":
                    if (measure.Length > 0) return measure;
                    if (Word(head) is not ("number" or "group" or "total" or "bodies" or "toll" or "lives")) return "";
                    if (Word(head) is "toll" or "lives") return "dead";
                    break;
                case Relation.Conj or Relation.Appos or Relation.Nummod or Relation.Nmod:
                    break;
                default:
                    return "";
            }

            token = head;
        }

        return "";
    }

    private bool CaseLiesIn(int token, FigureMention figure)
    {
        bool found = false;
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is not Relation.Case) continue;
            if (child < figure.First || child > figure.Last) return false;
            found = true;
        }

        return found;
    }

    // Buildings are hit, not killed; charges of a court are no arrests.
    private string Plausible(string measure, int verb) => measure is "abducted" && Word(verb).StartsWith("seiz", StringComparison.Ordinal) ? "" : measure;

    // "Two guards are shot and critically wounded".
    private string JoinedHarm(int verb)
    {
        if (_tree.Lemma(verb) is not ("shoot" or "stab" or "beat" or "attack" or "hit" or "strike" or "ambush")) return "";
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Conj && _tree[child].Xpos is "VBN" or "VBD" && !_tree.HasChild(child, Relation.Nsubj) && !_tree.HasChild(child, Relation.NsubjPass) && !_tree.HasChild(child, Relation.Obj) && _casualties.Measure(_tree, child) is { Length: > 0 } measure) return measure;
        }

        return "";
    }

    // "leaving 13 injured": the state stands beside the object.
    private string Resulting(int verb)
    {
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Xcomp && _casualties.Measure(_tree, child) is { Length: > 0 } measure) return measure;
        }

        return "";
    }

    // The words right after it, where the parse has missed them ("two killed and three seriously wounded").
    private string FromNext(int next)
    {
        for (int i = next; i < Math.Min(next + 6, _end); i++)
        {
            string word = Word(i);
            if (_casualties.Measure(_tree, i) is { Length: > 0 } measure)
            {
                bool participle = measure is "missing" || _tree[i].Xpos is not ("VBZ" or "VBP" or "VBG" or "VB") || IsIntransitive(i);
                if (measure is "displaced" && _tree.Child(i, Relation.Obj) is >= 0 and int fled && Word(fled) is "scene" or "police" or "vehicle" or "custody" or "prison") return "";
                return participle && !(IsIntransitive(i) is false && _tree[i].Xpos is "VBD" && _tree.HasChild(i, Relation.Obj)) ? Plausible(measure, i) : "";
            }

            bool skipped = word is "others" or "more" or "people" or "other" or "are" or "were" or "was" or "is" or "be" or "been" or "being" or "have" or "has" or "had" or "reported" or "feared" or "confirmed"
                or "reportedly" or "also" or "taken" or "allegedly" or "still" or "left" or "got" or "believed" or "presumed" or "shot" or "stabbed" or "beaten" or "hacked" or "burned" or "found" or "and" || word.EndsWith("ly", StringComparison.Ordinal);
            if (!skipped) return "";
        }

        return "";
    }

    // "killing 12 people and wounding 30": a number without a noun takes it from the one before it, or from the one after it.
    private void Share(int from)
    {
        for (int i = from; i < _figures.Count; i++)
        {
            FigureMention figure = _figures[i];
            if (figure.Kind != FigureKind.Count || (figure.UnitToken >= 0 && Word(figure.UnitToken) is not ("others" or "them" or "those" or "us"))) continue;
            string unit = figure is { Scope: "part", UnitToken: < 0, Whole: { } whole } ? whole.Unit : "";
            for (int k = i - 1; k >= Math.Max(from, i - 12) && unit.Length == 0; k--)
            {
                if (IsCounted(_figures[k]) && (_figures[k].Scope != "part" || figure.Scope == "part")) unit = _figures[k].Unit;
            }

            for (int k = i + 1; k < Math.Min(_figures.Count, i + 12) && unit.Length == 0 && figure.UnitToken < 0; k++)
            {
                if (IsCounted(_figures[k])) unit = _figures[k].Unit;
            }

            if (unit.Length == 0 && figure.Scope == "total" && CountedBefore(figure.First) is >= 0 and int counted) unit = UnitText(counted);
            if (unit.Length == 0 && (figure.Measure.Length > 0 || figure.High is null)) unit = "people";
            if (unit is "person") unit = "people";
            if (unit.Length > 0 && (figure.Measure.Length > 0 || figure.UnitToken >= 0 || IsArgument(figure))) figure.Unit = unit;
        }

        int kept = from;
        for (int i = from; i < _figures.Count; i++)
        {
            FigureMention figure = _figures[i];
            if (figure.Scope == "part" && figure.Measure.Length == 0 && figure.Whole is not null) figure.Measure = figure.Whole.Measure;
            if (figure.Kind == FigureKind.Count && figure.UnitToken < 0 && figure.Measure.Length == 0 && figure.Whole is null && figure.Unit.Length == 0) continue;
            _figures[kept++] = figure;
        }

        _figures.RemoveRange(kept, _figures.Count - kept);
    }

    // "brings the number of militants killed to 163".
    private int CountedBefore(int first)
    {
        for (int i = first - 1; i > Math.Max(_begin, first - 16); i--)
        {
            if (Word(i) is "of" && Word(i - 1) is "number" or "total") return NounAfter(i + 1, i + 8);
        }

        return -1;
    }

    // "only 27 have ratified it", "with tens of thousands affected".
    private bool IsArgument(FigureMention figure) =>
        figure.High is null || figure.Scope is "part" || _tree.Relation(figure.Head) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Conj;

    private bool IsCounted(FigureMention figure) => figure.Kind == FigureKind.Count && figure.UnitToken >= 0 && Word(figure.UnitToken) is not ("others" or "them" or "those" or "us" or "deaths" or "injuries" or "arrests");
}
