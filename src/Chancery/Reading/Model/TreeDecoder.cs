namespace Chancery.Reading;

/// <summary>The best dependency tree with exactly one root, after Chu, Liu and Edmonds. Keeps its scratch memory.</summary>
internal sealed class TreeDecoder
{
    private double[] _score = [];
    private int[] _from = [];
    private int[] _to = [];
    private int[] _best = [];
    private int[] _slot = [];
    private int[] _seen = [];
    private bool[] _gone = [];
    private int[] _parent = [];
    private int[] _inFrom = [];
    private int[] _inTo = [];

    /// <summary>
    /// Finds the head of each of n words; scores[d * stride + h] is that of head h for word d (0 is the root, words count from 1 as heads and from 0 as
    /// dependents). heads[d] is 0 for the root word.
    /// </summary>
    internal unsafe void Decode(float* scores, int stride, int n, Span<int> heads)
    {
        int roots = 0;
        for (int d = 0; d < n; d++)
        {
            float* row = scores + ((nint)d * stride);
            int best = d == 0 && n > 1 ? -1 : 0;
            for (int h = best < 0 ? 0 : 1; h <= n; h++)
            {
                if (h == d + 1) continue;
                if (best < 0 || row[h] > row[best]) best = h;
            }

            heads[d] = best;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads[..n])) return;
        Contract(scores, stride, n, heads);
    }

    private bool HasCycle(ReadOnlySpan<int> heads)
    {
        int n = heads.Length;
        if (_seen.Length < n + 1) Grow(n);
        Array.Clear(_seen, 0, n + 1);
        for (int start = 1; start <= n; start++)
        {
            int at = start;
            while (at != 0 && _seen[at] == 0)
            {
                _seen[at] = start;
                at = heads[at - 1];
            }

            if (at != 0 && _seen[at] == start) return true;
        }

        return false;
    }

    private void Grow(int n)
    {
        int size = Math.Max(64, n + 1);
        _score = new double[size * size];
        _from = new int[size * size];
        _to = new int[size * size];
        _best = new int[size];
        _slot = new int[size];
        _seen = new int[2 * size];
        _gone = new bool[size];
        _parent = new int[2 * size];
        _inFrom = new int[2 * size];
        _inTo = new int[2 * size];
    }

    private unsafe void Contract(float* scores, int stride, int n, Span<int> heads)
    {
        if (_slot.Length < n + 1) Grow(n);
        int size = n + 1;

        // Each root costs so much that one is always best.
        for (int v = 0; v < size; v++)
        {
            _slot[v] = v;
            _gone[v] = false;
            for (int u = 0; u < size; u++)
            {
                int arc = (u * size) + v;
                _score[arc] = v == 0 || u == v ? double.NegativeInfinity : scores[((nint)(v - 1) * stride) + u] - (u == 0 ? 1e6 : 0);
                _from[arc] = u;
                _to[arc] = v;
            }
        }

        Array.Fill(_parent, -1);
        int components = size;
        while (true)
        {
            for (int v = 1; v < size; v++)
            {
                if (_gone[v]) continue;
                int best = -1;
                for (int u = 0; u < size; u++)
                {
                    if (_gone[u] || u == v) continue;
                    if (best < 0 || _score[(u * size) + v] > _score[(best * size) + v]) best = u;
                }

                _best[v] = best;
            }

            int onCycle = FindCycle(size);
            if (onCycle < 0) break;

            // The cycle becomes one component in the slot of the word it was found at.
            int made = components++;
            int member = onCycle;
            do
            {
                int arc = (_best[member] * size) + member;
                int id = _slot[member];
                _inFrom[id] = _from[arc];
                _inTo[id] = _to[arc];
                _parent[id] = made;
                member = _best[member];
            }
            while (member != onCycle);

            for (int u = 0; u < size; u++)
            {
                if (_gone[u] || InCycle(u, onCycle)) continue;
                double enter = double.NegativeInfinity, leave = double.NegativeInfinity;
                int enterFrom = -1, enterTo = -1, leaveFrom = -1, leaveTo = -1;
                member = onCycle;
                do
                {
                    int into = (u * size) + member;
                    double gain = _score[into] - _score[(_best[member] * size) + member];
                    if (enterFrom < 0 || gain > enter) (enter, enterFrom, enterTo) = (gain, _from[into], _to[into]);
                    int outOf = (member * size) + u;
                    if (leaveFrom < 0 || _score[outOf] > leave) (leave, leaveFrom, leaveTo) = (_score[outOf], _from[outOf], _to[outOf]);
                    member = _best[member];
                }
                while (member != onCycle);

                int enterArc = (u * size) + onCycle, leaveArc = (onCycle * size) + u;
                (_score[enterArc], _from[enterArc], _to[enterArc]) = (enter, enterFrom, enterTo);
                (_score[leaveArc], _from[leaveArc], _to[leaveArc]) = (leave, leaveFrom, leaveTo);
            }

            for (member = _best[onCycle]; member != onCycle; member = _best[member]) _gone[member] = true;
            _slot[onCycle] = made;
        }

        for (int v = 1; v < size; v++)
        {
            if (_gone[v]) continue;
            int arc = (_best[v] * size) + v;
            _inFrom[_slot[v]] = _from[arc];
            _inTo[_slot[v]] = _to[arc];
        }

        for (int component = components - 1; component >= size; component--)
        {
            int part = _inTo[component];
            while (_parent[part] != component) part = _parent[part];
            _inFrom[part] = _inFrom[component];
            _inTo[part] = _inTo[component];
        }

        for (int v = 1; v < size; v++) heads[v - 1] = _inFrom[v];
    }

    private int FindCycle(int size)
    {
        Array.Clear(_seen, 0, size);
        for (int start = 1; start < size; start++)
        {
            if (_gone[start]) continue;
            int at = start;
            while (at != 0 && _seen[at] == 0)
            {
                _seen[at] = start;
                at = _best[at];
            }

            if (at != 0 && _seen[at] == start) return at;
        }

        return -1;
    }

    private bool InCycle(int word, int onCycle)
    {
        int member = onCycle;
        do
        {
            if (member == word) return true;
            member = _best[member];
        }
        while (member != onCycle);

        return false;
    }
}
