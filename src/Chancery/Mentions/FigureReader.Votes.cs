using Chancery.Documents;

namespace Chancery.Mentions;

// How a vote went.
internal sealed partial class FigureReader
{
    // "Votes 93–18 to …", "in a 42–34 secret ballot", "by a vote of 59–1": those in favour, those against and, where a third number stands, those who abstained.
    private int AddVote(int i)
    {
        if (AddVoteInWords(i) is >= 0 and int told) return told;
        if (!IsCountOfVotes(i) || !IsDash(i + 1) || !IsCountOfVotes(i + 2)) return -1;
        int last = i + 2;
        bool abstained = IsDash(last + 1) && IsCountOfVotes(last + 2);
        if (abstained) last += 2;
        if (!IsBallot(last + 1) && !IsBallot(last + 2) && !IsBallot(i - 1) && !(Word(i - 1) is "of" or "by" && (IsBallot(i - 2) || IsBallot(i - 3)))) return -1;
        AddVotes(i, i, "in favour");
        AddVotes(i + 2, i + 2, "against");
        if (abstained) AddVotes(last, last, "abstained");
        return last;
    }

    // "Voted by 119 to one", "by a vote of 33 to 0", "by 57 votes to 43", "carried by a 61 to 40 vote".
    private int AddVoteInWords(int i)
    {
        if (!Numbers.TryRead(_tree, i, _end, out ReadNumber inFavour) || inFavour.Vague) return -1;
        int to = inFavour.Last + 1;
        bool votes = Word(to) == "votes" && Word(to + 1) == "to";
        if (votes) to++;
        if (Word(to) != "to" || !Numbers.TryRead(_tree, to + 1, _end, out ReadNumber against) || against.Vague) return -1;
        int next = against.Last + 1;
        // "Voted by 20 to 30 members", "by 60 to 40 percent": no result.
        bool counts = !IsBallot(next) && (Word(next) is "%" or "percent" or "per" || next < _end && _tree.Relation(against.Last) == Relation.Nummod && _tree.Head(against.Last) >= next);
        bool led = IsBallot(i - 1) || Word(i - 1) is "of" or "by" && (IsBallot(i - 2) || Word(i - 2) is "passed" or "carried" or "adopted" or "approved" or "rejected" or "defeated");
        if (counts || !votes && !led && !IsBallot(next)) return -1;
        AddVotes(i, inFavour.Last, "in favour");
        // "By 33 to 0": nobody was against.
        if (against.Value > 0) AddVotes(to + 1, against.Last, "against");
        return against.Last;
    }

    // "With 65 abstentions", "13 votes in favour", "passed with two votes against".
    private int AddSide(int i)
    {
        if (!Numbers.TryRead(_tree, i, _end, out ReadNumber number) || number.Vague) return -1;
        int next = number.Last + 1;
        string side = Word(next) is "abstention" or "abstentions" ? "abstained"
            : Word(next) is not ("vote" or "votes") ? ""
            : Word(next + 1) == "against" ? "against" : Word(next + 1) is "in" && Word(next + 2) is "favor" or "favour" or "support" ? "in favour" : "";
        if (side.Length == 0) return -1;
        AddVotes(i, number.Last, side);
        return number.Last;
    }

    private void AddVotes(int first, int last, string side)
    {
        if (!Numbers.TryRead(_tree, first, _end, out ReadNumber number)) return;
        _figures.Add(new FigureMention { First = first, Last = last, Kind = FigureKind.Vote, Low = number.Value, High = number.Value, Head = first, Unit = "votes", Measure = side });
    }

    private bool IsCountOfVotes(int i) => Word(i) is { Length: > 0 and < 4 } word && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private bool IsDash(int i) => Word(i) is "-" or "–" or "—" && Adjoins(i) && Adjoins(i + 1);

    private bool IsBallot(int i) => Word(i) is "vote" or "votes" or "voted" or "voting" or "ballot";
}
