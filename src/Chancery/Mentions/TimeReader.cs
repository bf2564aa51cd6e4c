using Chancery.Documents;

namespace Chancery.Mentions;

/// <summary>
/// Finds the times that a report names and resolves them against its day of publication. Each has two readings, since "Friday" and "in May" mean the last one of
/// what happened and the next one of what is planned.
/// </summary>
internal sealed class TimeReader
{
    private readonly Tree _tree;
    private readonly TimeForms _forms;
    private readonly DateOnly? _published;
    private readonly List<TimeMention> _times = [];

    internal TimeReader(Tree tree, DateOnly? published)
    {
        _tree = tree;
        _published = published is { Year: > 100 and < 9900 } ? published : null;
        _forms = new TimeForms(tree, _published);
        foreach (Sentence sentence in tree.Document.Sentences) ReadSentence(sentence);
    }

    /// <summary>The day of publication; null if it is unknown or out of bounds.</summary>
    internal DateOnly? Published => _published;

    /// <summary>All times in text order, durations and ages too.</summary>
    internal IReadOnlyList<TimeMention> Times => _times;

    private void ReadSentence(Sentence sentence)
    {
        _forms.End = sentence.EndToken;
        _forms.Begin = sentence.FirstToken;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!TryRead(i, out TimeForm form)) continue;
            form.First = Math.Min(form.First, i);
            // "in Saturday's attack": the preposition belongs to the attack.
            if (Word(form.Last + 1) is "'s" or "’s" && form.CoreFirst > form.First && !form.Open) form.First = form.CoreFirst;
            i = form.Inner > 0 ? form.Inner - 1 : Math.Max(i, form.Last);
            Add(form);
        }
    }

    private string Word(int token) => _forms.Word(token);

    private bool TryRead(int i, out TimeForm form)
    {
        string word = Word(i);
        switch (word)
        {
            case "ever" when Word(i + 1) == "since":
                return Since(i + 1, out form);
            case "since":
                return Since(i, out form);
            case "until" or "till" or "til" or "'til" or "through":
                return _forms.TryRead(i + 1, out form) && form.Kind == TimeKind.Date && Bound(ref form, from: null);
            case "up" when Word(i + 1) is "until" or "to" or "till" && Word(i - 1) is not "-":
                return _forms.TryRead(i + 2, out form) && form.Kind == TimeKind.Date && Bound(ref form, from: null);
            // "By overnight Russian strikes": the preposition belongs to the noun.
            case "by" when _forms.TryRead(i + 1, out TimeForm inner) && _tree.Head(i) > inner.Last && !_tree.IsVerb(_tree.Head(i)):
                form = default;
                return false;
            case "by":
                return _forms.TryRead(i + 1, out form) && form.Kind == TimeKind.Date && Bound(ref form, from: null);
            case "as" when Word(i + 1) is "of" or "from":
                if (!_forms.TryRead(i + 2, out form) || form.Kind != TimeKind.Date) return false;
                form.Past = new DateRange(Word(i + 1) == "of" ? null : form.Past.From, Word(i + 1) == "of" ? form.Past.Until : null);
                form.Future = new DateRange(form.Future.From, null);
                form.Open = true;
                return true;
            case "as" when Word(i + 1) is "early" or "recently" or "late" or "soon" && Word(i + 2) == "as":
                return _forms.TryRead(i + 3, out form);
            case "from":
                return From(i, out form);
            case "between":
                return _forms.TryRead(i + 1, out form, Join.And) && form.Kind == TimeKind.Date;
            case "before" or "after" or "following" or "prior" or "ahead":
                return BeforeOrAfter(i, word, out form);
            case "within":
                return Within(i, out form);
            case "in":
                return In(i, out form);
            case "for":
                return For(i, out form);
            case "on" or "at" or "during" or "over" or "throughout" or "around" or "about" or "across" or "circa" or "amid":
                if (_forms.TryRead(i + 1, out form)) return true;
                return _forms.TryRead(i, out form);
            default:
                return _forms.TryRead(i, out form);
        }
    }

    private bool Since(int i, out TimeForm form)
    {
        if (_forms.TryRead(i + 1, out form))
        {
            if (form.Kind != TimeKind.Date) return false;
            // "Since March", written in February: the last one.
            DateOnly? from = form.Past.From > _published && form.LastOne is DateRange lastOne ? lastOne.From : form.Past.From;
            form.Past = new DateRange(from, _published);
            form.Future = form.Past;
            form.Open = true;
            return true;
        }

        return Event(i, out form);
    }

    // "since the start of the war": a time without a date.
    private bool Event(int i, out TimeForm form)
    {
        form = default;
        int head = _tree.Head(i);
        if (_tree.Relation(i) == Relation.Mark && head > i) return SinceClause(i, head, out form);
        if (_tree.Relation(i) != Relation.Case || head <= i || !_tree.IsNominal(head)) return false;
        int last = Math.Min(_tree.Extent(head).Last, _forms.End - 1);
        if (last > i + 8 || last < head) last = head;
        // "Since the defeat by Chad in August": also where the parse hangs the date higher up.
        if ((DateInside(head + 1, last) ?? DateInside(last + 1, Math.Min(last + 8, _forms.End - 1))) is { } dated)
        {
            form = new TimeForm { First = i, Last = dated.Last, CoreFirst = i + 1, Precision = dated.Precision, Past = new DateRange(dated.Past.From, _published), Future = new DateRange(dated.Past.From, _published), Open = true };
            return true;
        }

        form = new TimeForm { First = i, Last = last, CoreFirst = i + 1, Precision = "period", Past = new DateRange(null, _published), Future = new DateRange(null, _published), Open = true, Event = true };
        return true;
    }

    // "since the bridge fell in September": the day that the clause names.
    private bool SinceClause(int i, int verb, out TimeForm form)
    {
        form = default;
        if (DateInside(verb + 1, Math.Min(verb + 8, _forms.End - 1)) is not { } dated) return false;
        form = new TimeForm { First = i, Last = dated.Last, CoreFirst = i + 1, Precision = dated.Precision, Past = new DateRange(dated.Past.From, _published), Future = new DateRange(dated.Past.From, _published), NamedPast = dated.Past, NamedFuture = dated.Past, Open = true, Inner = dated.First };
        return true;
    }

    private TimeForm? DateInside(int from, int last)
    {
        for (int i = from; i <= last; i++)
        {
            if (_tree[i].Upos is Upos.PUNCT or Upos.CCONJ && _tree[i].Text != "-" || _tree.IsVerb(i)) return null;
            // "Since the defeat last August".
            if (Word(i) is "last" && i > from && _forms.TryRead(i, out TimeForm bare) && bare is { Kind: TimeKind.Date, Anchored: false, Past.From: not null }) return bare;
            if (Word(i) is "in" or "on" && i < last && _forms.TryRead(i + 1, out TimeForm form) && form is { Kind: TimeKind.Date, Anchored: false, Past.From: not null }) return form with { First = i };
        }

        return null;
    }

    // What lasts until a day or is done by it: begun at publication if the day lies ahead.
    private bool Bound(ref TimeForm form, DateOnly? from)
    {
        if (Word(form.Last + 1) is "'s" or "’s") return true;
        form.Past = new DateRange(from ?? Begin(form.Past), form.Past.Until);
        form.Future = new DateRange(from ?? Begin(form.Future), form.Future.Until);
        form.Open = true;
        form.PrefersAhead = true;
        return true;
    }

    private DateOnly? Begin(DateRange range) => range.Until is DateOnly until && _published is DateOnly day && until >= day ? day : null;

    private bool From(int i, out TimeForm form)
    {
        if (!_forms.TryRead(i + 1, out form, Join.To)) return false;
        if (form.Kind == TimeKind.Duration || form.Joined) return form.Kind == TimeKind.Date;
        if (Word(form.Last + 1) is "onwards" or "onward" or "on") form.Last++;
        if (form.Kind != TimeKind.Date) return false;
        if (Word(form.Last + 1) is "'s" or "’s") return true;
        form.Past = new DateRange(form.Past.From, null);
        form.Future = new DateRange(form.Future.From, null);
        form.Open = true;
        form.PrefersAhead = true;
        return true;
    }

    private bool BeforeOrAfter(int i, string word, out TimeForm form)
    {
        form = default;
        int next = i + 1;
        if (word is "prior" or "ahead")
        {
            if (Word(next) is not ("to" or "of")) return false;
            next++;
        }

        if (!_forms.TryRead(next, out form) || form.Kind != TimeKind.Date || form.Anchored) return false;
        if (Word(form.Last + 1) is "'s" or "’s") return true;
        bool before = word is not ("after" or "following");
        // "Before the end of the year": up to its last day.
        if (before && EndsIn(next, form.Last)) return Bound(ref form, from: null);
        form.Past = before ? new DateRange(null, form.Past.From) : new DateRange(form.Past.Until, null);
        form.Future = before ? new DateRange(Begin(new DateRange(null, form.Future.From)), form.Future.From) : new DateRange(form.Future.Until, null);
        form.Open = true;
        form.PrefersAhead = before;
        return true;
    }

    private bool EndsIn(int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (Word(i) == "end" && Word(i + 1) == "of") return true;
        }

        return false;
    }

    // "Will hold their first talks in a decade": how long there was none, and not when.
    private bool CountsBack(int governor)
    {
        if (governor < 0) return false;
        if (_tree.IsNominal(governor)) return IsCounted(governor) || (_tree.Head(governor) is int above and >= 0 && _tree.IsNominal(above) && IsCounted(above));
        for (int child = _tree.FirstChild(governor); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Obj or Relation.Obl && _tree.IsNominal(child) && IsCounted(child)) return true;
        }

        return false;
    }

    private bool IsCounted(int noun)
    {
        for (int child = _tree.FirstChild(noun); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < noun && (_tree.Lower(child) is "first" or "second" or "third" or "fourth" or "fifth" || _tree[child].Xpos == "JJS")) return true;
        }

        return false;
    }

    private bool Within(int i, out TimeForm form)
    {
        // "Within hours jets had struck the port": on the day told last.
        if (Word(i + 1) is "hours" or "minutes" && Word(i + 2) is not ("of" or "after") && (_forms.Anchor ?? _published) is DateOnly told && Tense.LooksBack(_tree, HeadOf(i, i + 1, i + 1).Governor))
        {
            form = new TimeForm { First = i, CoreFirst = i + 1, Last = i + 1, Precision = "hour", Anchored = true };
            form.Set(Days.One(told));
            return true;
        }

        if (!_forms.TryRead(i + 1, out form)) return false;
        if (form.Kind == TimeKind.Duration && form.Unit != TimeUnit.None && form.High > 0 && Word(form.Last + 1) != "of")
        {
            // "Was freed within three days": how soon, not when.
            if (Tense.LooksBack(_tree, HeadOf(i, form.Last, form.CoreFirst).Governor)) return true;
            form.Kind = TimeKind.Date;
            form.Past = form.Future = new DateRange(_published, Days.Move(_published, form.Unit, form.High));
            form.Precision = "period";
            form.Open = true;
            form.PrefersAhead = true;
        }

        return true;
    }

    // "in two weeks" lies ahead of what is planned, and is the length of what was done.
    private bool In(int i, out TimeForm form)
    {
        if (!_forms.TryRead(i + 1, out form)) return false;
        if (form.Kind != TimeKind.Duration || form.Unit == TimeUnit.None || form.Hyphenated) return true;
        (_, int governor) = HeadOf(i, form.Last, form.CoreFirst);
        if (!Tense.LooksAhead(_tree, governor) || CountsBack(governor)) return true;
        form.Kind = TimeKind.Date;
        form.Precision = TimeWords.Precision(form.Unit);
        form.Future = Days.Move(_published, form.Unit, form.High) is DateOnly day ? Days.Around(day, form.Unit) : default;
        form.Past = form.Future;
        return true;
    }

    private bool For(int i, out TimeForm form)
    {
        if (!_forms.TryRead(i + 1, out form)) return false;
        // "for five days before attacking": a length, not a day counted back.
        if (form.Anchored && form.Last < _tree.Count && Word(form.Last) is "before" or "after")
        {
            form = new TimeForm { First = i, CoreFirst = form.CoreFirst, Last = form.Last - 1, Kind = TimeKind.Duration };
            return true;
        }

        if (form.Kind != TimeKind.Duration || form.Unit == TimeUnit.None || form.Hyphenated || form.Count == 0) return true;
        (_, int governor) = HeadOf(i, form.Last, form.CoreFirst);
        if (form.Another)
        {
            form.Kind = TimeKind.Date;
            form.Past = form.Future = new DateRange(_published, Days.Move(_published, form.Unit, form.High));
            form.Open = true;
        }
        else if (Tense.IsPresentPerfect(_tree, governor) && form.Unit >= TimeUnit.Day)
        {
            form.Kind = TimeKind.Date;
            form.Past = form.Future = new DateRange(Days.Move(_published, form.Unit, -form.Count), _published);
            form.Open = true;
        }

        form.Precision = "period";
        return true;
    }

    private void Add(TimeForm form)
    {
        if (form.Skip || IsEventName(form)) return;
        (int head, int governor) = HeadOf(form.First, form.Last, form.CoreFirst);
        if (form.LastOne is DateRange last && !form.Open && !form.Joined && IsFarAhead(form) && governor >= 0 && _tree.IsVerb(governor) && Tense.LooksBack(_tree, governor)) form.Past = last;
        if (!form.Open && form.Kind == TimeKind.Date) Clip(ref form);
        bool ahead = form.AheadOnly || Tense.LooksAhead(_tree, governor, IsPremodifier(form, governor) ? 1 : 12) || (form.PrefersAhead && !Tense.LooksBack(_tree, governor));
        TimeMention time = new()
        {
            First = form.First,
            Last = form.Last,
            Head = head,
            Governor = governor,
            Kind = form.Kind,
            Precision = form.Precision ?? "period",
            Past = form.Past,
            Future = form.Future,
            NamedPast = form.NamedPast,
            NamedFuture = form.NamedFuture,
            LooksAhead = ahead,
            NeedsAnchor = form.Anchored,
            IsOpen = form.Open,
        };
        _times.Add(time);
        if (form.Kind == TimeKind.Date && time.From is DateOnly from && !form.Open && (time.Resolve(ahead).IsDay || _forms.Anchor is null)) _forms.Anchor = from;
    }

    // "Saturday's attack", "a June accord": more often past than what the clause around them tells, unless they are its object.
    private bool IsPremodifier(TimeForm form, int governor) => governor > form.Last && form.First == form.CoreFirst && _tree[governor].Upos is Upos.NOUN or Upos.PROPN;

    // A past verb is believed where the coming day is not close at hand ("bought it in February", written in October) or a whole month has not begun ("fell in March", written in February).
    private bool IsFarAhead(TimeForm form) => _published is DateOnly day && form.Future.From is DateOnly next && next.DayNumber - day.DayNumber >= (form.Precision == "month" ? 1 : 30);

    // "the March 23 Movement", "the July Revolution": a name that holds a date.
    private bool IsEventName(TimeForm form)
    {
        int next = form.Last + 1;
        return form.Kind == TimeKind.Date && form.Precision is "day" or "month" && next < _forms.End && char.IsUpper(_tree[next].Text[0])
            && Word(next) is "movement" or "brigade" or "brigades" or "revolution" or "army" or "front" or "group" or "forum" or "coalition" or "alliance" or "agreement" or "accord" or "accords" or "declaration" or "massacre" or "uprising" or "war" or "martyrs";
    }

    // A past period ends on the report's day, a future one begins there.
    private void Clip(ref TimeForm form)
    {
        if (_published is not DateOnly day) return;
        if (form.Past.From <= day && form.Past.Until > day && !form.Whole) form.Past = form.Past with { Until = day };
        if (form.Future.From < day && form.Future.Until >= day && !form.Whole) form.Future = form.Future with { From = day };
    }

    private (int Head, int Governor) HeadOf(int first, int last, int coreFirst)
    {
        int found = -1;
        for (int i = Math.Max(first, coreFirst); i <= last; i++)
        {
            int head = _tree.Head(i);
            if (head >= first && head <= last) continue;
            if (_tree.Relation(i) is Relation.Punct or Relation.Case or Relation.Det or Relation.Mark or Relation.Cc && found >= 0) continue;
            if (found < 0 || _tree.Relation(found) is Relation.Punct or Relation.Case or Relation.Det or Relation.Mark) found = i;
        }

        if (found < 0) found = last;
        int governor = _tree.Head(found);
        for (int steps = 0; governor >= first && governor <= last && steps < 20; steps++) governor = _tree.Head(governor);
        return (found, governor);
    }
}
