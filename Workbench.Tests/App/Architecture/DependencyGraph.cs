namespace Workbench.Tests.Architecture;

/// <summary>Who knows whom: types by the compiled code, or groups of them.</summary>
internal sealed class DependencyGraph
{
    private DependencyGraph(
        IReadOnlyCollection<string> nodes,
        IReadOnlyCollection<(string From, string To)> edges
    ) => (Nodes, Edges) = (nodes, edges);

    public IReadOnlyCollection<string> Nodes { get; }

    public IReadOnlyCollection<(string From, string To)> Edges { get; }

    /// <summary>The outermost types that fulfil a condition, by their full names.</summary>
    public static DependencyGraph OfTypes(Func<string, bool> isIncluded)
    {
        var types = CompiledCode.Types.Where(t => isIncluded(t.Type)).ToList();
        var nodes = types.Select(t => t.Type).ToHashSet(StringComparer.Ordinal);
        return new(
            nodes,
            WithoutLoops(
                types.SelectMany(t => t.Used.Where(nodes.Contains).Select(used => (t.Type, used)))
            )
        );
    }

    /// <summary>The same graph with each node under another name; nodes of one name become one.</summary>
    public DependencyGraph GroupBy(Func<string, string?> nameOf) =>
        new(
            Nodes.Select(nameOf).OfType<string>().ToHashSet(StringComparer.Ordinal),
            WithoutLoops(
                Edges
                    .Select(e => (From: nameOf(e.From), To: nameOf(e.To)))
                    .Where(e => e.From is not null && e.To is not null)
                    .Select(e => (e.From!, e.To!))
            )
        );

    /// <summary>Groups of nodes that know each other, directly or in a circle, each in the order of their names.</summary>
    public IReadOnlyList<string> Cycles()
    {
        var known = Edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var reachable = Nodes.ToDictionary(n => n, n => Reach(n, known), StringComparer.Ordinal);
        return
        [
            .. Nodes
                .Where(n => reachable[n].Contains(n))
                .Select(n =>
                    string.Join(
                        ", ",
                        reachable[n]
                            .Where(other => reachable[other].Contains(n))
                            .Order(StringComparer.Ordinal)
                    )
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> known)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(known[start]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in known[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }

    private static HashSet<(string From, string To)> WithoutLoops(
        IEnumerable<(string From, string To)> edges
    ) => [.. edges.Where(e => !string.Equals(e.From, e.To, StringComparison.Ordinal))];
}
